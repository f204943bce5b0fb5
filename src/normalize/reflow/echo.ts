import { CLASS, classOf } from './characters.js';
import type { Rows } from './rows.js';

/**
 * How much of a headline comes back in the text around it: a title is echoed through its article, a heading
 * through its section, a caption or a running head hardly at all. Shares from 0 to 1, rare character pairs
 * counting more.
 */
export interface Echo {
  /** Within NEAR rows. */
  readonly nearBefore: number;
  readonly nearAfter: number;
  /** From there to FAR rows. */
  readonly farBefore: number;
  readonly farAfter: number;
}

const NEAR = 10;
const FAR = 60;
const BASE = 0x10000;

/** Where each pair of neighbouring characters occurs, by row, rising. */
export type PairIndex = ReadonlyMap<number, readonly number[]>;

/** The pair that ends at a glyph, as a number; 0 where it says nothing: marks, or two kinds of script. */
function pairAt(rows: Rows, glyph: number): number {
  const left = rows.code[glyph - 1] ?? 0;
  const right = rows.code[glyph] ?? 0;
  const kind = classOf(right);
  const counts = kind === CLASS.han || kind === CLASS.digit || kind === CLASS.latin;
  return counts && classOf(left) === kind ? (left & 0xffff) * BASE + (right & 0xffff) : 0;
}

export function indexPairs(rows: Rows): PairIndex {
  const index = new Map<number, number[]>();
  for (let row = 0; row < rows.count; row++) {
    const end = rows.start[row + 1] ?? 0;
    for (let glyph = (rows.start[row] ?? 0) + 1; glyph < end; glyph++) {
      const pair = pairAt(rows, glyph);
      if (pair === 0) continue;
      const known = index.get(pair);
      if (!known) index.set(pair, [row]);
      else if (known[known.length - 1] !== row) known.push(row);
    }
  }
  return index;
}

/** Place of the first entry that is not below `row`. */
function search(places: readonly number[], row: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((places[mid] ?? 0) < row) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** The echo of one row. */
export function echoOf(rows: Rows, index: PairIndex, row: number): Echo {
  const end = rows.start[row + 1] ?? 0;
  const sum = [0, 0, 0, 0];
  let total = 0;
  for (let glyph = (rows.start[row] ?? 0) + 1; glyph < end; glyph++) {
    const places = index.get(pairAt(rows, glyph));
    if (!places) continue;
    const at = search(places, row);
    const value = Math.log((1 + rows.count) / places.length);
    total += value;
    const before = row - (places[at - 1] ?? -FAR - row);
    const after = (places[at + 1] ?? rows.count + FAR + row) - row;
    add(sum, 0, before, value);
    add(sum, 2, after, value);
    addFar(sum, 1, places, at, row, -1, value);
    addFar(sum, 3, places, at, row, 1, value);
  }
  const share = (k: number): number => (total > 0 ? (sum[k] ?? 0) / total : 0);
  return { nearBefore: share(0), farBefore: share(1), nearAfter: share(2), farAfter: share(3) };
}

function add(sum: number[], k: number, distance: number, value: number): void {
  if (distance <= NEAR) sum[k] = (sum[k] ?? 0) + value;
}

/** Adds the value when the pair occurs between NEAR and FAR rows away on one side. */
function addFar(
  sum: number[],
  k: number,
  places: readonly number[],
  at: number,
  row: number,
  step: 1 | -1,
  value: number,
): void {
  for (let i = at + step; i >= 0 && i < places.length; i += step) {
    const distance = Math.abs((places[i] ?? 0) - row);
    if (distance > FAR) return;
    if (distance <= NEAR) continue;
    sum[k] = (sum[k] ?? 0) + value;
    return;
  }
}

/** How much of the rows from `from` to `to` (a headline) comes back within `reach` rows after `row`. */
export function echoAfter(
  rows: Rows,
  index: PairIndex,
  from: number,
  to: number,
  row: number,
  reach: number,
): number {
  let total = 0;
  let heard = 0;
  for (let glyph = (rows.start[from] ?? 0) + 1; glyph < (rows.start[to + 1] ?? 0); glyph++) {
    const places = index.get(pairAt(rows, glyph));
    if (!places) continue;
    const value = Math.log((1 + rows.count) / places.length);
    total += value;
    if ((places[search(places, row + 1)] ?? rows.count + reach) <= row + reach) heard += value;
  }
  return total > 0 ? heard / total : 0;
}
