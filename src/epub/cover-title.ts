/** How a title stands on the cover. Lengths in px on a picture of 1600 × 2400. */
export type CoverTitle =
  | {
      /** 题签: vertical, in a frame. */
      readonly kind: 'slip';
      readonly columns: readonly string[];
      readonly size: number;
      readonly tracking: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'line'; readonly text: string; readonly size: number; readonly tracking: number };

const SLIP_SIZE = 210;
const LINE = 1200;
const HAN_ONLY = /^\p{Script=Han}{1,22}$/u;

/** A book's title: vertical when it is short and all Han, else lines under a red bar. */
export function bookTitle(title: string): CoverTitle {
  const n = [...title].length;
  if (!HAN_ONLY.test(title)) {
    return { kind: 'line', text: title, size: Math.min(168, (2 * LINE) / (n + 2)), tracking: 0.03 };
  }
  const columns = n > 10 ? halves(title) : [title];
  const longest = Math.max(...columns.map((column) => [...column].length));
  const tracking = n <= 5 ? 0.28 : n <= 8 ? 0.22 : 0.1;
  const height = n <= 5 ? 1240 : 1540;
  const base = n > 10 ? SLIP_SIZE * 0.85 : SLIP_SIZE;
  const size = Math.min(base, (0.88 * height) / (longest + (longest - 1) * tracking));
  const width = n > 10 ? SLIP_SIZE * 3.2 : SLIP_SIZE * 2;
  return { kind: 'slip', columns, size: Math.floor(size), tracking, width, height };
}

/** In two columns, broken between words, the nearest to the middle. */
function halves(title: string): readonly string[] {
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)];
  const middle = title.length / 2;
  const breaks = words.map((word) => word.index).filter((index) => index > 0);
  const at = breaks.reduce((a, b) => (Math.abs(b - middle) < Math.abs(a - middle) ? b : a), breaks[0] ?? 0);
  return [title.slice(0, at), title.slice(at)].filter(Boolean);
}

const MASTHEAD_TRACKING = [0, 0, 1, 0.8, 0.6, 0.4, 0.16, 0.1, 0.1, 0.05, 0.03];

/** The masthead of a brief: one line as wide as its length allows, two lines from eleven characters on. */
export function mastheadTitle(title: string): CoverTitle {
  const n = [...title].length;
  const tracking = MASTHEAD_TRACKING[n] ?? 0.03;
  const size = n <= 10 ? LINE / (n + (n - 1) * tracking) : (2 * LINE) / (n + 2);
  return { kind: 'line', text: title, size: Math.floor(Math.min(n <= 10 ? 260 : 180, size)), tracking };
}
