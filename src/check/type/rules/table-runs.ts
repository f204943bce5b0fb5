import type { TypeLine } from '../lines.js';
import type { TypeReading } from '../reading.js';
import { median } from '../setting.js';

/** A row of a table: pieces of text side by side. */
type Row = readonly TypeLine[];

/** The two parts of a table that goes over a page. */
export interface TurnedTable {
  /** Rows at the foot of the first page, and at the head of the next. */
  readonly above: readonly Row[];
  readonly below: readonly Row[];
}

/** Tables whose rows end one page and begin the next. */
export function turnedTables({ pages, setting: { size, pitch } }: TypeReading): readonly TurnedTable[] {
  return pages.flatMap(({ index, lines, body }, at) => {
    const next = pages[at + 1];
    if (!next) return [];
    const above = runAt(rowsOf(lines, size).reverse(), pitch).reverse();
    const last = above.at(-1)?.[0];
    if (!last || last.page !== index || body.some(({ y }) => y > last.y)) return [];
    const below = runAt(rowsOf(next.lines, size), pitch);
    const first = below[0]?.[0];
    if (!first || next.body.some(({ y }) => y < first.y) || above[0]?.length !== below[0]?.length) return [];
    return [{ above, below }];
  });
}

/** What stands in the flow of the page, row by row; heads, folios and notes are left out by their size or place. */
function rowsOf(lines: readonly TypeLine[], size: number): Row[] {
  const rows = new Map<number, TypeLine[]>();
  for (const line of lines) rows.set(line.row, [...(rows.get(line.row) ?? []), line]);
  return [...rows.values()].filter((row) => row.length > 1 && row.every((cell) => cell.size < size * 0.99));
}

function runAt(rows: readonly Row[], pitch: number): Row[] {
  const out: Row[] = [];
  for (const row of rows) {
    const last = out.at(-1);
    if (last && (Math.abs((last[0]?.y ?? 0) - (row[0]?.y ?? 0)) > pitch * 2.2 || last.length !== row.length))
      break;
    out.push(row);
  }
  return out.length > 1 ? out : [];
}

export const wordsOf = (row: Row | undefined): string => (row ?? []).map(({ text }) => text).join(' ');

/** Left edges, middles and right edges of the columns, in pt from the first column's left edge. */
export function columnPlaces(rows: readonly Row[]): readonly (readonly [number, number, number])[] {
  const count = rows[0]?.length ?? 0;
  const zero = Math.min(...rows.map((row) => row[0]?.left ?? 0));
  return Array.from({ length: count }, (_, at) => {
    const cells = rows.flatMap((row) => row[at] ?? []);
    return [
      median(cells.map(({ left }) => left)) - zero,
      median(cells.map(({ left, right }) => (left + right) / 2)) - zero,
      median(cells.map(({ right }) => right)) - zero,
    ];
  });
}
