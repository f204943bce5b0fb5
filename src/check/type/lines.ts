import type { Glyph, PageText } from '../../pdf/index.js';

/** A character as it stands in a line; all lengths in pt. */
export interface TypeChar {
  readonly text: string;
  readonly x: number;
  /** Where its own advance ends: space that the line adds or takes is not in it. */
  readonly end: number;
  readonly size: number;
  readonly font: string;
  /** The call of a note, set above the baseline. */
  readonly raised: boolean;
  /** The font has no form for it. */
  readonly missing: boolean;
}

/** Characters on one baseline that stand together: a line of text, a cell of a table, a number at the edge. */
export interface TypeLine {
  /** Counts from 0. */
  readonly page: number;
  /** Baseline from the top of the trim. */
  readonly y: number;
  /** Counts the lines of the page from its top, from 1. */
  readonly row: number;
  /** Nothing stands before it on its baseline. */
  readonly first: boolean;
  readonly chars: readonly TypeChar[];
  readonly text: string;
  /** From the left of the trim: where it begins, and where the advance of its last character ends. */
  readonly left: number;
  readonly right: number;
  /** Of most of its characters. */
  readonly size: number;
  readonly font: string;
}

/** More room than this between two characters parts two pieces of text, in em. */
const GAP = 1.6;
/** Baselines nearer than this are one, in pt. */
const SAME = 0.7;

interface Placed extends TypeChar {
  readonly y: number;
}

/** The lines of a page from top to bottom, from left to right. White space and readings above words are left out. */
export function linesOf(page: PageText): readonly TypeLine[] {
  const placed = page.glyphs.flatMap((glyph) => place(glyph, page));
  const rows = withCalls(withoutReadings(bands(placed)));
  return rows.flatMap((row, at) => segments(row, page.index, at + 1));
}

function place(glyph: Glyph, { trim }: PageText): readonly Placed[] {
  const text = glyph.text.replace(/\s/gu, '');
  const missing = /[\ufffd\ue000-\uf8ff]/u.test(text) || (glyph.code === 0 && text !== '');
  if (text === '' || glyph.size < 1) return [];
  const x = glyph.x - trim.left;
  const { size, font } = glyph;
  return [
    { text, x, end: x + glyph.advance, y: glyph.y - trim.top, size, font: font.name, raised: false, missing },
  ];
}

function bands(placed: readonly Placed[]): Placed[][] {
  const out: Placed[][] = [];
  for (const char of [...placed].sort((a, b) => a.y - b.y)) {
    const last = out.at(-1);
    if (last && char.y - (last[0]?.y ?? 0) < SAME) last.push(char);
    else out.push([char]);
  }
  for (const row of out) row.sort((a, b) => a.x - b.x);
  return out;
}

/** A reading is at most this much of its word's size, and its baseline at most so far above the word's, in em. */
const READING = { size: 0.56, rise: 1.1 } as const;

/** Takes the readings out that stand above words: between two lines, they are none. */
const withoutReadings = (rows: readonly Placed[][]): Placed[][] =>
  rows.filter((row, at) => {
    // the call of a note may stand between the two
    const below = [...(rows[at + 1] ?? []), ...(rows[at + 2] ?? [])];
    const isAbove = (char: Placed): boolean =>
      below.some(
        ({ x, end, y, size }) =>
          char.size <= size * READING.size &&
          y - char.y <= size * READING.rise &&
          char.x < end + size &&
          char.end > x - size,
      );
    return !row.every(isAbove);
  });

/** Puts what is small and raised into the line that it belongs to. */
function withCalls(rows: readonly Placed[][]): Placed[][] {
  const out: Placed[][] = [];
  const waiting: Placed[] = [];
  for (const row of rows) {
    const size = most(row.map((char) => char.size));
    const taken: Placed[] = [];
    for (const call of waiting) {
      const rise = (row[0]?.y ?? 0) - call.y;
      const near = row.some((char) => call.x - char.end < size && call.x > char.x);
      if (call.size < size * 0.78 && rise < size * 0.7 && near) taken.push({ ...call, raised: true });
    }
    waiting.splice(
      0,
      waiting.length,
      ...waiting.filter((call) => !taken.some(({ x, y }) => x === call.x && y === call.y)),
    );
    for (const call of waiting.filter((one) => (row[0]?.y ?? 0) - one.y > one.size * 1.3)) {
      waiting.splice(waiting.indexOf(call), 1);
      out.push([call]);
    }
    const small = row.filter((char) => /^[\d*†‡[\]〔〕①-⑳]+$/u.test(char.text));
    if (small.length === row.length && row.length <= 12) waiting.push(...row);
    else out.push([...row, ...taken].sort((a, b) => a.x - b.x));
  }
  out.push(...waiting.map((call) => [call]));
  return regrouped(out);
}

/** Digits that waited for a line in vain stand on one baseline again. */
function regrouped(rows: readonly Placed[][]): Placed[][] {
  const out: Placed[][] = [];
  for (const row of [...rows].sort((a, b) => baseline(a) - baseline(b))) {
    const last = out.at(-1);
    if (last && baseline(row) - baseline(last) < SAME) last.push(...row);
    else out.push([...row]);
  }
  for (const row of out) row.sort((a, b) => a.x - b.x);
  return out;
}

const baseline = (row: readonly Placed[]): number => row.find(({ raised }) => !raised)?.y ?? row[0]?.y ?? 0;

function segments(row: readonly Placed[], page: number, number: number): readonly TypeLine[] {
  const parts: Placed[][] = [];
  for (const char of row) {
    const last = parts.at(-1);
    const before = last?.at(-1);
    if (last && before && char.x - before.end < GAP * Math.max(before.size, char.size)) last.push(char);
    else parts.push([char]);
  }
  return parts.map((chars, at): TypeLine => {
    const plain = chars.filter(({ raised }) => !raised);
    const main = plain.length > 0 ? plain : chars;
    return {
      page,
      y: baseline(chars),
      row: number,
      first: at === 0,
      chars,
      text: chars.map(({ text }) => text).join(''),
      left: chars[0]?.x ?? 0,
      right: chars.at(-1)?.end ?? 0,
      size: most(main.map(({ size }) => Math.round(size * 20) / 20)),
      font: most(main.map(({ font }) => font)),
    };
  });
}

/** The value that occurs most; the first of them where several do. */
export function most<T>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  let best = values[0] as T;
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}
