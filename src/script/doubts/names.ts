import type { WordCutter, Words } from '../words.js';
import { AFTER_NAME, LONG_SURNAMES, SURNAMES, TITLES } from './surnames.js';

/** A person's name in a text, in UTF-16 units. */
export interface Name {
  readonly from: number;
  readonly to: number;
  readonly surname: number;
}

const SURNAME = `(?:${LONG_SURNAMES.join('|')}|[${SURNAMES}])`;
const HAN = String.raw`\p{Script=Han}`;
const SPOKEN = AFTER_NAME.join('|');
/** A name ends before a mark, a space, a verb of speaking or a word that only joins. */
const END = String.raw`(?=$|\P{Script=Han}|${SPOKEN}|[和与及在的对等是也向从把将为就又正已还])`;
const GIVEN_NAME = `(${SURNAME})${HAN}{1,2}?${END}`;
const TITLED = new RegExp(`(?:${TITLES.join('|')})[\\s：:]*(?=${SURNAME}${HAN})`, 'gu');
const NAME_HERE = new RegExp(GIVEN_NAME, 'uy');
/** 市长于昨天 …, 书记于会上 …: when and where, not who. */
const WHEN =
  /^于[今昨明上下本近当前去次每年早晚中午夜凌一二三四五六七八九十是此其]|^于.[上中下后前内里间时日月年]$/u;
const MORE = /[、，,\s]+/uy;
const SPEAKING = new RegExp(`(?<!${HAN})(${SURNAME})${HAN}{1,2}?(?=${SPOKEN})`, 'gu');
const BYLINE_NAME = new RegExp(`(?<!${HAN})(${SURNAME})${HAN}{1,2}(?!${HAN})`, 'gu');

/**
 * Names of persons where their place shows them: behind what somebody is (记者, 市长 …) or before what somebody does
 * (说, 表示 …); in a byline every word that begins with a surname. Well-known
 * words (于是, 周到) are none. `words` is asked only where nothing ends the name.
 */
export function namesIn(
  text: string,
  isByline: boolean,
  words: () => Words,
  isKnown: WordCutter['isKnown'],
): readonly Name[] {
  const found = new Map<number, Name>();
  const add = (from: number, to: number, surname: number) => {
    const word = text.slice(from, to);
    if (!found.has(from) && !WHEN.test(word) && !isKnown(word) && !TITLES.includes(word))
      found.set(from, { from, to, surname });
  };
  const addMatch = ({ 0: name, 1: surname = '', index }: RegExpMatchArray) =>
    add(index ?? 0, (index ?? 0) + name.length, surname.length);
  for (const { 0: title, index } of text.matchAll(TITLED)) {
    let at = index + title.length;
    let name = at;
    while (name >= 0) {
      name = addNameAt(text, at, words, at === index + title.length, add);
      MORE.lastIndex = name;
      const more = name >= 0 ? MORE.exec(text) : null;
      if (!more) break;
      at = MORE.lastIndex;
    }
  }
  for (const match of text.matchAll(SPEAKING)) addMatch(match);
  if (isByline) for (const match of text.matchAll(BYLINE_NAME)) addMatch(match);
  return [...found.values()].toSorted((a, b) => a.from - b.from);
}

/** The end of the name that begins there; −1 where none does. */
function addNameAt(
  text: string,
  at: number,
  words: () => Words,
  isFirst: boolean,
  add: (from: number, to: number, surname: number) => void,
): number {
  NAME_HERE.lastIndex = at;
  const match = NAME_HERE.exec(text);
  if (match) {
    add(at, at + match[0].length, match[1]?.length ?? 1);
    return at + match[0].length;
  }
  if (!isFirst) return -1;
  const { endOf } = words();
  const first = endOf(at);
  const isPreposition = first - at === 1 && text[at] === '于';
  const end = first - at > 1 ? first : isPreposition ? at : endOf(first);
  if (end - at < 2 || end - at > 3) return -1;
  add(at, end, 1);
  return end;
}
