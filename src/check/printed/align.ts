import type { Expected } from './expected.js';
import type { Found } from './found.js';

/** A stretch where the finished text differs from the expected one. */
export interface Difference {
  /** Index of the first expected token of the stretch. */
  readonly at: number;
  readonly lost: readonly Expected[];
  readonly added: readonly Found[];
}

export interface Alignment {
  /** For each expected token, the index of what stands for it on the page; −1 when nothing does. */
  readonly places: Int32Array;
  /** The page number read where a contents entry wants one, by token index. */
  readonly numbers: ReadonlyMap<number, string>;
  readonly differences: readonly Difference[];
}

/** Two characters that the font draws with one glyph cannot be told apart on paper. */
export type SameGlyph = (a: string, b: string) => boolean;

/** How far to look for the place where both texts agree again, and for how many characters they must. */
const WINDOW = 400;
const AGREE = 6;

/** Walks both texts once; where they part, looks for the nearest place where they meet again. */
export function align(expected: readonly Expected[], found: readonly Found[], same: SameGlyph): Alignment {
  const places = new Int32Array(expected.length).fill(-1);
  const numbers = new Map<number, string>();
  const differences: Difference[] = [];
  let e = 0;
  let f = 0;
  while (e < expected.length || f < found.length) {
    const step = e < expected.length ? match(expected[e] as Expected, found, f, same) : -1;
    if (step >= 0) {
      if (step > 0) places[e] = f;
      if (expected[e]?.kind === 'folio') numbers.set(e, textOf(found, f, f + step));
      e++;
      f += step;
      continue;
    }
    const [skipExpected, skipFound] = meetAgain(expected, e, found, f, same);
    differences.push({
      at: e,
      lost: expected.slice(e, e + skipExpected),
      added: found.slice(f, f + skipFound),
    });
    e += skipExpected;
    f += skipFound;
  }
  return { places, numbers, differences };
}

const textOf = (found: readonly Found[], from: number, to: number): string =>
  found
    .slice(from, to)
    .map(({ text }) => text)
    .join('');

/** How many found characters the token takes; −1 when it does not fit. */
function match(token: Expected, found: readonly Found[], at: number, same: SameGlyph): number {
  if (token.kind === 'character') {
    const there = found[at];
    return there && (there.text === token.text || same(there.text, token.text)) ? 1 : -1;
  }
  if (token.kind === 'number')
    return textOf(found, at, at + token.text.length) === token.text ? token.text.length : 0;
  const start = found[at];
  let length = 0;
  for (; ; length++) {
    const there = found[at + length];
    if (!there || !start || !/[\divxlcdm]/.test(there.text) || there.page !== start.page) break;
    if (Math.abs(there.y - start.y) > 1) break;
  }
  return length;
}

function meetAgain(
  expected: readonly Expected[],
  e: number,
  found: readonly Found[],
  f: number,
  same: SameGlyph,
): readonly [number, number] {
  const restExpected = expected.length - e;
  const restFound = found.length - f;
  for (let distance = 1; distance <= WINDOW; distance++) {
    for (let skip = 0; skip <= distance; skip++) {
      const other = distance - skip;
      if (skip > restExpected || other > restFound) continue;
      if (agree(expected, e + skip, found, f + other, same)) return [skip, other];
    }
  }
  return [restExpected, restFound];
}

function agree(
  expected: readonly Expected[],
  e: number,
  found: readonly Found[],
  f: number,
  same: SameGlyph,
): boolean {
  let at = f;
  for (let i = 0; i < AGREE; i++) {
    const token = expected[e + i];
    if (!token) return at >= found.length;
    const step = match(token, found, at, same);
    if (step < 0) return false;
    at += step;
  }
  return true;
}
