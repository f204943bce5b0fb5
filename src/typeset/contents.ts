import type { TocEntry } from '../model/index.js';

/** A line of the printed contents. Every field is there, so that a template may ask for it. */
export interface ContentsRow {
  readonly title: string;
  readonly byline: string;
  readonly target: string;
  /** Its page is numbered in lower Roman. */
  readonly roman: boolean;
}

/** A part's lines; those that must stay with the part's own line come apart. */
export interface ContentsGroup {
  /** 第一辑 */
  readonly ordinal: string;
  readonly title: string;
  readonly target: string;
  readonly first: readonly ContentsRow[];
  readonly rest: readonly ContentsRow[];
}

/** Front matter has targets like these; articles have `a01-title`. */
const FRONT = /^note-/u;
/** A part's line must have this many after it on its page. */
const KEEP = 2;

/** The contents, from the bulletin's one tree. Sections within articles do not appear in print. */
export function contentsOf(toc: readonly TocEntry[]): readonly ContentsGroup[] {
  const groups: ContentsGroup[] = [];
  let loose: ContentsRow[] = [];
  const flush = () => {
    if (loose.length > 0) groups.push(group({ ordinal: '', title: '', target: '' }, loose));
    loose = [];
  };
  for (const entry of toc) {
    if (entry.kind === 'part') {
      flush();
      const rows = entry.children.filter(({ kind }) => kind === 'article').map(rowOf);
      groups.push(group({ ordinal: entry.label ?? '', title: entry.title, target: entry.target }, rows));
    } else {
      loose.push(rowOf(entry));
    }
  }
  flush();
  return groups;
}

const group = (
  head: Pick<ContentsGroup, 'ordinal' | 'title' | 'target'>,
  rows: readonly ContentsRow[],
): ContentsGroup => ({ ...head, first: rows.slice(0, KEEP), rest: rows.slice(KEEP) });

const rowOf = (entry: TocEntry): ContentsRow => ({
  title: entry.title,
  byline: entry.byline ?? '',
  target: entry.target,
  roman: FRONT.test(entry.target),
});
