import { indexAt } from '../document/flat.js';
import { countSolid } from '../document/white.js';
import type { Change } from '../model/index.js';
import { add, type Book, type Decisions, eachRow, openBook, round, slice } from './ledger-book.js';
import { writeMoves } from './ledger-moves.js';
import type { Joint } from './reflow/joints.js';
import { type Rows, textOf } from './reflow/rows.js';
import type { Spaces } from './reflow/spaces.js';
import { GAP } from './reflow/spacing.js';

const RULE_OF_GAP: Readonly<Record<number, { readonly rule: string; readonly confidence: number }>> = {
  [GAP.letterSpace]: { rule: 'letter-space', confidence: 0.99 },
  [GAP.scriptChange]: { rule: 'script-space', confidence: 0.995 },
  [GAP.punctuation]: { rule: 'punctuation-space', confidence: 0.995 },
};

/**
 * The ledger of a source: what was changed in place, in source order, then what was moved, in reading order.
 * Replayed over the source it gives the characters of the articles.
 */
export function makeLedger(decisions: Decisions): Change[] {
  const book = openBook(decisions);
  for (const { range, confidence, rule } of decisions.furniture) {
    eachRow(book, range, (from, to) => book.write(rule, from, to, '', confidence));
  }
  for (const joint of decisions.joints) writeJoint(book, joint);
  writeGaps(book);
  writeAdded(book);
  for (const glyph of decisions.rows.radicals) {
    const ordinary = String.fromCodePoint(decisions.rows.code[glyph] ?? 0);
    if (!book.gone[glyph]) book.write('radical', glyph, glyph + 1, ordinary, 0.999);
  }
  writeInvisible(book);
  book.changes.sort((a, b) => a.line - b.line || a.column - b.column);
  writeMoves(book);
  return book.changes;
}

/** What stands between the last glyph of a row and the first of the next, line ends included. */
function writeJoint(book: Book, { row, joined, glue, confidence }: Joint): void {
  if (row === 0) return;
  const { rows, source } = book;
  if (!hasOwnLine(rows, row)) return;
  const first = rows.start[row] ?? 0;
  const above = rows.line[row - 1] ?? 0;
  const below = rows.line[row] ?? 0;
  const start = (rows.column[first - 1] ?? 0) + 1;
  const from = indexAt(source, above, start);
  const before = source.text.slice(from, indexAt(source, below, rows.column[first] ?? 0));
  const rule = joined ? 'join-lines' : 'break-paragraph';
  add(book, rule, above, start, before, joined ? glue : '\n\n', round(confidence));
}

/** Whether a line's end stands before the row; several rows of one line were parted at marks like （下转第二版）. */
const hasOwnLine = (rows: Rows, row: number): boolean => rows.line[row - 1] !== rows.line[row];

/** White space inside rows that went; neighbouring gaps of one rule make one entry. */
function writeGaps(book: Book): void {
  const { rows, spaces, gone } = book;
  for (let row = 0; row < rows.count; row++) {
    const end = rows.start[row + 1] ?? 0;
    for (let i = (rows.start[row] ?? 0) + 1; i < end; i++) {
      const why = spaces.why[i] ?? GAP.none;
      const known = RULE_OF_GAP[why];
      if (!known || gone[i]) continue;
      let to = i;
      while (
        to + 1 < end &&
        nextGap(rows, spaces, to, end) > 0 &&
        spaces.why[nextGap(rows, spaces, to, end)] === why
      ) {
        to = nextGap(rows, spaces, to, end);
      }
      writeGapRun(book, i, to, known);
      i = to;
    }
  }
}

/** Spaces that the source lacks, as in a byline. */
function writeAdded(book: Book): void {
  const { rows, spaces, gone } = book;
  for (let row = 0; row < rows.count; row++) {
    for (let i = (rows.start[row] ?? 0) + 1; i < (rows.start[row + 1] ?? 0); i++) {
      if (!spaces.space[i] || rows.gap[i] || gone[i]) continue;
      add(book, 'byline-space', rows.line[row] ?? 0, rows.column[i] ?? 0, '', ' ', 0.9);
    }
  }
}

/** The next glyph with a gap before it that goes, at most two glyphs on; 0 when there is none. */
function nextGap(rows: Rows, spaces: Spaces, from: number, end: number): number {
  for (let i = from + 1; i < Math.min(end, from + 3); i++) {
    if (rows.gap[i]) return spaces.why[i] ? i : 0;
  }
  return 0;
}

function writeGapRun(
  book: Book,
  from: number,
  to: number,
  { rule, confidence }: { readonly rule: string; readonly confidence: number },
): void {
  const { rows } = book;
  const line = rows.line[book.rowOf[from] ?? 0] ?? 0;
  const first = from - 1;
  if (to > from && standsTogether(book, first, to)) {
    const start = (rows.column[first] ?? 0) + 1;
    const before = slice(book, line, start, rows.column[to] ?? 0);
    add(book, rule, line, start, before, textOf(rows, from, to), confidence);
    return;
  }
  for (let i = from; i <= to; i++) {
    if (!rows.gap[i]) continue;
    const start = (rows.column[i - 1] ?? 0) + 1;
    add(book, rule, line, start, slice(book, line, start, rows.column[i] ?? 0), '', confidence);
  }
}

/** Whether from one glyph up to another only glyphs and white space stand, none of them as a radical. */
function standsTogether({ rows, rowOf, radical, source }: Book, from: number, to: number): boolean {
  for (let glyph = from; glyph < to; glyph++) if (radical[glyph]) return false;
  if (rows.invisible.length === 0) return true;
  const line = rows.line[rowOf[from] ?? 0] ?? 0;
  const start = indexAt(source, line, rows.column[from] ?? 0);
  return countSolid(source.text, start, indexAt(source, line, rows.column[to] ?? 0)) === to - from;
}

/** What takes no room: inside rows, and around rows where no joint names it already. */
function writeInvisible(book: Book): void {
  const { rows } = book;
  const jointed = new Set(book.joints.flatMap(({ row }) => (hasOwnLine(rows, row) ? [row] : [])));
  let row = 0;
  for (const { line, column, text } of rows.invisible) {
    while (row < rows.count && isPast(rows, row, line, column)) row++;
    const first = rows.start[row] ?? 0;
    const inside = row < rows.count && rows.line[row] === line && (rows.column[first] ?? 0) < column;
    const covered = inside ? book.gone[first] === 1 : row > 0 && row < rows.count && jointed.has(row);
    if (covered) continue;
    add(book, 'invisible', line, column, text, '', 0.999);
  }
}

/** Whether the row's last glyph stands before the place. */
function isPast(rows: Rows, row: number, line: number, column: number): boolean {
  const own = rows.line[row] ?? 0;
  return own < line || (own === line && (rows.column[(rows.start[row + 1] ?? 1) - 1] ?? 0) < column);
}
