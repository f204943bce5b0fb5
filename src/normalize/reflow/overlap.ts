import { indexPairs, type PairIndex } from './pairs.js';
import type { Piece } from './pieces.js';
import { NumberList } from './registry.js';
import type { Rows } from './rows.js';

/**
 * How much a headline has in common with blocks of text, rare character pairs counting more. Only pieces that may
 * be headlines are asked for.
 */
export interface Overlap {
  /** Of each block from `from` up to `to`: sum of the weights of the headline's character pairs that occur in it. */
  readonly shared: (headline: number, from: number, to: number) => Float64Array;
  /** Sum of the weights of all the headline's character pairs. */
  readonly weight: (headline: number) => number;
}

/** The pieces of pair `p` are `pieces[first[p]]` to `pieces[first[p + 1] - 1]`, rising. */
interface Postings {
  readonly first: Int32Array;
  readonly pieces: Int32Array;
}

/** Visits each pair of a piece once, in the order of the text. `seen` holds of each pair who met it last. */
function eachPair(
  at: Int32Array,
  piece: Piece | undefined,
  seen: Int32Array,
  stamp: number,
  visit: (pair: number) => void,
): void {
  for (const [from, to] of piece?.ranges ?? []) {
    for (let glyph = from + 1; glyph < to; glyph++) {
      const pair = at[glyph] ?? -1;
      if (pair < 0 || seen[pair] === stamp) continue;
      seen[pair] = stamp;
      visit(pair);
    }
  }
}

/** 1 for the pairs that occur in headlines: nobody asks for others. */
function pairsOfHeadlines({ at, count }: PairIndex, pieces: readonly Piece[], seen: Int32Array): Uint8Array {
  const wanted = new Uint8Array(count);
  for (const [own, piece] of pieces.entries()) {
    if (piece.kind === 'paragraph' || piece.kind === 'byline') continue;
    eachPair(at, piece, seen, own, (pair) => {
      wanted[pair] = 1;
    });
  }
  seen.fill(-1);
  return wanted;
}

function postingsOf(pairs: PairIndex, pieces: readonly Piece[], seen: Int32Array): Postings {
  const wanted = pairsOfHeadlines(pairs, pieces, seen);
  const first = new Int32Array(pairs.count + 2);
  /** Pair and piece by turns. */
  const met = new NumberList();
  for (let own = 0; own < pieces.length; own++) {
    for (const [from, to] of pieces[own]?.ranges ?? []) {
      for (let glyph = from + 1; glyph < to; glyph++) {
        const pair = pairs.at[glyph] ?? -1;
        if (pair < 0 || wanted[pair] === 0 || seen[pair] === own) continue;
        seen[pair] = own;
        first[pair + 2] = (first[pair + 2] ?? 0) + 1;
        met.push(pair);
        met.push(own);
      }
    }
  }
  for (let pair = 2; pair < first.length; pair++) first[pair] = (first[pair] ?? 0) + (first[pair - 1] ?? 0);
  const found = new Int32Array(met.size / 2);
  for (let k = 0; k < met.size; k += 2) {
    const pair = met.cells[k] ?? 0;
    const place = first[pair + 1] ?? 0;
    found[place] = met.cells[k + 1] ?? 0;
    first[pair + 1] = place + 1;
  }
  return { first: first.subarray(0, pairs.count + 1), pieces: found };
}

/** Lists in which pieces each pair of a headline occurs, once for the whole text; then any two can be compared. */
export function makeOverlap(rows: Rows, pieces: readonly Piece[], pairs = indexPairs(rows)): Overlap {
  const seen = new Int32Array(pairs.count).fill(-1);
  const postings = postingsOf(pairs, pieces, seen);
  const weights = new Float64Array(pieces.length).fill(Number.NaN);
  let stamp = pieces.length;
  const eachValue = (headline: number, visit: (value: number, first: number, last: number) => void): void =>
    eachPair(pairs.at, pieces[headline], seen, stamp++, (pair) => {
      const first = postings.first[pair] ?? 0;
      const last = postings.first[pair + 1] ?? 0;
      visit(Math.log((1 + pieces.length) / (last - first)), first, last);
    });
  const weigh = (headline: number): number => {
    let sum = 0;
    eachValue(headline, (value) => {
      sum += value;
    });
    return sum;
  };
  return {
    shared(headline, from, to) {
      const sums = new Float64Array(Math.max(0, to - from));
      eachValue(headline, (value, first, last) => {
        for (let k = firstFrom(postings.pieces, first, last, from); k < last; k++) {
          const piece = postings.pieces[k] ?? to;
          if (piece >= to) break;
          sums[piece - from] = (sums[piece - from] ?? 0) + value;
        }
      });
      return sums;
    },
    weight(headline) {
      const known = weights[headline] ?? 0;
      if (!Number.isNaN(known)) return known;
      const weight = weigh(headline);
      weights[headline] = weight;
      return weight;
    },
  };
}

/** Place of the first piece that is not before `from`. */
function firstFrom(pieces: Int32Array, first: number, last: number, from: number): number {
  let low = first;
  let high = last;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((pieces[mid] ?? 0) < from) low = mid + 1;
    else high = mid;
  }
  return low;
}
