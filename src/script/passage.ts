import { type Finder, type Fixed, spread } from './glossary/find.js';
import { keptPoints } from './keep.js';
import type { Engine } from './opencc.js';

/** A run of text in one text node, and whether something opaque (code, a picture, a note) stands before it. */
export interface Piece {
  readonly text: string;
  readonly apart: boolean;
}

/** The text of one block, converted; its points stand one to one for those of the pieces. */
export interface Passage {
  readonly points: readonly string[];
  /** Indexes of points that stay as they are: addresses, paths, and what a glossary set. */
  readonly kept: ReadonlySet<number>;
  /** What the engine was given: addresses and what a glossary set are shields. */
  readonly input: readonly string[];
  /** For each point of the input the point it came from; -1 for a shield that stands between two. */
  readonly origins: readonly number[];
  /** By indexes of the input. */
  readonly fixed: readonly Fixed[];
}

/** Stands for what the engine must not see; a private character is no part of any word. */
export const SHIELD = '\u{f0000}';
/** Line ends of the source and invisible marks do not part a word: 头\n发 is 头发. */
const INVISIBLE = /^[\n\r\u00ad\u200b\u2060\ufeff]$/u;

/**
 * Converts the pieces of a block as one text, so that 头*发* is seen as the word it is. Undefined when the engine
 * gave another number of characters than it got: then they cannot be put back into their nodes. What `find` finds
 * is hidden from the engine and always comes out in its own form; of one that is longer or shorter, the last point
 * has several characters, or some have none.
 */
export function convertPassage(
  pieces: readonly Piece[],
  engine: Engine,
  find: Finder = () => [],
): Passage | undefined {
  const points: string[] = [];
  const input: string[] = [];
  const origins: number[] = [];
  const kept = keptPointsOf(pieces);
  for (const { text, apart } of pieces) {
    if (apart) {
      input.push(SHIELD);
      origins.push(-1);
    }
    for (const point of text) {
      if (!INVISIBLE.test(point)) {
        input.push(kept.has(points.length) ? SHIELD : point);
        origins.push(points.length);
      }
      points.push(point);
    }
  }
  const fixed = find(input);
  for (const { from, to } of fixed) input.fill(SHIELD, from, to);
  const output = [...engine(input.join(''))];
  if (output.length !== input.length) return undefined;
  for (const [index, point] of output.entries()) {
    const origin = origins[index] ?? -1;
    if (origin >= 0 && !kept.has(origin)) points[origin] = point;
  }
  const all = new Set(kept);
  for (const { from, to, form } of fixed) {
    for (const [offset, written] of spread(form, to - from).entries()) {
      const origin = origins[from + offset] ?? -1;
      points[origin] = written;
      all.add(origin);
    }
  }
  return { points, kept: all, input, origins, fixed };
}

/** Addresses may run over several nodes, but not over something opaque. */
function keptPointsOf(pieces: readonly Piece[]): ReadonlySet<number> {
  const kept = new Set<number>();
  let start = 0;
  let run = '';
  const close = () => {
    for (const index of keptPoints(run)) kept.add(start + index);
    start += [...run].length;
    run = '';
  };
  for (const { text, apart } of pieces) {
    if (apart) close();
    run += text;
  }
  close();
  return kept;
}

/** Cuts the points of a passage back into the texts of its pieces. */
export function cutLike(pieces: readonly Piece[], points: readonly string[]): readonly string[] {
  let start = 0;
  return pieces.map(({ text }) => {
    const end = start + [...text].length;
    const cut = points.slice(start, end).join('');
    start = end;
    return cut;
  });
}
