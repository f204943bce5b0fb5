import { halfEms } from './characters.js';
import { END, endOf } from './looks.js';
import type { Rows } from './rows.js';
import { GAP } from './spacing.js';

/** What the eye would see of the page, as far as the text betrays it. Widths in em. */
export interface Geometry {
  /** Width of each row, letter-spacing included. */
  readonly width: Float32Array;
  /** Number of letter-spacing gaps in each row. */
  readonly spaced: Int32Array;
  /** Value of END for each row. */
  readonly end: Uint8Array;
  /** Width of the full rows just before and just after each row; 0 where there are none. */
  readonly before: Float32Array;
  readonly after: Float32Array;
  /** Width that full rows have further around. */
  readonly around: Float32Array;
  /** Indent of each row against the rows around it, in em. */
  readonly indent: Float32Array;
  /** How many empty lines the document usually has between two rows. */
  readonly usualBlank: number;
  /** Share of paragraph openings that are about two em short, as first lines with an indent are. */
  readonly indentShare: number;
}

/** Rows that are looked at on each side for the local measure. */
const NEAR = 6;
const NEAR_FULL = 4;
const SPACED_ROW = 4;

/** A row that breaks off in mid-sentence must have been full. */
function isFull(end: number, glyphs: number): boolean {
  return glyphs >= 5 && end !== END.stop && end !== END.colon;
}

export function measure(rows: Rows, gaps: Uint8Array): Geometry {
  const n = rows.count;
  const width = new Float32Array(n);
  const spaced = new Int32Array(n);
  const end = new Uint8Array(n);
  const full = new Uint8Array(n);
  for (let row = 0; row < n; row++) {
    const from = rows.start[row] ?? 0;
    const to = rows.start[row + 1] ?? 0;
    let half = 0;
    for (let i = from; i < to; i++) {
      half += halfEms(rows.code[i] ?? 0);
      if (i > from && gaps[i] === GAP.letterSpace) spaced[row] = (spaced[row] ?? 0) + 1;
      else if (i > from && rows.gap[i]) half += Math.min(2, rows.gap[i] ?? 0);
    }
    width[row] = half / 2;
    end[row] = endOf(rows.text[row] ?? '');
    full[row] = isFull(end[row] ?? 0, to - from) ? 1 : 0;
  }
  stretchSpaced(width, spaced, full);
  const before = new Float32Array(n);
  const after = new Float32Array(n);
  for (let row = 0; row < n; row++) {
    before[row] = nearbyMeasure(width, full, row, -1);
    after[row] = nearbyMeasure(width, full, row, 1);
  }
  const shape = { width, spaced, end, before, after };
  return {
    ...shape,
    around: regionalMeasure(width, full),
    indent: indents(rows),
    usualBlank: usualBlank(rows),
    indentShare: indentShare(shape),
  };
}

/** The widest of the nearest full rows on one side. */
function nearbyMeasure(width: Float32Array, full: Uint8Array, row: number, step: 1 | -1): number {
  let widest = 0;
  let found = 0;
  for (let k = 1; k <= NEAR && found < NEAR_FULL; k++) {
    const at = row + step * k;
    if (at < 0 || at >= width.length) break;
    if (!full[at]) continue;
    found++;
    widest = Math.max(widest, width[at] ?? 0);
  }
  return widest;
}

/** Adds to letter-spaced rows what a gap of their run is worth, judged by the full rows beside the run. */
function stretchSpaced(width: Float32Array, spaced: Int32Array, full: Uint8Array): void {
  const n = width.length;
  for (let from = 0; from < n; from++) {
    if (!spaced[from]) continue;
    let to = from;
    while (to < n && spaced[to]) to++;
    const target = Math.max(
      plainMeasure(width, spaced, full, from, -1),
      plainMeasure(width, spaced, full, to - 1, 1),
    );
    const worth: number[] = [];
    for (let row = from; row < to; row++) {
      const gaps = spaced[row] ?? 0;
      if (full[row] && gaps >= SPACED_ROW && target > 0) worth.push((target - (width[row] ?? 0)) / gaps);
    }
    worth.sort((a, b) => a - b);
    const each = Math.min(0.5, Math.max(0, worth[worth.length >> 1] ?? 0));
    for (let row = from; row < to; row++) width[row] = (width[row] ?? 0) + each * (spaced[row] ?? 0);
    from = to;
  }
}

function plainMeasure(
  width: Float32Array,
  spaced: Int32Array,
  full: Uint8Array,
  row: number,
  step: 1 | -1,
): number {
  let widest = 0;
  let found = 0;
  for (let k = 1; k <= NEAR + 2 && found < 3; k++) {
    const at = row + step * k;
    if (at < 0 || at >= width.length) break;
    if (spaced[at] || !full[at]) continue;
    found++;
    widest = Math.max(widest, width[at] ?? 0);
  }
  return widest;
}

const REGION = 24;
const BINS = 128;

/** The 80th percentile of the full rows within REGION rows, by a sliding histogram of half-ems. */
function regionalMeasure(width: Float32Array, full: Uint8Array): Float32Array {
  const n = width.length;
  const region = new Float32Array(n);
  const histogram = new Int32Array(BINS);
  let total = 0;
  const add = (row: number, by: 1 | -1): void => {
    if (row < 0 || row >= n || !full[row]) return;
    const bin = Math.min(BINS - 1, Math.round((width[row] ?? 0) * 2));
    histogram[bin] = (histogram[bin] ?? 0) + by;
    total += by;
  };
  for (let row = 0; row < Math.min(n, REGION); row++) add(row, 1);
  for (let row = 0; row < n; row++) {
    add(row + REGION, 1);
    add(row - REGION - 1, -1);
    let left = total * 0.2;
    let bin = BINS - 1;
    while (bin > 0 && left >= (histogram[bin] ?? 0)) left -= histogram[bin--] ?? 0;
    region[row] = total ? bin / 2 : 0;
  }
  return region;
}

/** Leading white space against the least of the ten rows around. */
function indents(rows: Rows): Float32Array {
  const lead = (row: number): number => rows.gap[rows.start[row] ?? 0] ?? 0;
  const out = new Float32Array(rows.count);
  for (let row = 0; row < rows.count; row++) {
    let least = 255;
    for (let at = Math.max(0, row - 5); at <= Math.min(rows.count - 1, row + 5); at++) {
      least = Math.min(least, lead(at));
    }
    out[row] = (lead(row) - least) / 2;
  }
  return out;
}

function usualBlank(rows: Rows): number {
  const counts = new Int32Array(4);
  for (let row = 1; row < rows.count; row++) {
    const bin = Math.min(3, rows.blank[row] ?? 0);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.indexOf(Math.max(...counts));
}

function indentShare(shape: Pick<Geometry, 'width' | 'end' | 'before' | 'after'>): number {
  let openings = 0;
  let short = 0;
  for (let row = 1; row + 1 < shape.width.length; row++) {
    const last = shape.width[row - 1] ?? 0;
    const measureBefore = shape.before[row - 1] ?? 0;
    const own = shape.width[row] ?? 0;
    const measureAfter = shape.after[row] ?? 0;
    if (shape.end[row - 1] !== END.stop || last > measureBefore - 3 || !measureAfter) continue;
    if (shape.end[row] === END.stop || own < measureAfter - 4.5 || own > measureAfter + 1) continue;
    openings++;
    if (own < measureAfter - 1.3) short++;
  }
  return openings < 2 ? 0.5 : short / openings;
}
