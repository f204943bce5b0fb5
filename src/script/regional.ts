import { Lexicon } from './lexicon.js';
import type { TraditionalScript } from './opencc.js';
import { cutsWord } from './phrases.js';
import type { Forms } from './variants.js';
import { wordCutter } from './words.js';

/**
 * Points of a converted text with the region's own words in it. A place may then hold none, one or several
 * characters, so that what stands around keeps its place. `source` has the same points before conversion.
 */
export type RegionalWords = (
  points: readonly string[],
  source: readonly string[],
  kept: ReadonlySet<number>,
) => readonly string[];

/** A word and what took its place. */
export type Tell = (word: string, regional: string) => void;

/** What others said, and what a work is called, is not ours to reword. */
const OPENING = '「『《〈';
const CLOSING = '」』》〉';

/**
 * The vocabulary of OpenCC's s2twp or s2hkp: 软件 is 軟體 in Taiwan. Only where it cuts no word of the source in two
 * (党|内存|在 has no 記憶體 in it), and outside of quotations. Undefined where the region has no words of its own.
 */
export async function regionalWords(
  script: TraditionalScript,
  toRegion: (text: string) => string,
  forms: Forms,
  tell: Tell,
): Promise<RegionalWords | undefined> {
  const dictionary = await dictionaryOf(script);
  if (dictionary === undefined) return undefined;
  const written = (text: string) => [...toRegion(text)].map((point) => forms.get(point) ?? point).join('');
  const lexicon = new Lexicon([
    dictionary
      .split('|')
      .map((entry) => {
        const [key = '', value = ''] = entry.split(' ');
        return `${written(key)} ${[...value].map((point) => forms.get(point) ?? point).join('')}`;
      })
      .join('|'),
  ]);
  const cutter = await wordCutter();
  return (points, source, kept) => {
    const text = points.join('');
    const found = placesIn(points, text, lexicon, kept);
    if (found.length === 0) return points;
    const before = source.join('');
    const words = cutter.cut(before);
    const startsOf = offsets(source);
    const result = [...points];
    for (const { start, end, value } of found) {
      const span = { start: startsOf[start] ?? 0, end: startsOf[end] ?? before.length };
      const word = points.slice(start, end).join('');
      if (value === word || cutsWord(before, span, words, cutter)) continue;
      const cells = [...value];
      for (let at = start; at < end; at++) result[at] = cells[at - start] ?? '';
      result[end - 1] += cells.slice(end - start).join('');
      tell(word, value);
    }
    return result;
  };
}

interface Found {
  /** Of points. */
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

function placesIn(
  points: readonly string[],
  text: string,
  lexicon: Lexicon,
  kept: ReadonlySet<number>,
): readonly Found[] {
  const found: Found[] = [];
  const startsOf = offsets(points);
  const indexOf = new Map(startsOf.map((offset, index) => [offset, index]));
  let depth = 0;
  for (let start = 0; start < points.length; ) {
    const point = points[start] ?? '';
    if (OPENING.includes(point)) depth++;
    if (CLOSING.includes(point)) depth = Math.max(0, depth - 1);
    const match = depth === 0 && !kept.has(start) ? lexicon.match(text, startsOf[start] ?? 0) : undefined;
    const end = match && indexOf.get(match.end);
    if (match && end !== undefined && end > start) {
      found.push({ start, end, value: match.value });
      start = end;
    } else start++;
  }
  return found;
}

/** Where each point begins, in UTF-16 units, and where the last one ends. */
function offsets(points: readonly string[]): readonly number[] {
  const starts = [0];
  for (const point of points) starts.push((starts.at(-1) ?? 0) + point.length);
  return starts;
}

async function dictionaryOf(script: TraditionalScript): Promise<string | undefined> {
  if (script === 'zh-Hant-TW') return (await import('opencc-js/dict/TWPhrases')).default;
  if (script === 'zh-Hant-HK') return (await import('opencc-js/dict/HKPhrases')).default;
  return undefined;
}
