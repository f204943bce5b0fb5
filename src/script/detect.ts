import { simplifiedOnly, traditionalOnly } from './opencc.js';

/** Tells something of the script that a text is written in. */
export type Detector = (text: string) => boolean;

export interface Detectors {
  /** Running text that is Traditional, and no Simplified text that quotes some. */
  readonly isTraditional: Detector;
  readonly isSimplified: Detector;
  /** For a whole article: most of it is Traditional, though some paragraphs may not be. */
  readonly leansTraditional: Detector;
  readonly hasSimplified: Detector;
  /** For a title or a name: something in it is Traditional, and nothing Simplified. */
  readonly looksTraditional: Detector;
}

/** Fewer characters of a script than this prove nothing: text in the other one may quote a character. */
const LEAST_CHARACTERS = 3;
/** For each character of the other script there must be so many. */
const DOMINANCE = 8;
/** And for an article as a whole so many. */
const MAJORITY = 3;
/** In running Traditional text about a third of the characters differ from Simplified. */
const LEAST_SHARE = 0.08;

let detectors: Promise<Detectors> | undefined;

/** The detectors over what OpenCC makes of either script; loaded once. */
export function scriptDetectors(): Promise<Detectors> {
  detectors ??= Promise.all([simplifiedOnly('zh-Hant-HK'), traditionalOnly()]).then(makeDetectors);
  return detectors;
}

/** Whether a text is written in Traditional Chinese already. */
export const detectorOfTraditional = (): Promise<Detector> =>
  scriptDetectors().then(({ isTraditional }) => isTraditional);

/** The same without a doubt only where it says no; it needs none of the large dictionaries. */
export async function detectorOfMaybe(): Promise<Detector> {
  const { isTraditional } = makeDetectors([new Set(), await traditionalOnly()]);
  return isTraditional;
}

function makeDetectors([onlySimplified, onlyTraditional]: readonly [
  ReadonlySet<string>,
  ReadonlySet<string>,
]): Detectors {
  const marks = new Uint8Array(0x10000);
  for (const character of onlyTraditional) if (character.length === 1) marks[character.charCodeAt(0)] = 2;
  for (const character of onlySimplified) if (character.length === 1) marks[character.charCodeAt(0)] = 1;
  const markAt = (text: string, index: number): number => {
    const unit = text.charCodeAt(index);
    if (unit < 0xd800 || unit > 0xdbff) return marks[unit] ?? 0;
    const pair = text.slice(index, index + 2);
    return onlySimplified.has(pair) ? 1 : onlyTraditional.has(pair) ? 2 : 0;
  };
  const count = (text: string) => {
    const found = { han: 0, simplified: 0, traditional: 0 };
    for (let index = 0; index < text.length; index++) {
      if (!isHan(text.charCodeAt(index))) continue;
      found.han++;
      const mark = markAt(text, index);
      if (mark === 1) found.simplified++;
      else if (mark === 2) found.traditional++;
    }
    return found;
  };
  const isMostly = (found: number, other: number, han: number, times = DOMINANCE) =>
    found >= LEAST_CHARACTERS && found >= han * LEAST_SHARE && found >= times * other;
  return {
    isTraditional: (text) => {
      const found = count(text);
      return isMostly(found.traditional, found.simplified, found.han);
    },
    isSimplified: (text) => {
      const found = count(text);
      return isMostly(found.simplified, found.traditional, found.han);
    },
    leansTraditional: (text) => {
      const found = count(text);
      return isMostly(found.traditional, found.simplified, found.han, MAJORITY);
    },
    hasSimplified: (text) => count(text).simplified > 0,
    looksTraditional: (text) => {
      const found = count(text);
      return found.traditional > 0 && found.simplified === 0;
    },
  };
}

/** By the first UTF-16 unit: the blocks of unified and compatibility ideographs, and the planes beyond. */
const isHan = (unit: number): boolean =>
  (unit >= 0x3400 && unit <= 0x9fff) ||
  (unit >= 0xd840 && unit <= 0xd8ff) ||
  (unit >= 0xf900 && unit <= 0xfaff);
