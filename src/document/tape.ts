import type { Line } from '../model/index.js';

/** A raw source as one row of code points; a line end stands after each line. */
export interface Tape {
  readonly code: readonly string[];
  /** Index of the first code point of each line; one entry more than there are lines. */
  readonly start: readonly number[];
  /** Number of the first line. */
  readonly first: number;
}

export function tapeOf(lines: readonly Line[]): Tape {
  const code: string[] = [];
  const start: number[] = [];
  for (const line of lines) {
    start.push(code.length);
    for (const character of line.text) code.push(character);
    code.push('\n');
  }
  start.push(code.length);
  return { code, start, first: lines[0]?.number ?? 1 };
}

/** Index of a place of the source; its end for a place that lies outside. */
export function indexOf({ code, start, first }: Tape, line: number, column: number): number {
  const from = start[line - first];
  return from === undefined ? code.length : Math.min(code.length, from + column - 1);
}
