import type { PrintedPage } from '../model/index.js';

const ARABIC = /^\d+$/u;
const ROMAN = /^[ivxlc]+$/u;

/**
 * What every page of the print edition is called, the unnumbered ones as well: a cover, an opener and a blank page
 * print no number and are counted all the same. Arabic numbers go on to both sides of a printed one; before the
 * first page of the text, lower-case Roman ones count from the cover.
 */
export function pageNames(pages: readonly PrintedPage[]): readonly string[] {
  return pages.map(({ folio, index }, at) => {
    if (folio) return folio;
    const later = pages.slice(at + 1);
    const next = later.find((page) => ARABIC.test(page.folio));
    const back = next ? Number(next.folio) - (next.index - index) : 0;
    if (back > 0) return String(back);
    const before = pages.slice(0, at).findLast((page) => ARABIC.test(page.folio));
    if (before) return String(Number(before.folio) + index - before.index);
    const front = later.find((page) => ROMAN.test(page.folio));
    return roman(front ? Math.max(1, numberOf(front.folio) - (front.index - index)) : index + 1);
  });
}

const NUMERALS: readonly (readonly [sign: string, value: number])[] = [
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

function roman(number: number): string {
  let left = number;
  return NUMERALS.map(([sign, value]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return sign.repeat(times);
  }).join('');
}

function numberOf(numeral: string): number {
  const values = [...numeral].map((sign) => NUMERALS.find(([known]) => known === sign)?.[1] ?? 0);
  return values.reduce((sum, value, at) => sum + ((values[at + 1] ?? 0) > value ? -value : value), 0);
}
