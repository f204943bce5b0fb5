import { type Article, type Change, DOUBTFUL, type Line } from '../model/index.js';
import { type Alignment, align, type Row } from './align.js';
import { blocksOf } from './blocks.js';
import { type Marks, makeMarks } from './marks.js';
import { lineAt, rangeOf, type Trace, traceSource } from './trace.js';

/** A raw source and what became of it. */
export interface ChangedSource {
  readonly file: string;
  readonly lines: readonly Line[];
  readonly articles: readonly Article[];
  readonly ledger: readonly Change[];
}

/** A source with all that the page has to know of it. */
export interface View extends ChangedSource {
  /** Counts from 1; the first part of its ids. */
  readonly number: number;
  readonly trace: Trace;
  readonly alignment: Alignment;
  readonly marks: Marks;
  /** By ledger entry: the number of the doubt in the list of all. */
  readonly doubts: ReadonlyMap<number, number>;
}

/** A doubtful change. */
export interface Doubt {
  readonly view: View;
  readonly entry: number;
  readonly change: Change;
  /** Its place in the list, from 1. */
  readonly number: number;
}

/** Looks at the sources together: the doubtful changes of all of them are numbered, most doubtful first. */
export function viewSources(sources: readonly ChangedSource[]): { views: View[]; doubts: Doubt[] } {
  const numbers = sources.map(() => new Map<number, number>());
  const views = sources.map((source, index): View => {
    const trace = traceSource(source.lines, source.ledger);
    const alignment = align(trace, blocksOf(source.articles));
    const marks = makeMarks(trace, alignment, source.ledger);
    return { ...source, number: index + 1, trace, alignment, marks, doubts: numbers[index] ?? new Map() };
  });
  const doubts = views
    .flatMap((view) => view.ledger.map((change, entry) => ({ view, entry, change })))
    .filter(({ change }) => change.confidence < DOUBTFUL)
    .sort((a, b) => a.change.confidence - b.change.confidence)
    .map((doubt, index) => ({ ...doubt, number: index + 1 }));
  for (const { view, entry, number } of doubts) numbers[view.number - 1]?.set(entry, number);
  return { views, doubts };
}

/** Rows that hold something doubtful, on either side. */
export function doubtfulRows({ alignment, trace, marks, ledger, doubts }: View): Set<Row> {
  const lines = new Set<number>();
  for (const entry of doubts.keys()) {
    const change = ledger[entry];
    if (change) lines.add(lineAt(trace.tape, rangeOf(trace.tape, change)[0]));
  }
  const signed = (glyph: number) => marks.inline.get(glyph)?.some(({ entry }) => doubts.has(entry)) ?? false;
  return new Set(
    alignment.rows.filter(({ from, to, placed }) => {
      for (let line = from; line < to; line++) if (lines.has(line)) return true;
      return placed.some(({ from: first, to: end }) => {
        for (let glyph = first; glyph < end; glyph++) if (signed(glyph)) return true;
        return false;
      });
    }),
  );
}
