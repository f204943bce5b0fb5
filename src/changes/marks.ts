import type { Change } from '../model/index.js';
import type { Alignment, Placed } from './align.js';
import { isBlank, lineAt, rangeOf, type Trace } from './trace.js';

export type ChangeKind = 'join' | 'break' | 'space' | 'remove' | 'replace' | 'move';

/** What a change does, told from what it says, whatever rule made it. */
export function kindOf({ before, after, movedTo }: Change): ChangeKind {
  if (movedTo) return 'move';
  if (isBlank(before) && isBlank(after)) {
    if (!before.includes('\n')) return 'space';
    return after.includes('\n') ? 'break' : 'join';
  }
  if (isBlank(after)) return 'remove';
  return before.replace(/\s/gu, '') === after.replace(/\s/gu, '') ? 'space' : 'replace';
}

/** A change to be shown in a block, before a glyph or, when it replaced something, around it. */
export interface Mark {
  readonly entry: number;
  readonly kind: ChangeKind;
  /** How many glyphs it is about. */
  readonly length: number;
}

/** Neighbouring pieces that one rule moved to one place. */
export interface Move {
  readonly entries: readonly number[];
  /** Indices of lines. */
  readonly first: number;
  readonly last: number;
  readonly target: Placed;
}

/** Something taken out where no block is: to be told beside its line. */
export interface Note {
  /** Index on the tape. */
  readonly at: number;
  readonly entry: number;
}

export interface Marks {
  /** By ledger entry. */
  readonly kinds: readonly ChangeKind[];
  /** By glyph. */
  readonly inline: ReadonlyMap<number, readonly Mark[]>;
  /** In source order. */
  readonly notes: readonly Note[];
  /** By each of their entries. */
  readonly moves: ReadonlyMap<number, Move>;
}

/** Finds the place of every change in the result. Linear. */
export function makeMarks(trace: Trace, { placed }: Alignment, ledger: readonly Change[]): Marks {
  const { tape, place, moved } = trace;
  const kinds = ledger.map(kindOf);
  const inline = new Map<number, Mark[]>();
  const notes: Note[] = [];
  const next = nearest(place.length, 1, (at) => (place[at] ?? -1) >= 0);
  const stays = (at: number) => (place[at] ?? -1) >= 0 && moved[at] === -1;
  const nextStaying = nearest(place.length, 1, stays);
  const previousStaying = nearest(place.length, -1, stays);
  const blockAt = blocksByGlyph(placed, trace.glyphs.length);
  const put = (glyph: number | undefined, mark: Mark) => {
    if (glyph === undefined || glyph < 0) return;
    const there = inline.get(glyph);
    if (there) there.push(mark);
    else inline.set(glyph, [mark]);
  };
  for (const [entry, change] of ledger.entries()) {
    const kind = kinds[entry] ?? 'replace';
    const [from, to] = rangeOf(tape, change);
    let glyph = place[next[from] ?? -1];
    if (kind === 'remove') {
      glyph = place[nextStaying[to] ?? -1];
      const before = place[previousStaying[from - 1] ?? -1];
      const inside = blockAt[glyph ?? -1] !== undefined && blockAt[glyph ?? -1] === blockAt[before ?? -1];
      if (!inside) notes.push({ at: from, entry });
      if (!inside) continue;
    }
    put(glyph, { entry, kind, length: kind === 'replace' ? lengthOf(trace, glyph, to) : 0 });
  }
  notes.sort((a, b) => a.at - b.at);
  return { kinds, inline, notes, moves: movesOf(trace, placed, blockAt, ledger, kinds) };
}

/** How many glyphs, from this one on, came of the tape before `to`. */
function lengthOf({ origin }: Trace, glyph: number | undefined, to: number): number {
  if (glyph === undefined) return 0;
  let end = glyph;
  while (end < origin.length && (origin[end] ?? to) < to && (origin[end] ?? 0) >= (origin[glyph] ?? 0)) end++;
  return end - glyph;
}

/** For each index the nearest one, itself included, that fits; −1 where there is none. */
function nearest(size: number, direction: 1 | -1, fits: (at: number) => boolean): Int32Array {
  const out = new Int32Array(size).fill(-1);
  let last = -1;
  for (let step = 0; step < size; step++) {
    const at = direction === 1 ? size - 1 - step : step;
    if (fits(at)) last = at;
    out[at] = last;
  }
  return out;
}

function blocksByGlyph(placed: readonly Placed[], count: number): Int32Array {
  const out = new Int32Array(count).fill(-1);
  for (const [index, { from, to }] of placed.entries()) out.fill(index, from, to);
  return out;
}

function movesOf(
  { tape, place }: Trace,
  placed: readonly Placed[],
  blockAt: Int32Array,
  ledger: readonly Change[],
  kinds: readonly ChangeKind[],
): Map<number, Move> {
  const moves = new Map<number, Move>();
  let open: { entries: number[]; first: number; last: number; target: Placed; end: number } | undefined;
  for (const [entry, change] of ledger.entries()) {
    if (kinds[entry] !== 'move') continue;
    const [from, to] = rangeOf(tape, change);
    const glyphs = Array.from(place.subarray(from, to)).filter((glyph) => glyph >= 0);
    const first = glyphs[0];
    const target = placed[blockAt[first ?? -1] ?? -1];
    if (first === undefined || !target) continue;
    const line = lineAt(tape, from);
    const goesOn = open?.target === target && open.end + 1 === first && line - open.last <= 2;
    if (open && goesOn) {
      open.entries.push(entry);
      open.last = Math.max(open.last, line);
      open.end = glyphs.at(-1) ?? first;
    } else {
      open = { entries: [entry], first: line, last: line, target, end: glyphs.at(-1) ?? first };
    }
    moves.set(entry, open);
  }
  return moves;
}
