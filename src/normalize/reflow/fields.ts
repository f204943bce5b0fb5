import type { Piece, Range } from './pieces.js';
import { type Rows, textOf } from './rows.js';

/** A byline in brackets goes on the sentence, so such a head stays in its paragraph. */
const OPENING =
  /^(?:[（(](?:本报|新华社|中新社|据新华社)[^（()）。]{2,24}[电電讯訊][）)]|(?:据?新华社|本报|中新社)[^（()）。，]{1,14}[\d０-９]{1,2}月[\d０-９]{1,2}日[电電讯訊](?![（(]))/u;
const CLOSING = /[（(](?:据|本报|新华社|中新社|本社)[^（()）。，]{2,24}[电電讯訊][）)]$/u;
/** Datelines are short: only so much of a paragraph is looked at. */
const REACH = 40;

/** A paragraph taken apart: its dateline, and what is left of it. */
export interface Parted {
  readonly dateline: readonly Range[];
  readonly rest: readonly Range[];
}

/** The dateline at the head of a paragraph: 新华社北京10月30日电. Undefined when there is none. */
export function openingDateline(rows: Rows, piece: Piece): Parted | undefined {
  const head = edgeText(rows, piece.ranges, 'head');
  const found = OPENING.exec(head);
  return found ? part(piece.ranges, [...found[0]].length, 'head') : undefined;
}

/** The dateline in brackets at the end of a paragraph: （新华社北京10月30日电）. */
export function closingDateline(rows: Rows, piece: Piece): Parted | undefined {
  const last = rows.code[(piece.ranges.at(-1)?.[1] ?? 0) - 1];
  if (last !== 0xff09 && last !== 0x29) return undefined;
  const found = CLOSING.exec(edgeText(rows, piece.ranges, 'tail'));
  return found ? part(piece.ranges, [...found[0]].length, 'tail') : undefined;
}

function edgeText(rows: Rows, ranges: readonly Range[], edge: 'head' | 'tail'): string {
  let text = '';
  const order = edge === 'head' ? ranges : [...ranges].reverse();
  for (const [from, to] of order) {
    const room = REACH - text.length;
    if (room <= 0) break;
    if (edge === 'head') text += textOf(rows, from, Math.min(to, from + room));
    else text = textOf(rows, Math.max(from, to - room), to) + text;
  }
  return text;
}

/** Cuts `count` glyphs off the ranges' head or tail. */
function part(ranges: readonly Range[], count: number, edge: 'head' | 'tail'): Parted {
  const total = ranges.reduce((sum, [from, to]) => sum + to - from, 0);
  const cut = edge === 'head' ? count : total - count;
  const before: Range[] = [];
  const after: Range[] = [];
  let seen = 0;
  for (const [from, to] of ranges) {
    const split = Math.min(to, Math.max(from, from + cut - seen));
    if (split > from) before.push([from, split]);
    if (to > split) after.push([split, to]);
    seen += to - from;
  }
  return edge === 'head' ? { dateline: before, rest: after } : { dateline: after, rest: before };
}
