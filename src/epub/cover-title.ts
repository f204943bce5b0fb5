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
  | { readonly kind: 'lines'; readonly lines: readonly TitleLine[] };

export interface TitleLine {
  readonly text: string;
  readonly size: number;
  readonly tracking: number;
}

const SLIP_SIZE = 210;
const LINE = 1200;
const HAN_ONLY = /^\p{Script=Han}{1,22}$/u;

/** A book's title: vertical when it is short and all Han, else lines under a red bar. */
export function bookTitle(title: string): CoverTitle {
  const n = [...title].length;
  if (!HAN_ONLY.test(title)) {
    const em = [...title].reduce((sum, character) => sum + (/[ -~]/u.test(character) ? 0.55 : 1), 0);
    const size = Math.floor(Math.min(168, (3 * LINE) / (em + 3)));
    return { kind: 'lines', lines: [{ text: title, size, tracking: 0 }] };
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

const wordsOf = (title: string): readonly string[] =>
  [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)].map(({ segment }) => segment);

/** In two columns, broken between words, the nearest to the middle. */
function halves(title: string): readonly string[] {
  const middle = title.length / 2;
  let at = 0;
  let best = middle;
  for (let end = 0, words = wordsOf(title), i = 0; i < words.length - 1; i++) {
    end += words[i]?.length ?? 0;
    if (Math.abs(end - middle) < Math.abs(best - middle) || at === 0) at = best = end;
  }
  return [title.slice(0, at), title.slice(at)].filter(Boolean);
}

const MASTHEAD_TRACKING = [0, 0, 1, 0.8, 0.6, 0.4, 0.16, 0.1, 0.1, 0.05, 0.03];

/**
 * The masthead of a brief: one line as wide as its length allows; from eleven characters on the issuer's name
 * stands small above the last noun (简报, 快报, 通讯).
 */
export function mastheadTitle(title: string): CoverTitle {
  const n = [...title].length;
  const noun = n > 10 ? wordsOf(title).at(-1) : undefined;
  if (!noun || [...noun].length > 4) return { kind: 'lines', lines: [mastheadLine(title, 260)] };
  const issuer = title.slice(0, -noun.length);
  return { kind: 'lines', lines: [mastheadLine(issuer, 110), mastheadLine(noun, 260)] };
}

function mastheadLine(text: string, most: number): TitleLine {
  const n = [...text].length;
  const tracking = MASTHEAD_TRACKING[n] ?? 0.03;
  return { text, size: Math.floor(Math.min(most, LINE / (n + (n - 1) * tracking))), tracking };
}
