/** Red, green, blue from 0 to 1. */
export type Rgb = readonly [number, number, number];
/** Cyan, magenta, yellow, black from 0 to 1. */
export type Cmyk = readonly [number, number, number, number];

/** Turns a colour of the screen into inks. */
export type Convert = (rgb: Rgb) => Cmyk;

/**
 * Without a profile: the grey part of a colour is printed with black alone (full grey component replacement), the
 * rest with what complements it (ISO 32000-1, 10.3.5 with BG(k) = UCR(k) = k).
 */
export function simpleCmyk([r, g, b]: Rgb): Cmyk {
  const most = Math.max(r, g, b);
  return most === 0 ? [0, 0, 0, 1] : [1 - r / most, 1 - g / most, 1 - b / most, 1 - most];
}

/** Takes coloured ink away, never black, until no more than `limit` (1 is 100 %) lies on one spot. */
export function limited([c, m, y, k]: Cmyk, limit: number): Cmyk {
  const colours = c + m + y;
  if (colours + k <= limit || colours === 0) return [c, m, y, k];
  const share = Math.max(0, limit - k) / colours;
  return [c * share, m * share, y * share, k];
}

/** Text and lines in a grey are black ink alone: four inks would have to meet within a hairline. */
export const isGrey = ([r, g, b]: Rgb): boolean => Math.max(r, g, b) - Math.min(r, g, b) < 0.002;

/** A colour as 24 bits: the browser writes four decimals of what a style sheet says in 256 steps. */
export const keyOf = (rgb: Rgb): number =>
  rgb.reduce((key, part) => key * 256 + Math.round(Math.min(1, Math.max(0, part)) * 255), 0);
