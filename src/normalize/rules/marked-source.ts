import type { Text } from 'mdast';
import type { Article, Line } from '../../model/index.js';
import type { SourceOf, SourceStretch } from './articles.js';
import type { Unit } from './units.js';

/** Where a code unit stands: index among the lines, column in code points from 0. */
interface Point {
  readonly row: number;
  readonly column: number;
}

const WHITE = /\s/u;
/** What Markdown writes at the head of a line of a quotation or of a list. */
const PREFIX = /^[\s>]*/u;

/**
 * Finds the source of the texts of marked-up articles: titles where a heading gave them, bodies by following
 * their nodes through the lines. What is written otherwise than it reads, as &amp; is, has no place.
 */
export function markedSource(lines: readonly Line[]): SourceOf {
  const rows = lines.map(({ text }) => [...text]);
  const known = new WeakMap<Text, readonly (Point | undefined)[]>();
  const pointsOf = (node: Text): readonly (Point | undefined)[] => {
    const points = known.get(node) ?? follow(node, rows, lines[0]?.number ?? 1);
    known.set(node, points);
    return points;
  };
  return (article, unit, start, end) => {
    if (unit.field)
      return unit.field === 'title' ? inTitle(article, lines, unit.text, start, end) : undefined;
    const run = runAt(unit, start);
    if (!run?.node) return undefined;
    const points = pointsOf(run.node);
    const first = points[start - run.start];
    const last = points[end - 1 - run.start];
    if (!first || !last || first.row !== last.row) return undefined;
    const before = (rows[first.row] ?? []).slice(first.column, last.column + 1).join('');
    // An escape or a line end between them: not one stretch.
    if (before !== unit.text.slice(start, end)) return undefined;
    const line = lines[first.row];
    return line && { file: line.file, line: line.number, column: first.column + 1, before };
  };
}

const runAt = ({ runs }: Unit, start: number) => runs.find((run) => run.start <= start && start < run.end);

function inTitle(
  { source }: Article,
  lines: readonly Line[],
  title: string,
  start: number,
  end: number,
): SourceStretch | undefined {
  const line = lines[(source.line ?? 0) - (lines[0]?.number ?? 1)];
  const at = line?.text.indexOf(title) ?? -1;
  if (!line || at < 0) return undefined;
  const column = [...line.text.slice(0, at + start)].length + 1;
  return { file: line.file, line: line.number, column, before: title.slice(start, end) };
}

/** The place of each code unit of a text node; undefined from where text and source part ways. */
function follow(
  node: Text,
  rows: readonly (readonly string[])[],
  firstNumber: number,
): (Point | undefined)[] {
  const points: (Point | undefined)[] = [];
  const begin = node.position?.start;
  if (!begin) return points;
  let row = begin.line - firstNumber;
  let column = begin.column - 1;
  for (const point of node.value) {
    if (isOver(rows[row] ?? [], column, point)) {
      // A soft line end, read as nothing or as one space.
      if (++row >= rows.length) return points;
      column = PREFIX.exec((rows[row] ?? []).join(''))?.[0].length ?? 0;
      if (point === ' ') {
        points.push(undefined);
        continue;
      }
    }
    const line = rows[row] ?? [];
    if (line[column] === '\\' && line[column + 1] === point) column++;
    if (line[column] !== point) return points;
    for (let unit = 0; unit < point.length; unit++) points.push({ row, column });
    column++;
  }
  return points;
}

/** Whether the line has nothing more of the text: only white space, while the text goes on with something else. */
function isOver(line: readonly string[], column: number, point: string): boolean {
  if (column >= line.length) return true;
  if (WHITE.test(point) || !WHITE.test(line[column] ?? '')) return false;
  for (let at = column; at < line.length; at++) if (!WHITE.test(line[at] ?? '')) return false;
  return true;
}
