import { type FlatSource, flatten, indexAt } from '../document/flat.js';
import type { Change, Line } from '../model/index.js';
import type { Joint } from './reflow/joints.js';
import type { Range } from './reflow/pieces.js';
import { type Rows, rowsOfGlyphs } from './reflow/rows.js';
import type { Spaces } from './reflow/spaces.js';

/** A stretch of an article, in reading order. */
export interface Stretch {
  /** Name of the rule that would have to move it: `move-title`. */
  readonly rule: string;
  readonly range: Range;
  readonly confidence: number;
}

/** All that was decided about a source. */
export interface Decisions {
  readonly lines: readonly Line[];
  readonly rows: Rows;
  readonly spaces: Spaces;
  readonly joints: readonly Joint[];
  readonly furniture: readonly {
    readonly range: Range;
    readonly confidence: number;
    readonly rule: string;
  }[];
  /** Everything else, in reading order. */
  readonly order: readonly Stretch[];
}

/** What the entries of a ledger are written from, and the entries so far. */
export interface Book extends Decisions {
  readonly changes: Change[];
  readonly source: FlatSource;
  readonly rowOf: Int32Array;
  /** 1 for glyphs that were taken out. */
  readonly gone: Uint8Array;
  /** 1 for glyphs that stood there as radicals. */
  readonly radical: Uint8Array;
  /** From the first glyph up to the glyph before `to`, both on one line. */
  readonly write: (rule: string, from: number, to: number, after: string, confidence: number) => void;
}

export function openBook(decisions: Decisions): Book {
  const { rows, lines } = decisions;
  const gone = new Uint8Array(rows.code.length);
  for (const { range } of decisions.furniture) gone.fill(1, range[0], range[1]);
  const radical = new Uint8Array(rows.code.length);
  for (const glyph of rows.radicals) radical[glyph] = 1;
  const book: Book = {
    ...decisions,
    changes: [],
    source: flatten(lines),
    rowOf: rowsOfGlyphs(rows),
    gone,
    radical,
    write(rule, from, to, after, confidence) {
      const line = rows.line[book.rowOf[from] ?? 0] ?? 0;
      const start = rows.column[from] ?? 0;
      add(
        book,
        rule,
        line,
        start,
        slice(book, line, start, (rows.column[to - 1] ?? 0) + 1),
        after,
        confidence,
      );
    },
  };
  return book;
}

/** Adds a change that begins on a line, given by its index, at a column in code points from 0. */
export function add(
  { source: { file, first }, changes }: Book,
  rule: string,
  line: number,
  column: number,
  before: string,
  after: string,
  confidence: number,
): void {
  changes.push({ rule, file, line: first + line, column: column + 1, before, after, confidence });
}

/** Code points `from` up to `to` of a line. */
export const slice = ({ source }: Book, line: number, from: number, to: number): string =>
  source.text.slice(indexAt(source, line, from), indexAt(source, line, to));

export function eachRow(book: Book, [from, to]: Range, visit: (from: number, to: number) => void): void {
  let at = from;
  while (at < to) {
    const end = Math.min(to, book.rows.start[(book.rowOf[at] ?? 0) + 1] ?? to);
    visit(at, end);
    at = end;
  }
}

/** To the fourth place, as the ledger tells it. */
export function round(confidence: number): number {
  return Math.round(confidence * 1e4) / 1e4;
}
