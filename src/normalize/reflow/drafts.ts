import { isSplit } from './cut-facts.js';
import type { Cuts } from './cuts.js';
import { closingDateline, openingDateline } from './fields.js';
import { headingLevels } from './heading-levels.js';
import type { Head } from './heads.js';
import { END, endOf } from './looks.js';
import type { Piece, Range } from './pieces.js';
import { type Rows, textOf } from './rows.js';
import type { Wishes } from './wishes.js';

export interface DraftBlock {
  readonly kind: 'heading' | 'paragraph';
  readonly level: 2 | 3;
  readonly ranges: readonly Range[];
}

export interface DraftField {
  readonly ranges: readonly Range[];
  readonly confidence: number;
}

/** An article as ranges of glyphs, before its text is written out. */
export interface Draft {
  readonly title?: DraftField;
  readonly kicker?: DraftField;
  readonly subtitle?: DraftField;
  readonly byline?: DraftField;
  readonly dateline?: DraftField;
  readonly datelinePlace?: 'start' | 'end';
  readonly blocks: readonly DraftBlock[];
  readonly complete: boolean;
}

const DATELINE_SURE = 0.97;

/** Sorts each article's pieces into its fields and blocks. */
export function draftArticles(
  rows: Rows,
  pieces: readonly Piece[],
  heads: readonly Head[],
  cuts: Cuts,
  wishes?: Wishes,
): Draft[] {
  if (pieces.length === 0) return [];
  const scene = { pieces, splits: wishes?.splits };
  const owners: readonly (Head | undefined)[] = heads.length > 0 ? heads : [undefined];
  return owners.flatMap((head, at) => {
    const from = at === 0 ? 0 : (cuts.begins[at] ?? 0);
    const to = at + 1 < owners.length ? (cuts.begins[at + 1] ?? pieces.length) : pieces.length;
    const bounds = [from];
    for (let piece = from + 1; piece < to; piece++) if (isSplit(scene, piece)) bounds.push(piece);
    return bounds.map((begin, part) => {
      const end = bounds[part + 1] ?? to;
      const own = head && head.title >= begin && head.title < end ? head : undefined;
      return draft({ rows, pieces, wishes }, begin, end, own, cuts.confidence[at] ?? 1);
    });
  });
}

interface Stock {
  readonly rows: Rows;
  readonly pieces: readonly Piece[];
  readonly wishes: Wishes | undefined;
}

function draft(
  { rows, pieces, wishes }: Stock,
  from: number,
  to: number,
  head: Head | undefined,
  sure: number,
): Draft {
  const field = (at: number): DraftField | undefined => {
    const piece = pieces[at];
    return piece && { ranges: piece.ranges, confidence: Math.min(1, piece.odds[piece.kind] * sure) };
  };
  const taken = new Set<number>();
  const take = (at: number): DraftField | undefined => {
    if (at < 0) return undefined;
    taken.add(at);
    return field(at);
  };
  const title = head && take(head.title);
  const kicker = head && take(head.kicker);
  const subtitle = head && take(head.subtitle);
  const byline = take(bylineOf(pieces, from, to, head));
  const rest: Piece[] = [];
  for (let at = from; at < to; at++) {
    const piece = pieces[at];
    if (piece && !taken.has(at)) rest.push(piece);
  }
  const { dateline, place, blocks } = blocksOf(rows, rest, wishes);
  return {
    ...(title && { title }),
    ...(kicker && { kicker }),
    ...(subtitle && { subtitle }),
    ...(byline && { byline }),
    ...(dateline && { dateline: { ranges: dateline, confidence: DATELINE_SURE }, datelinePlace: place }),
    blocks,
    complete: isComplete(rows, blocks, dateline !== undefined && place === 'end'),
  };
}

/** The byline beside the title, else the one that begins the article, else the one that ends it. */
function bylineOf(pieces: readonly Piece[], from: number, to: number, head: Head | undefined): number {
  if (head && head.byline >= 0) return head.byline;
  for (const at of [from, to - 1]) if (pieces[at]?.kind === 'byline') return at;
  return -1;
}

interface Blocks {
  readonly dateline: readonly Range[] | undefined;
  readonly place: 'start' | 'end';
  readonly blocks: readonly DraftBlock[];
}

function blocksOf(rows: Rows, pieces: readonly Piece[], wishes: Wishes | undefined): Blocks {
  const first = pieces[0];
  const last = pieces.at(-1);
  const opening =
    wishedDateline(first, wishes) ?? (first?.kind === 'paragraph' ? openingDateline(rows, first) : undefined);
  const closing = opening
    ? undefined
    : (wishedDateline(last, wishes) ??
      (last?.kind === 'paragraph' ? closingDateline(rows, last) : undefined));
  const blocks: DraftBlock[] = [];
  for (const piece of pieces) {
    let ranges = piece.ranges;
    if (opening && piece === first) ranges = opening.rest;
    if (closing && piece === last) ranges = closing.rest;
    if (ranges.length === 0) continue;
    const heading = piece.kind === 'heading' || piece.kind === 'kicker' || piece.kind === 'subtitle';
    blocks.push({ kind: heading ? 'heading' : 'paragraph', level: 2, ranges });
  }
  const dateline = (opening ?? closing)?.dateline;
  return { dateline, place: opening ? 'start' : 'end', blocks: withLevels(rows, blocks) };
}

/** Glyphs of a heading that hold its number. */
const NUMBER = 16;

function withLevels(rows: Rows, blocks: readonly DraftBlock[]): DraftBlock[] {
  const texts = blocks.flatMap(({ kind, ranges: [[from, to] = [0, 0]] }) =>
    kind === 'heading' ? [textOf(rows, from, Math.min(to, from + NUMBER))] : [],
  );
  const levels = headingLevels(texts);
  return blocks.map((block) => (block.kind === 'heading' ? { ...block, level: levels.shift() ?? 2 } : block));
}

/** The whole of a piece that the editor calls a dateline. */
const wishedDateline = (piece: Piece | undefined, wishes: Wishes | undefined) =>
  piece && wishes?.datelines.has(piece.ranges[0]?.[0] ?? -1)
    ? { dateline: piece.ranges, rest: [] }
    : undefined;

/** A text that breaks off without a full stop goes on elsewhere. */
function isComplete(rows: Rows, blocks: readonly DraftBlock[], signed: boolean): boolean {
  if (signed) return true;
  const last = blocks.at(-1);
  const range = last?.ranges.at(-1);
  if (!last || !range) return false;
  const end = endOf(textOf(rows, Math.max(range[0], range[1] - 8), range[1]));
  return last.kind === 'paragraph' && end !== END.comma && end !== END.opening;
}
