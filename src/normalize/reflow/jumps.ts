import type { Draft, DraftBlock, DraftField } from './drafts.js';
import { END, endOf } from './looks.js';
import type { Piece, Range } from './pieces.js';
import { type Rows, textOf } from './rows.js';

const CONTINUED = /^[（(]上接/u;
/** Glyphs between a repeated headline and the mark （上接第二版）. */
const NEAR = 80;

/** The articles once what was continued on another page is put together. */
export interface Continued {
  readonly drafts: readonly Draft[];
  /** Headlines that were printed a second time over the continuation. */
  readonly repeats: readonly Range[];
}

const textOfRanges = (rows: Rows, ranges: readonly Range[]): string =>
  ranges.map(([from, to]) => textOf(rows, from, to)).join('');

/** Adds each continuation, known by its repeated headline and its mark, to the article that it goes on. */
export function joinJumps(rows: Rows, drafts: readonly Draft[], furniture: readonly Piece[]): Continued {
  const marks = furniture
    .map(({ ranges }) => ranges[0]?.[0] ?? 0)
    .filter((at) => CONTINUED.test(textOf(rows, at, Math.min(rows.code.length, at + 3))));
  if (marks.length === 0) return { drafts, repeats: [] };
  const out: { readonly first: Draft; readonly rest: Draft[] }[] = [];
  const byTitle = new Map<string, (typeof out)[number]>();
  const repeats: Range[] = [];
  for (const draft of drafts) {
    const title = draft.title && textOfRanges(rows, draft.title.ranges);
    const begun = title === undefined ? undefined : byTitle.get(title);
    if (begun && draft.title && isMarked(draft.title, marks)) {
      repeats.push(...draft.title.ranges);
      begun.rest.push(draft);
      continue;
    }
    const own = { first: draft, rest: [] };
    out.push(own);
    if (title !== undefined && !begun) byTitle.set(title, own);
  }
  return {
    drafts: out.map(({ first, rest }) => (rest.length > 0 ? append(rows, first, rest) : first)),
    repeats,
  };
}

/** Whether one of the marks, which rise, stands close behind a title. */
function isMarked({ ranges }: DraftField, marks: readonly number[]): boolean {
  const end = ranges.at(-1)?.[1];
  if (end === undefined) return false;
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return (marks[low] ?? Number.POSITIVE_INFINITY) < end + NEAR;
}

function append(rows: Rows, first: Draft, rest: readonly Draft[]): Draft {
  const blocks = [...first.blocks];
  for (const { kicker, subtitle, byline, blocks: more } of rest) {
    for (const field of [kicker, subtitle, byline]) {
      if (field) blocks.push({ kind: 'paragraph', level: 2, ranges: field.ranges });
    }
    const last = blocks.at(-1);
    const [next, ...others] = more;
    if (last && next && goesOn(rows, last, next)) {
      blocks[blocks.length - 1] = { ...last, ranges: [...last.ranges, ...next.ranges] };
      blocks.push(...others);
    } else blocks.push(...more);
  }
  const { dateline, datelinePlace } = [first, ...rest].find((draft) => draft.dateline) ?? {};
  return {
    ...first,
    ...(dateline && datelinePlace && { dateline, datelinePlace }),
    blocks,
    complete: rest.at(-1)?.complete ?? first.complete,
  };
}

/** Whether a paragraph broke off that the next one goes on. */
function goesOn(rows: Rows, last: DraftBlock, next: DraftBlock): boolean {
  const tail = last.ranges.at(-1);
  const broken = tail && endOf(textOf(rows, Math.max(tail[0], tail[1] - 8), tail[1])) !== END.stop;
  return broken === true && last.kind === 'paragraph' && next.kind === 'paragraph';
}
