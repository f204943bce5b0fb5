import type { Doubt, ReviewBlock } from '../model/index.js';

/** What is to be said of a stretch of a text. */
export type Look = 'same' | 'changed' | 'fixed';

/** A stretch of points that look alike. */
export interface Segment {
  readonly look: Look;
  readonly before: string;
  readonly after: string;
  /** The doubt that it belongs to: its index in the list, and which of its places this is. */
  readonly doubt?: Mark;
  /** Something that is no text stands before it. */
  readonly apart?: true;
}

export interface Mark {
  readonly doubt: number;
  readonly place: number;
}

/** By block: the doubts at its points. */
export type Marks = ReadonlyMap<number, ReadonlyMap<number, Mark>>;

export function marksOf(doubts: readonly Doubt[]): Marks {
  const marks = new Map<number, Map<number, Mark>>();
  for (const [doubt, { places }] of doubts.entries()) {
    for (const [place, { block, from, to }] of places.entries()) {
      const own = marks.get(block) ?? new Map<number, Mark>();
      marks.set(block, own);
      for (let at = from; at < to; at++) if (!own.has(at)) own.set(at, { doubt, place });
    }
  }
  return marks;
}

/** A block cut where its look changes. Linear. */
export function segmentsOf(
  { before, after, fixed, gaps }: ReviewBlock,
  marks: ReadonlyMap<number, Mark> = new Map(),
): readonly Segment[] {
  const apart = new Set(gaps);
  const set = new Set<number>();
  for (const [from, to] of fixed) for (let at = from; at < to; at++) set.add(at);
  const lookAt = (at: number): Look =>
    set.has(at) ? 'fixed' : before[at] === after[at] ? 'same' : 'changed';
  const segments: Segment[] = [];
  for (let at = 0; at < before.length; ) {
    const start = at;
    const look = lookAt(start);
    const mark = marks.get(start);
    const goesOn = (next: number) => {
      if (apart.has(next)) return false;
      const other = marks.get(next);
      const alike = other?.doubt === mark?.doubt && other?.place === mark?.place;
      return alike && (mark !== undefined || lookAt(next) === look);
    };
    do at++;
    while (at < before.length && goesOn(at));
    segments.push({
      look,
      before: before.slice(start, at).join(''),
      after: after.slice(start, at).join(''),
      ...(mark ? { doubt: mark } : {}),
      ...(apart.has(start) ? { apart: true } : {}),
    });
  }
  return segments;
}
