import type { Change } from '../model/index.js';
import { type Book, eachRow, round, slice } from './ledger-book.js';
import { staying } from './reflow/order.js';

/** What stands elsewhere than in the source, a change for each row: a change begins and ends on one line. */
export function writeMoves(book: Book): void {
  const { rows, order, source, changes } = book;
  const from: number[] = [];
  const to: number[] = [];
  const owner: number[] = [];
  for (const [at, { range }] of order.entries()) {
    eachRow(book, range, (start, end) => {
      from.push(start);
      to.push(end);
      owner.push(at);
    });
  }
  const stays = staying(from, to);
  const moved: Change[] = [];
  let target = { line: source.first + book.lines.length, column: 1 };
  for (let i = from.length - 1; i >= 0; i--) {
    const first = from[i] ?? 0;
    const line = rows.line[book.rowOf[first] ?? 0] ?? 0;
    const column = rows.column[first] ?? 0;
    const place = { line: source.first + line, column: column + 1 };
    if (stays[i]) {
      target = place;
      continue;
    }
    const { rule, confidence } = order[owner[i] ?? 0] ?? { rule: '', confidence: 0 };
    const before = slice(book, line, column, (rows.column[(to[i] ?? 0) - 1] ?? 0) + 1);
    moved.push({
      rule,
      file: source.file,
      ...place,
      before,
      after: before,
      confidence: round(confidence),
      movedTo: target,
    });
  }
  for (let i = moved.length - 1; i >= 0; i--) changes.push(moved[i] as Change);
}
