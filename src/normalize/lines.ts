import type { Line } from '../model/index.js';
import { emWidth } from './reflow/characters.js';

/** A form feed that does not already begin a line begins one. */
const LINE_END = /\r\n|[\n\r\v\u0085\u2028\u2029]|(?<=[^\n\r\v\f\u0085\u2028\u2029])(?=\f)/u;

/**
 * The raw lines of a text, without their line ends. A form feed begins a line and stays at its head: it
 * tells the reflow where a page ended. Lines are counted as an editor counts them.
 */
export function toLines(text: string, file: string): Line[] {
  return text
    .split(LINE_END)
    .map((part, index) => ({ text: part, file, number: index + 1, width: emWidth(part) }));
}
