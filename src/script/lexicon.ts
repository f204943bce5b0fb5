/** A dictionary of OpenCC's: `key value other-value|…`. */
export type Dictionary = string;

export interface Match {
  readonly end: number;
  readonly value: string;
}

const EMPTY = -1;
/** What `probe` gives holds a length, in UTF-16 units, and above it the number of the entry. */
const LENGTH_BITS = 8;
export const lengthOf = (probed: number): number => probed & (2 ** LENGTH_BITS - 1);
export const entryOf = (probed: number): number => probed >>> LENGTH_BITS;

/** Children of the root by their first unit. */
const UNITS = 0x10000;

/**
 * Entries found by what a text goes on with: a trie whose edges lie in one flat hash table. All dictionaries of
 * OpenCC's load in some 30 ms, where a map for each node took ten times as long and fifty times the memory.
 */
export class Lexicon {
  /** For each edge the node it leaves, the unit it takes, and the node it reaches; open addressing. */
  readonly #from: Int32Array;
  readonly #unit: Uint16Array;
  readonly #to: Int32Array;
  readonly #first = new Int32Array(UNITS);
  /** For each node the number of its value, or EMPTY. */
  readonly #valueOf: Int32Array;
  #nodes = 1;
  readonly #values: string[] = [];

  /** Earlier dictionaries win, as in a group of OpenCC's; within one the later of two like entries. */
  constructor(group: readonly Dictionary[]) {
    const units = group.reduce((sum, dictionary) => sum + dictionary.length, 1024);
    const size = 2 ** Math.ceil(Math.log2(units));
    this.#from = new Int32Array(size).fill(EMPTY);
    this.#unit = new Uint16Array(size);
    this.#to = new Int32Array(size);
    this.#valueOf = new Int32Array(units).fill(EMPTY);
    for (const dictionary of group.toReversed()) this.#load(dictionary);
  }

  #load(dictionary: Dictionary): void {
    for (let at = 0; at < dictionary.length; ) {
      const end = dictionary.indexOf('|', at) < 0 ? dictionary.length : dictionary.indexOf('|', at);
      const gap = dictionary.indexOf(' ', at);
      const other = dictionary.indexOf(' ', gap + 1);
      const stop = other < 0 || other > end ? end : other;
      this.#add(dictionary, at, gap, dictionary.slice(gap + 1, stop));
      at = end + 1;
    }
  }

  #add(text: string, start: number, end: number, value: string): void {
    let node = 0;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      const next = this.#step(node, unit);
      node = next || this.#grow(node, unit);
    }
    this.#valueOf[node] = this.#values.push(value) - 1;
  }

  #grow(node: number, unit: number): number {
    const next = this.#nodes++;
    if (node === 0) this.#first[unit] = next;
    else {
      const slot = this.#slot(node, unit);
      this.#from[slot] = node;
      this.#unit[slot] = unit;
      this.#to[slot] = next;
    }
    return next;
  }

  /** Where this edge is, or would be. */
  #slot(node: number, unit: number): number {
    const mask = this.#from.length - 1;
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 8;
    for (slot &= mask; this.#from[slot] !== EMPTY; slot = (slot + 1) & mask)
      if (this.#from[slot] === node && this.#unit[slot] === unit) break;
    return slot;
  }

  /** The node that a unit leads to; 0 where there is none. */
  #step(node: number, unit: number): number {
    if (node === 0) return this.#first[unit] ?? 0;
    const slot = this.#slot(node, unit);
    return this.#from[slot] === EMPTY ? 0 : (this.#to[slot] ?? 0);
  }

  /** How many entries there are; their numbers are below that. */
  get size(): number {
    return this.#values.length;
  }

  /** The value of what `probe` found. */
  valueOf(probed: number): string {
    return this.#values[probed >>> LENGTH_BITS] ?? '';
  }

  /**
   * The longest entry that begins at `start` and ends at `limit` or before, as one number: `entryOf` and `lengthOf`
   * take it apart. Negative where there is none. `visit` is told of every entry on the way, the shortest first.
   */
  probe(text: string, start: number, limit = text.length, visit?: (probed: number) => void): number {
    let found = EMPTY;
    let node = 0;
    for (let i = start; i < limit; i++) {
      node = this.#step(node, text.charCodeAt(i));
      if (node === 0) break;
      const value = this.#valueOf[node] ?? EMPTY;
      if (value !== EMPTY) {
        found = (value << LENGTH_BITS) | (i + 1 - start);
        visit?.(found);
      }
    }
    return found;
  }

  /** The longest entry that begins at `start` and ends at `limit` or before. */
  match(text: string, start: number, limit = text.length): Match | undefined {
    const found = this.probe(text, start, limit);
    return found < 0 ? undefined : { end: start + lengthOf(found), value: this.valueOf(found) };
  }

  /** Every entry that begins at `start`, the shortest first. */
  all(text: string, start: number): readonly Match[] {
    const found: Match[] = [];
    this.probe(text, start, text.length, (probed) =>
      found.push({ end: start + lengthOf(probed), value: this.valueOf(probed) }),
    );
    return found;
  }

  /** The text with its longest entries from the left replaced; none goes on over one of the `ends` of its segments. */
  convert(text: string, ends: readonly number[] = []): string {
    let out = '';
    let from = 0;
    let segment = 0;
    for (let at = 0; at < text.length; ) {
      // most characters begin no entry
      if (this.#first[text.charCodeAt(at)] === 0) {
        at++;
        continue;
      }
      while ((ends[segment] ?? text.length) <= at && segment < ends.length) segment++;
      const found = this.probe(text, at, ends[segment] ?? text.length);
      if (found >= 0) {
        out += text.slice(from, at) + this.valueOf(found);
        at += lengthOf(found);
        from = at;
      } else at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    }
    return from === 0 ? text : out + text.slice(from);
  }
}
