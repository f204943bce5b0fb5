import type { Line } from '../model/index.js';

const LINE_FEED = 0x0a;
const FORM_FEED = 0x0c;
const RETURN = 0x0d;

/** By code unit, up to U+2029: 1 for what ends a line, 2 for a form feed. */
const ENDS = new Uint8Array(0x202a);
for (const end of '\n\v\r\u0085\u2028\u2029') ENDS[end.charCodeAt(0)] = 1;
ENDS[FORM_FEED] = 2;

/**
 * The lines of a text as an editor counts them, without their line ends. A form feed that does not already begin a
 * line begins one; it stays at the line's head and tells the repair where a page ended.
 */
export function toLines(text: string, file: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  const add = (end: number): void =>
    void lines.push({ text: text.slice(start, end), file, number: lines.length + 1 });
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const what = code < ENDS.length ? ENDS[code] : 0;
    if (what === 0) continue;
    if (what === 1) {
      add(at);
      if (code === RETURN && text.charCodeAt(at + 1) === LINE_FEED) at++;
      start = at + 1;
    } else if (at > start && text.charCodeAt(at - 1) !== FORM_FEED) {
      add(at);
      start = at;
    }
  }
  add(text.length);
  return lines;
}
