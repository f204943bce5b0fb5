/** To a thousandth of a point. */
export const round = (value: number): number => Math.round(value * 1000) / 1000;

export const line = (x: number, y: number, x2: number, y2: number): string =>
  `${round(x)} ${round(y)} m ${round(x2)} ${round(y2)} l S`;
