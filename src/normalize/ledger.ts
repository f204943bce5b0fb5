import type { Change, Line } from '../model/index.js';
import { staying } from './reflow/order.js';
import type { Joint, Range } from './reflow/pieces.js';
import type { Rows } from './reflow/rows.js';
import type { Spaces } from './reflow/spaces.js';
import { GAP } from './reflow/spacing.js';

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
  const inPlace = book.changes.sort((a, b) => a.line - b.line || a.column - b.column);
  return [...inPlace, ...moves(book)];
}

interface Book extends Decisions {
  readonly changes: Change[];
  readonly rowOf: Int32Array;
  /** 1 for glyphs that were taken out. */
  readonly gone: Uint8Array;
  /** Code points of the lines that hold more than BMP characters, by index. */
  readonly points: Map<number, readonly string[]>;
  /** From the first glyph up to the glyph before `to`, both on one line. */
  readonly write: (rule: string, from: number, to: number, after: string, confidence: number) => void;
}

function openBook(decisions: Decisions): Book {
  const { rows, lines } = decisions;
  const rowOf = new Int32Array(rows.code.length);
  for (let row = 0; row < rows.count; row++) rowOf.fill(row, rows.start[row], rows.start[row + 1]);
  const gone = new Uint8Array(rows.code.length);
  for (const { range } of decisions.furniture) gone.fill(1, range[0], range[1]);
  const changes: Change[] = [];
  const book: Book = {
    ...decisions,
    changes,
    rowOf,
    gone,
    points: new Map(),
    write(rule, from, to, after, confidence) {
      const line = rows.line[rowOf[from] ?? 0] ?? 0;
      const start = rows.column[from] ?? 0;
      const before = slice(book, line, start, (rows.column[to - 1] ?? 0) + 1);
      changes.push({ rule, ...head(lines, line, start), before, after, confidence });
    },
  };
  return book;
}

function head(
  lines: readonly Line[],
  line: number,
  column: number,
): Pick<Change, 'file' | 'line' | 'column'> {
  return { file: lines[line]?.file ?? '', line: lines[line]?.number ?? line + 1, column: column + 1 };
}

const ASTRAL = /[\u{10000}-\u{10ffff}]/u;

/** Code points `from` up to `to` of a line. */
function slice(book: Pick<Book, 'lines' | 'points'>, line: number, from: number, to?: number): string {
  const text = book.lines[line]?.text ?? '';
  if (!ASTRAL.test(text)) return text.slice(from, to);
  let points = book.points.get(line);
  if (!points) {
    points = [...text];
    book.points.set(line, points);
  }
  return points.slice(from, to).join('');
}

function eachRow(book: Book, [from, to]: Range, visit: (from: number, to: number) => void): void {
  let at = from;
  while (at < to) {
    const end = Math.min(to, book.rows.start[(book.rowOf[at] ?? 0) + 1] ?? to);
    visit(at, end);
    at = end;
  }
}

/** What stands between the last glyph of a row and the first of the next, line ends included. */
function writeJoint(book: Book, { row, joined, glue, confidence }: Joint): void {
  if (row === 0) return;
  const { rows, lines } = book;
  const last = (rows.start[row] ?? 0) - 1;
  const above = rows.line[row - 1] ?? 0;
  const below = rows.line[row] ?? 0;
  if (above === below) return;
  const start = (rows.column[last] ?? 0) + 1;
  let before = slice(book, above, start);
  for (let line = above + 1; line < below; line++) before += `\n${lines[line]?.text ?? ''}`;
  before += `\n${slice(book, below, 0, rows.column[rows.start[row] ?? 0] ?? 0)}`;
  const rule = joined ? 'join-lines' : 'break-paragraph';
  book.changes.push({
    rule,
    ...head(lines, above, start),
    before,
    after: joined ? glue : '\n\n',
    confidence: round(confidence),
  });
}

/** White space inside rows that went; neighbouring gaps of one rule make one entry. */
function writeGaps(book: Book): void {
  const { rows, spaces, gone } = book;
  const radical = new Set(rows.radicals);
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
      writeGapRun(book, radical, i, to, known);
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
      const place = head(book.lines, rows.line[row] ?? 0, rows.column[i] ?? 0);
      book.changes.push({ rule: 'byline-space', ...place, before: '', after: ' ', confidence: 0.9 });
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
  radical: ReadonlySet<number>,
  from: number,
  to: number,
  { rule, confidence }: { readonly rule: string; readonly confidence: number },
): void {
  const { rows } = book;
  const line = rows.line[book.rowOf[from] ?? 0] ?? 0;
  const first = from - 1;
  const columns = (rows.column[to] ?? 0) - (rows.column[first] ?? 0);
  const text = slice(book, line, rows.column[first] ?? 0, rows.column[to] ?? 0);
  const plain = text.replace(/\s+/gu, '');
  let clean = [...plain].length === to - first && columns > 0;
  for (let i = first; i < to && clean; i++) if (radical.has(i)) clean = false;
  if (clean && to > from) {
    const start = (rows.column[first] ?? 0) + 1;
    const before = slice(book, line, start, rows.column[to] ?? 0);
    book.changes.push({
      rule,
      ...head(book.lines, line, start),
      before,
      after: before.replace(/\s+/gu, ''),
      confidence,
    });
    return;
  }
  for (let i = from; i <= to; i++) {
    if (!rows.gap[i]) continue;
    const start = (rows.column[i - 1] ?? 0) + 1;
    const before = slice(book, line, start, rows.column[i] ?? 0);
    book.changes.push({ rule, ...head(book.lines, line, start), before, after: '', confidence });
  }
}

/** What takes no room: inside rows, and around rows where no joint names it already. */
function writeInvisible(book: Book): void {
  const { rows } = book;
  const jointed = new Set(book.joints.map(({ row }) => row));
  let row = 0;
  for (const { line, column, text } of rows.invisible) {
    while (row < rows.count && isPast(rows, row, line, column)) row++;
    const first = rows.start[row] ?? 0;
    const inside = row < rows.count && rows.line[row] === line && (rows.column[first] ?? 0) < column;
    const covered = inside ? book.gone[first] === 1 : row > 0 && row < rows.count && jointed.has(row);
    if (covered) continue;
    book.changes.push({
      rule: 'invisible',
      ...head(book.lines, line, column),
      before: text,
      after: '',
      confidence: 0.999,
    });
  }
}

/** Whether the row's last glyph stands before the place. */
function isPast(rows: Rows, row: number, line: number, column: number): boolean {
  const own = rows.line[row] ?? 0;
  return own < line || (own === line && (rows.column[(rows.start[row + 1] ?? 1) - 1] ?? 0) < column);
}

function moves(book: Book): Change[] {
  const pieces: Stretch[] = [];
  for (const stretch of book.order) {
    eachRow(book, stretch.range, (from, to) => pieces.push({ ...stretch, range: [from, to] }));
  }
  const stays = staying(pieces.map(({ range }) => range));
  const out: Change[] = [];
  const last = book.lines.at(-1);
  let target = { line: (last?.number ?? 0) + 1, column: 1 };
  for (let i = pieces.length - 1; i >= 0; i--) {
    const piece = pieces[i];
    if (!piece) continue;
    const [from, to] = piece.range;
    const line = book.rows.line[book.rowOf[from] ?? 0] ?? 0;
    const start = book.rows.column[from] ?? 0;
    const place = head(book.lines, line, start);
    if (stays[i]) {
      target = { line: place.line, column: place.column };
      continue;
    }
    const before = slice(book, line, start, (book.rows.column[to - 1] ?? 0) + 1);
    out.push({
      rule: piece.rule,
      ...place,
      before,
      after: before,
      confidence: round(piece.confidence),
      movedTo: target,
    });
  }
  return out.reverse();
}

function round(confidence: number): number {
  return Math.round(confidence * 1e4) / 1e4;
}
