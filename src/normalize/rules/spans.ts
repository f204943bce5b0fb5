/** A stretch of a text, in code units. */
export type Span = readonly [start: number, end: number];

/** The same stretches in order, those that touch made one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (start >= end) continue;
    if (last && start <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
    else merged.push([start, end]);
  }
  return merged;
}

/** Whether any of the merged spans shares a character with the stretch. */
export function overlaps(merged: readonly Span[], start: number, end: number): boolean {
  let low = 0;
  let high = merged.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((merged[middle]?.[1] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (merged[low]?.[0] ?? Number.POSITIVE_INFINITY) < end;
}
