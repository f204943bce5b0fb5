type Point = readonly [at: number, value: number];

/**
 * The value at a measure, in a straight line between (and beyond) the points that were set and looked at, to a
 * multiple of `step` and never under `least`.
 */
export function between(
  points: readonly [Point, Point, ...Point[]],
  at: number,
  step: number,
  least = 0,
): number {
  const next = Math.max(
    1,
    points.findIndex(([x]) => x >= at) < 0 ? points.length - 1 : points.findIndex(([x]) => x >= at),
  );
  const [x0, y0] = points[next - 1] as Point;
  const [x1, y1] = points[next] as Point;
  const value = y0 + ((y1 - y0) * (at - x0)) / (x1 - x0);
  return Math.max(least, Math.round(value / step + 1e-9) * step);
}
