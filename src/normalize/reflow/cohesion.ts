import type { PairIndex } from './pairs.js';
import type { Rows } from './rows.js';

/** Words that come back after more rows than this do not hold a text together. */
const REACH = 40;
const WINDOW = 30;
/** Pairs that occur in so many rows, or in a tenth of them, are anybody's. */
const COMMON = 24;

/**
 * How strongly the words before each row hold to the words from it on, against what is usual around: about 1
 * inside a text, near 0 where one article ends and another begins. Each character pair that comes back spans a
 * link from one occurrence to the next; counted are the links that cross a row's beginning. Linear.
 */
export function cohesionProfile(rows: Rows, index: PairIndex): Float32Array {
  const n = rows.count;
  const slope = new Float64Array(n + 2);
  for (let pair = 0; pair < index.count; pair++) {
    const first = index.first[pair] ?? 0;
    const last = index.first[pair + 1] ?? 0;
    const times = last - first;
    if (times < 2 || times > COMMON || times * 10 > n + 20) continue;
    const value = Math.log((1 + n) / times);
    for (let k = first + 1; k < last; k++) {
      const from = index.rows[k - 1] ?? 0;
      const to = index.rows[k] ?? 0;
      if (to - from > REACH || to - from < 2) continue;
      slope[from + 1] = (slope[from + 1] ?? 0) + value;
      slope[to + 1] = (slope[to + 1] ?? 0) - value;
    }
  }
  const crossing = new Float64Array(n + 1);
  const sums = new Float64Array(n + 2);
  let level = 0;
  for (let row = 0; row <= n; row++) {
    level += slope[row] ?? 0;
    crossing[row] = level;
    sums[row + 1] = (sums[row] ?? 0) + level;
  }
  const profile = new Float32Array(n);
  for (let row = 0; row < n; row++) {
    const from = Math.max(0, row - WINDOW);
    const to = Math.min(n, row + WINDOW);
    const mean = ((sums[to] ?? 0) - (sums[from] ?? 0)) / Math.max(1, to - from);
    profile[row] = mean > 0 ? Math.min(4, (crossing[row] ?? 0) / mean) : 1;
  }
  return profile;
}

/** 0 where another text begins, 4 in the thick of one. */
export function cohesionBucket(cohesion: number): number {
  if (cohesion < 0.15) return 0;
  if (cohesion < 0.4) return 1;
  if (cohesion < 0.7) return 2;
  return cohesion < 1.1 ? 3 : 4;
}
