import type { Line } from '../model/index.js';

/**
 * A raw source as one string, a line end after each line. An index into it is a code unit; places of the ledger
 * count code points, which differ only on lines that hold characters of two units.
 */
export interface FlatSource {
  readonly file: string;
  readonly text: string;
  /** Index of each line's first character; one entry more than there are lines. */
  readonly start: Int32Array;
  /** Number of the first line. */
  readonly first: number;
  /** Where the characters of two units begin, rising. */
  readonly pairs: Int32Array;
}

const KNOWN = new WeakMap<readonly Line[], FlatSource>();

/** The lines as one string; made once for each list of lines, since ledger, rules and proof all ask for it. */
export function flatten(lines: readonly Line[]): FlatSource {
  const known = KNOWN.get(lines);
  if (known) return known;
  const source = join(lines);
  KNOWN.set(lines, source);
  return source;
}

function join(lines: readonly Line[]): FlatSource {
  const start = new Int32Array(lines.length + 1);
  const parts: string[] = [];
  let size = 0;
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    start[at] = size;
    size += text.length + 1;
    parts.push(text);
  }
  start[lines.length] = size;
  const text = lines.length > 0 ? `${parts.join('\n')}\n` : '';
  return {
    file: lines[0]?.file ?? '',
    text,
    start,
    first: lines[0]?.number ?? 1,
    pairs: pairsOf(text),
  };
}

const HIGH = /[\ud800-\udbff][\udc00-\udfff]/g;

const pairsOf = (text: string): Int32Array =>
  text.search(HIGH) < 0 ? new Int32Array() : Int32Array.from(text.matchAll(HIGH), ({ index }) => index);

/** How many pairs begin before an index. */
function pairsBefore(pairs: Int32Array, index: number): number {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of a place: a line among the lines, a column in code points from 0; the line's end where it is shorter. */
export function indexAt({ start, pairs }: FlatSource, line: number, column: number): number {
  const from = start[line] ?? 0;
  const end = (start[line + 1] ?? from + 1) - 1;
  if (pairs.length === 0) return Math.min(end, from + column);
  // the k-th pair of the line is its code point number `pairs[k] - from - k`
  const before = pairsBefore(pairs, from);
  let low = before;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle] ?? 0) - from - (middle - before) < column) low = middle + 1;
    else high = middle;
  }
  return Math.min(end, from + column + low - before);
}

/** Index of a place of the ledger; the source's end for a place on no line of it. */
export function indexOfPlace(source: FlatSource, line: number, column: number): number {
  const at = line - source.first;
  return at >= 0 && at < source.start.length - 1 ? indexAt(source, at, column - 1) : source.text.length;
}

/** The line that an index stands on, as an index among the lines. */
export function lineAt({ start }: FlatSource, index: number): number {
  let low = 0;
  let high = start.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((start[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The column of an index on its line, in code points from 0. */
export function columnAt({ start, pairs }: FlatSource, line: number, index: number): number {
  const from = start[line] ?? 0;
  return index - from - (pairs.length > 0 ? pairsBefore(pairs, index) - pairsBefore(pairs, from) : 0);
}
