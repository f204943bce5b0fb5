import type { Heading, Paragraph, Root } from 'mdast';
import type { Article, Line } from '../../model/index.js';
import type { Draft, DraftField } from './drafts.js';
import { type Range, textOfRanges } from './pieces.js';
import { type Rows, rowsOfGlyphs } from './rows.js';

/** What turns ranges of glyphs into text and places. */
export interface Writer {
  readonly lines: readonly Line[];
  readonly rows: Rows;
  readonly space: Uint8Array;
  /** Row of each glyph. */
  readonly rowOf: Int32Array;
}

export function makeWriter(lines: readonly Line[], rows: Rows, space: Uint8Array): Writer {
  return { lines, rows, space, rowOf: rowsOfGlyphs(rows) };
}

/** A glyph's place in the source; lines and columns count from 1. */
export function placeOf(writer: Writer, glyph: number): { line: number; column: number } {
  const line = writer.rows.line[writer.rowOf[glyph] ?? 0] ?? 0;
  return { line: writer.lines[line]?.number ?? line + 1, column: (writer.rows.column[glyph] ?? 0) + 1 };
}

/** The id of the article at a place among all. */
export const articleId = (at: number): string => `a${String(at + 1).padStart(2, '0')}`;

/** Writes an article out. */
export function writeArticle(writer: Writer, draft: Draft, at: number): Article {
  const text = (ranges: readonly Range[]): string => textOfRanges(writer.rows, writer.space, ranges);
  const field = <Name extends string>(
    name: Name,
    value: DraftField | undefined,
  ): Partial<Record<Name, string>> =>
    value ? ({ [name]: text(value.ranges) } as Partial<Record<Name, string>>) : {};
  const first = firstGlyph(draft);
  return {
    id: articleId(at),
    source: { file: writer.lines[0]?.file ?? '', ...placeOf(writer, first) },
    title: draft.title ? text(draft.title.ranges) : '',
    ...field('subtitle', draft.subtitle),
    ...field('kicker', draft.kicker),
    ...field('byline', draft.byline),
    ...field('dateline', draft.dateline),
    ...(draft.datelinePlace && { datelinePlace: draft.datelinePlace }),
    complete: draft.complete,
    body: writeBody(writer, draft),
  };
}

function firstGlyph(draft: Draft): number {
  const { title, kicker, subtitle, byline, dateline, blocks } = draft;
  const starts = [title, kicker, subtitle, byline, dateline, ...blocks].map((part) => part?.ranges[0]?.[0]);
  return Math.min(...starts.filter((start) => start !== undefined));
}

function writeBody(writer: Writer, draft: Draft): Root {
  const children = draft.blocks.map(({ kind, level, ranges }): Heading | Paragraph => {
    const from = ranges[0]?.[0] ?? 0;
    const to = (ranges.at(-1)?.[1] ?? from + 1) - 1;
    const end = placeOf(writer, to);
    const position = { start: placeOf(writer, from), end: { line: end.line, column: end.column + 1 } };
    const value = textOfRanges(writer.rows, writer.space, ranges);
    const text = { type: 'text' as const, value, position };
    return kind === 'heading'
      ? { type: 'heading', depth: level, children: [text], position }
      : { type: 'paragraph', children: [text], position };
  });
  return { type: 'root', children };
}
