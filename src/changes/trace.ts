import { indexOf, type Tape, tapeOf } from '../document/tape.js';
import type { Change, Line } from '../model/index.js';

/** White space and characters without a shape: what nobody counts as a character of the text. */
const UNCOUNTED = /[\s\p{Cc}\p{Cf}]+/gu;
const WHITE = /^\s$/u;
const EMPTY = /^[^\S\f\ufeff]$/u;

/** How many characters a reader sees. */
export const countVisible = (text: string): number => [...text.replace(UNCOUNTED, '')].length;
export const isBlank = (text: string): boolean => text.replace(UNCOUNTED, '') === '';
export const isWhite = (character: string): boolean => WHITE.test(character);

/** Where each character of the result stood in the source, and the other way round. */
export interface Trace {
  readonly tape: Tape;
  /** The characters of the result in reading order, white space left out. */
  readonly glyphs: readonly string[];
  /** Index on the tape of each of them. */
  readonly origin: readonly number[];
  /** By index on the tape: index of the glyph that came of it, −1 where none did. */
  readonly place: Int32Array;
  /** By index on the tape: number of the ledger entry that moved it, −1 where it stays. */
  readonly moved: Int32Array;
}

/** The stretch of the tape that a change is about. */
export function rangeOf(tape: Tape, { line, column, before }: Change): readonly [from: number, to: number] {
  const from = indexOf(tape, line, column);
  return [from, Math.min(tape.code.length, from + [...before].length)];
}

/** Index of the line that holds an index of the tape; the last line for the end of the tape. */
export function lineAt({ start }: Tape, index: number): number {
  let low = 0;
  let high = Math.max(0, start.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((start[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a line shows nothing at all, not even a sign for a character without a shape. */
export function isEmptyLine({ code, start }: Tape, line: number): boolean {
  const end = start[line + 1] ?? 0;
  for (let at = start[line] ?? 0; at < end; at++) if (!EMPTY.test(code[at] ?? '')) return false;
  return true;
}

/**
 * Replays the ledger over the source as conservation does, and remembers where each character came from.
 * Linear.
 */
export function traceSource(lines: readonly Line[], ledger: readonly Change[]): Trace {
  const tape = tapeOf(lines);
  const text = [...tape.code];
  const moved = new Int32Array(text.length).fill(-1);
  const arrivals = new Map<number, (readonly [number, number])[]>();
  for (const [number, change] of ledger.entries()) {
    const range = rangeOf(tape, change);
    if (change.movedTo) {
      const target = indexOf(tape, change.movedTo.line, change.movedTo.column);
      const there = arrivals.get(target);
      if (there) there.push(range);
      else arrivals.set(target, [range]);
      moved.fill(number, ...range);
    } else rewrite(text, range, change);
  }
  const glyphs: string[] = [];
  const origin: number[] = [];
  const place = new Int32Array(text.length).fill(-1);
  const emit = (at: number) => {
    for (const character of text[at] ?? '') {
      if (isWhite(character)) continue;
      if (place[at] === -1) place[at] = glyphs.length;
      glyphs.push(character);
      origin.push(at);
    }
  };
  for (let at = 0; at <= text.length; at++) {
    for (const [from, to] of arrivals.get(at) ?? []) for (let k = from; k < to; k++) emit(k);
    if (moved[at] === -1) emit(at);
  }
  return { tape, glyphs, origin, place, moved };
}

/** Puts what a change writes where the characters stood that it came from. */
function rewrite(text: string[], [from, to]: readonly [number, number], { before, after }: Change): void {
  if (from >= to) return;
  const seats: number[] = [];
  for (const [offset, character] of [...before].entries()) {
    if (!isWhite(character) && from + offset < to) seats.push(from + offset);
  }
  text.fill('', from, to);
  const written = [...after].filter((character) => !isWhite(character));
  for (const [n, character] of written.entries()) {
    const seat = seats[Math.min(n, seats.length - 1)] ?? from;
    text[seat] += character;
  }
}
