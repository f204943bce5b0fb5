import type { Piece } from './pieces.js';

/** A title with what stands around it: kicker, subtitle, byline. Indices of pieces. */
export interface Head {
  readonly title: number;
  /** First and last piece of the group. */
  readonly first: number;
  readonly last: number;
  readonly kicker: number;
  readonly subtitle: number;
  readonly byline: number;
}

/** Groups each title with the kicker right before it and the subtitle and byline right after it. */
export function findHeads(pieces: readonly Piece[], titles: readonly number[]): Head[] {
  const heads: Head[] = [];
  let free = 0;
  for (const [at, title] of titles.entries()) {
    const end = titles[at + 1] ?? pieces.length;
    const head = headAt(pieces, title, free, end);
    heads.push(head);
    free = head.last + 1;
  }
  return heads;
}

/** The head around one title, from pieces `free` up to `end`. */
export function headAt(pieces: readonly Piece[], title: number, free: number, end: number): Head {
  const kind = (at: number): string => (at >= free && at < end ? (pieces[at]?.kind ?? '') : '');
  let first = title;
  let last = title;
  let byline = -1;
  let kicker = -1;
  let subtitle = -1;
  if (kind(title + 1) === 'subtitle') subtitle = last = title + 1;
  if (kind(last + 1) === 'byline') byline = last = last + 1;
  if (subtitle < 0 && kind(last + 1) === 'subtitle') subtitle = last = last + 1;
  if (kind(title - 1) === 'kicker') kicker = first = title - 1;
  if (byline < 0 && kind(first - 1) === 'byline') byline = first = first - 1;
  if (kicker < 0 && kind(first - 1) === 'kicker') kicker = first = first - 1;
  if (kicker < 0 && kind(last + 1) === 'kicker') kicker = last = last + 1;
  return { title, first, last, kicker, subtitle, byline };
}
