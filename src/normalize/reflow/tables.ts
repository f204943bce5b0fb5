import { CLASS, classOf } from './characters.js';
import type { Rows } from './rows.js';

/** Glyphs of the longest row of a table, and of a line of it that stands on several rows. */
const LONGEST = 60;
const SHORT_ROW = 12;

/**
 * Whether `count` rows are one row of a table: cells parted by gaps or, where an extractor gave each cell a line of
 * its own, by line ends; at least three, two of them figures, none a single Han character as in letter-spaced
 * text; and no sentence.
 */
export function isTable(rows: Rows, row: number, count: number): boolean {
  if ((rows.start[row + count] ?? 0) - (rows.start[row] ?? 0) > LONGEST) return false;
  let cells = 0;
  let figures = 0;
  for (let at = row; at < row + count; at++) {
    const end = rows.start[at + 1] ?? 0;
    const start = rows.start[at] ?? 0;
    if (count > 1 && end - start > SHORT_ROW) return false;
    for (let i = start; i < end; i++) {
      const code = rows.code[i] ?? 0;
      if (code === 0x3002 || code === 0xff0c || code === 0xff08 || code === 0xff09) return false;
      if (i > start && !rows.gap[i]) continue;
      const glyph = classOf(code);
      if (glyph === CLASS.han && (i + 1 === end || rows.gap[i + 1])) return false;
      cells++;
      if (glyph === CLASS.digit || code === 0x2d || code === 0x2b) figures++;
    }
  }
  return cells >= 3 && figures >= 2;
}
