/**
 * Which of the ranges, given in reading order, may stay where they stand in the source: the heaviest
 * selection that rises. All others must be moved. O(n log n).
 */
export function staying(from: readonly number[], to: readonly number[]): Uint8Array {
  const n = from.length;
  const stays = new Uint8Array(n);
  if (rises(from)) return stays.fill(1);
  const rank = ranksOf(from);
  const total = new Float64Array(n);
  const previous = new Int32Array(n).fill(-1);
  const tree = new Int32Array(n + 1).fill(-1);
  let best = -1;
  for (let i = 0; i < n; i++) {
    let before = -1;
    for (let at = rank[i] ?? 0; at > 0; at -= at & -at) before = heavier(total, before, tree[at] ?? -1);
    previous[i] = before;
    total[i] = (to[i] ?? 0) - (from[i] ?? 0) + (before < 0 ? 0 : (total[before] ?? 0));
    for (let at = (rank[i] ?? 0) + 1; at <= n; at += at & -at) tree[at] = heavier(total, tree[at] ?? -1, i);
    best = heavier(total, best, i);
  }
  for (let i = best; i >= 0; i = previous[i] ?? -1) stays[i] = 1;
  return stays;
}

function rises(from: readonly number[]): boolean {
  for (let i = 1; i < from.length; i++) if ((from[i] ?? 0) <= (from[i - 1] ?? 0)) return false;
  return true;
}

/** The place of each range among all in the order of the source. */
function ranksOf(from: readonly number[]): Int32Array {
  const n = from.length;
  // sorted as plain numbers, each with its index behind it
  const keys = Float64Array.from(from, (start, i) => start * n + i).sort();
  const rank = new Int32Array(n);
  for (let place = 0; place < n; place++) rank[(keys[place] ?? 0) % n] = place;
  return rank;
}

function heavier(total: Float64Array, a: number, b: number): number {
  if (a < 0) return b;
  if (b < 0) return a;
  return (total[b] ?? 0) > (total[a] ?? 0) ? b : a;
}
