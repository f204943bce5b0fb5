import type { Draft, DraftBlock } from './drafts.js';
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
  const out: Draft[] = [];
  const repeats: Range[] = [];
  for (const draft of drafts) {
    const first = origin(rows, out, draft, marks);
    if (first === undefined || !draft.title) {
      out.push(draft);
      continue;
    }
    repeats.push(...draft.title.ranges);
    out[first] = append(rows, out[first] ?? draft, draft);
  }
  return { drafts: out, repeats };
}

function origin(
  rows: Rows,
  before: readonly Draft[],
  draft: Draft,
  marks: readonly number[],
): number | undefined {
  const end = draft.title?.ranges.at(-1)?.[1];
  if (end === undefined || !marks.some((at) => at >= end && at < end + NEAR)) return undefined;
  const title = textOfRanges(rows, draft.title?.ranges ?? []);
  const at = before.findIndex((other) => other.title && textOfRanges(rows, other.title.ranges) === title);
  return at < 0 ? undefined : at;
}

function append(rows: Rows, first: Draft, rest: Draft): Draft {
  const fields = [rest.kicker, rest.subtitle, rest.byline].flatMap((field): DraftBlock[] =>
    field ? [{ kind: 'paragraph', level: 2, ranges: field.ranges }] : [],
  );
  const blocks = [...first.blocks, ...fields];
  const last = blocks.at(-1);
  const [next, ...others] = rest.blocks;
  const tail = last?.ranges.at(-1);
  const broken = tail && endOf(textOf(rows, Math.max(tail[0], tail[1] - 8), tail[1])) !== END.stop;
  if (last && next && broken && last.kind === 'paragraph' && next.kind === 'paragraph') {
    blocks[blocks.length - 1] = { ...last, ranges: [...last.ranges, ...next.ranges] };
    blocks.push(...others);
  } else blocks.push(...rest.blocks);
  const { dateline, datelinePlace } = first.dateline ? first : rest;
  return {
    ...first,
    ...(dateline && datelinePlace && { dateline, datelinePlace }),
    blocks,
    complete: rest.complete,
  };
}
