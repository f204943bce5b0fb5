import { CLASS, classOf } from './characters.js';
import type { Rows } from './rows.js';

/** The pairs of neighbouring characters of a text, numbered, and the rows that each occurs in. */
export interface PairIndex {
  /** How many different pairs there are. */
  readonly count: number;
  /** Number of the pair that ends at each glyph; -1 where it says nothing: marks, or two kinds of script. */
  readonly at: Int32Array;
  /** The rows of pair `p` are `rows[first[p]]` to `rows[first[p + 1] - 1]`, rising; a pair over a row's end has none. */
  readonly first: Int32Array;
  readonly rows: Int32Array;
}

/** Numbers 32-bit keys in the order that they come; open addressing, since a Map would box each key. */
class Numbering {
  count = 0;
  private mask = 0x3fff;
  private keys = new Int32Array(this.mask + 1);
  private numbers = new Int32Array(this.mask + 1);

  /** The key's number, a new one where it has none. */
  of(key: number): number {
    let slot = this.slotOf(key);
    const known = this.numbers[slot] ?? 0;
    if (known > 0) return known - 1;
    if (this.count * 2 > this.mask) {
      this.grow();
      slot = this.slotOf(key);
    }
    this.keys[slot] = key;
    this.numbers[slot] = ++this.count;
    return this.count - 1;
  }

  private slotOf(key: number): number {
    const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
    let slot = (mixed ^ (mixed >>> 13)) & this.mask;
    while ((this.numbers[slot] ?? 0) > 0 && this.keys[slot] !== key) slot = (slot + 1) & this.mask;
    return slot;
  }

  private grow(): void {
    const { keys, numbers } = this;
    this.mask = this.mask * 2 + 1;
    this.keys = new Int32Array(this.mask + 1);
    this.numbers = new Int32Array(this.mask + 1);
    for (let old = 0; old < keys.length; old++) {
      const number = numbers[old] ?? 0;
      if (number === 0) continue;
      const slot = this.slotOf(keys[old] ?? 0);
      this.keys[slot] = keys[old] ?? 0;
      this.numbers[slot] = number;
    }
  }
}

const COUNTS = new Uint8Array(9);
for (const kind of [CLASS.han, CLASS.digit, CLASS.latin]) COUNTS[kind] = 1;

const ACROSS = -2;

/** Finds all pairs of neighbouring Han, digits or letters. Those within rows are numbered first. Linear. */
export function indexPairs(rows: Rows): PairIndex {
  const { code, start } = rows;
  const at = new Int32Array(code.length).fill(-1);
  const numbering = new Numbering();
  let row = 0;
  let left = -1;
  for (let glyph = 0; glyph < code.length; glyph++) {
    const right = classOf(code[glyph] ?? 0);
    const begins = glyph === start[row];
    if (begins) row++;
    if (COUNTS[right] && left === right) at[glyph] = begins ? ACROSS : pairNumber(numbering, code, glyph);
    left = right;
  }
  const inside = numbering.count;
  for (let k = 1; k < rows.count; k++) {
    const glyph = start[k] ?? 0;
    if (at[glyph] === ACROSS) at[glyph] = numbering.of(keyAt(code, glyph));
  }
  return { count: numbering.count, at, ...placesOf(rows, at, numbering.count, inside) };
}

const keyAt = (code: Uint32Array, glyph: number): number =>
  ((code[glyph - 1] ?? 0) << 16) | ((code[glyph] ?? 0) & 0xffff);

/** The key 0 would be two characters of plane 2 of which nothing is kept: no row is found by it. */
function pairNumber(numbering: Numbering, code: Uint32Array, glyph: number): number {
  const key = keyAt(code, glyph);
  return key === 0 ? ACROSS : numbering.of(key);
}

function placesOf(
  rows: Rows,
  at: Int32Array,
  count: number,
  inside: number,
): Pick<PairIndex, 'first' | 'rows'> {
  const first = new Int32Array(count + 2);
  const last = new Int32Array(count).fill(-1);
  eachOccurrence(rows, at, inside, last, (pair) => {
    first[pair + 2] = (first[pair + 2] ?? 0) + 1;
  });
  for (let pair = 2; pair < first.length; pair++) first[pair] = (first[pair] ?? 0) + (first[pair - 1] ?? 0);
  const found = new Int32Array(first[count + 1] ?? 0);
  last.fill(-1);
  // each pair's end moves on while its rows are written, and is the next pair's beginning afterwards
  eachOccurrence(rows, at, inside, last, (pair, row) => {
    const place = first[pair + 1] ?? 0;
    found[place] = row;
    first[pair + 1] = place + 1;
  });
  return { first: first.subarray(0, count + 1), rows: found };
}

/** Each pair once in each row that it occurs in. */
function eachOccurrence(
  rows: Rows,
  at: Int32Array,
  inside: number,
  last: Int32Array,
  visit: (pair: number, row: number) => void,
): void {
  for (let row = 0; row < rows.count; row++) {
    const end = rows.start[row + 1] ?? 0;
    for (let glyph = (rows.start[row] ?? 0) + 1; glyph < end; glyph++) {
      const pair = at[glyph] ?? -1;
      if (pair < 0 || pair >= inside || last[pair] === row) continue;
      last[pair] = row;
      visit(pair, row);
    }
  }
}
