import type { PairIndex } from './pairs.js';
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

/** Place of the first of the pair's rows that is not above `row`. */
function search({ first, rows }: PairIndex, pair: number, row: number): number {
  let low = first[pair] ?? 0;
  let high = first[pair + 1] ?? 0;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((rows[mid] ?? 0) < row) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** The echo of one row. */
export function echoOf(rows: Rows, index: PairIndex, row: number): Echo {
  const end = rows.start[row + 1] ?? 0;
  let nearBefore = 0;
  let farBefore = 0;
  let nearAfter = 0;
  let farAfter = 0;
  let total = 0;
  for (let glyph = (rows.start[row] ?? 0) + 1; glyph < end; glyph++) {
    const pair = index.at[glyph] ?? -1;
    if (pair < 0) continue;
    const first = index.first[pair] ?? 0;
    const last = index.first[pair + 1] ?? 0;
    if (first === last) continue;
    const at = search(index, pair, row);
    const value = Math.log((1 + rows.count) / (last - first));
    total += value;
    if (at > first && row - (index.rows[at - 1] ?? 0) <= NEAR) nearBefore += value;
    if (at + 1 < last && (index.rows[at + 1] ?? 0) - row <= NEAR) nearAfter += value;
    if (isFar(index.rows, at - 1, first, row, -1)) farBefore += value;
    if (isFar(index.rows, at + 1, last - 1, row, 1)) farAfter += value;
  }
  const share = (sum: number): number => (total > 0 ? sum / total : 0);
  return {
    nearBefore: share(nearBefore),
    farBefore: share(farBefore),
    nearAfter: share(nearAfter),
    farAfter: share(farAfter),
  };
}

/** Whether a pair occurs between NEAR and FAR rows away on one side: at places `at` to `last`. */
function isFar(places: Int32Array, at: number, last: number, row: number, step: 1 | -1): boolean {
  for (let i = at; step > 0 ? i <= last : i >= last; i += step) {
    const distance = Math.abs((places[i] ?? 0) - row);
    if (distance > NEAR) return distance <= FAR;
  }
  return false;
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
    const pair = index.at[glyph] ?? -1;
    const last = pair < 0 ? 0 : (index.first[pair + 1] ?? 0);
    const times = pair < 0 ? 0 : last - (index.first[pair] ?? 0);
    if (times === 0) continue;
    const value = Math.log((1 + rows.count) / times);
    total += value;
    const next = search(index, pair, row + 1);
    if ((next < last ? (index.rows[next] ?? 0) : rows.count + reach) <= row + reach) heard += value;
  }
  return total > 0 ? heard / total : 0;
}
