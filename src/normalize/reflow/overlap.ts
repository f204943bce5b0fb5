import { CLASS, classOf } from './characters.js';
import type { Piece } from './pieces.js';
import type { Rows } from './rows.js';

/** How much a headline has in common with a block of text, rare character pairs counting more. */
export interface Overlap {
  /** Sum of the weights of the headline's character pairs that occur in the block. */
  readonly shared: (headline: number, block: number) => number;
  /** Sum of the weights of all the headline's character pairs. */
  readonly weight: (headline: number) => number;
}

const BASE = 0x10000;

/** Pairs of neighbouring Han or of neighbouring narrow characters, as numbers. */
function bigrams(rows: Rows, piece: Piece): Set<number> {
  const found = new Set<number>();
  for (const [from, to] of piece.ranges) {
    for (let i = from + 1; i < to; i++) {
      const left = rows.code[i - 1] ?? 0;
      const right = rows.code[i] ?? 0;
      const kind = classOf(right);
      const counts = kind === CLASS.han || kind === CLASS.digit || kind === CLASS.latin;
      if (counts && classOf(left) === kind) found.add((left & 0xffff) * BASE + (right & 0xffff));
    }
  }
  return found;
}

/** Counts in how many pieces each pair occurs, once for the whole text; then any two can be compared. */
export function makeOverlap(rows: Rows, pieces: readonly Piece[]): Overlap {
  const sets = pieces.map((piece) => bigrams(rows, piece));
  const occurs = new Map<number, number>();
  for (const set of sets) for (const pair of set) occurs.set(pair, (occurs.get(pair) ?? 0) + 1);
  const value = (pair: number): number => Math.log((1 + pieces.length) / (occurs.get(pair) ?? 1));
  return {
    shared(headline, block) {
      let sum = 0;
      const there = sets[block];
      if (there) for (const pair of sets[headline] ?? []) if (there.has(pair)) sum += value(pair);
      return sum;
    },
    weight(headline) {
      let sum = 0;
      for (const pair of sets[headline] ?? []) sum += value(pair);
      return sum;
    },
  };
}
