import { fold, placesOf, type VisibleText } from './visible.js';

/** Words that name a place, and which of the places that they fit when no more words would tell them apart. */
export interface Found {
  /** Index of the first character of the words. */
  readonly from: number;
  readonly to: number;
  readonly nth: number | undefined;
}

/** Characters on each side at first, and at most. */
const REACH = 6;
const LONGEST = 24;

/** The shortest words around an index of the visible text that stand nowhere else. */
export function anchorAt(text: VisibleText, at: number, reach = REACH): Found {
  for (let width = reach; ; width += REACH) {
    const from = wholeIndex(text.raw, Math.max(0, at - width), -1);
    const to = wholeIndex(text.raw, Math.min(text.raw.length, at + width), 1);
    const words = text.folded.slice(from, to);
    const first = text.folded.indexOf(words);
    const unique = first === from && text.folded.indexOf(words, first + 1) < 0;
    if (unique) return { from, to, nth: undefined };
    if (width >= LONGEST) return { from, to, nth: nthOf(text, from, to) };
  }
}

/** Which of the places that the words `from` up to `to` fit they stand at; undefined where there is one. */
export function nthOf(text: VisibleText, from: number, to: number): number | undefined {
  const places = placesOf(text, fold(text.raw.slice(from, to)));
  return places.length > 1 ? places.indexOf(from) + 1 : undefined;
}

/** An index moved off the middle of a character of two code units. */
export function wholeIndex(raw: string, at: number, step: 1 | -1): number {
  const code = raw.charCodeAt(at);
  const before = raw.charCodeAt(at - 1);
  const split = code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
  return split ? at + step : at;
}
