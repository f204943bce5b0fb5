import type { Range } from './pieces.js';

/**
 * Which of the ranges, given in reading order, may stay where they stand in the source: the heaviest
 * selection that rises. All others must be moved. O(n log n).
 */
export function staying(ranges: readonly Range[]): Uint8Array {
  const n = ranges.length;
  const rank = new Int32Array(n);
  const bySource = ranges.map((_, i) => i).sort((a, b) => (ranges[a]?.[0] ?? 0) - (ranges[b]?.[0] ?? 0));
  for (const [place, i] of bySource.entries()) rank[i] = place;
  const total = new Float64Array(n);
  const previous = new Int32Array(n).fill(-1);
  const tree = new Int32Array(n + 1).fill(-1);
  let best = -1;
  for (let i = 0; i < n; i++) {
    const [from, to] = ranges[i] ?? [0, 0];
    let before = -1;
    for (let at = rank[i] ?? 0; at > 0; at -= at & -at) before = heavier(total, before, tree[at] ?? -1);
    previous[i] = before;
    total[i] = to - from + (before < 0 ? 0 : (total[before] ?? 0));
    for (let at = (rank[i] ?? 0) + 1; at <= n; at += at & -at) tree[at] = heavier(total, tree[at] ?? -1, i);
    best = heavier(total, best, i);
  }
  const stays = new Uint8Array(n);
  for (let i = best; i >= 0; i = previous[i] ?? -1) stays[i] = 1;
  return stays;
}

function heavier(total: Float64Array, a: number, b: number): number {
  if (a < 0) return b;
  if (b < 0) return a;
  return (total[b] ?? 0) > (total[a] ?? 0) ? b : a;
}
