import { CLASS, classOf } from './characters.js';
import type { Rows } from './rows.js';

/** Why a gap inside a row goes or stays. */
export const GAP = {
  none: 0,
  /** Stays, as one space. */
  kept: 1,
  /** Goes: one of the gaps of a letter-spaced run. */
  letterSpace: 2,
  /** Goes: between Han and a Latin letter or a digit. */
  scriptChange: 3,
  /** Goes: beside CJK punctuation. */
  punctuation: 4,
  /** Stands between two Han outside any run: stays, doubtful. */
  isolated: 5,
} as const;

/** A gap is in a letter-spaced run when there are this many gaps within REACH glyphs of it. */
const RUN_GAPS = 3;
const REACH = 7;

/** For each glyph, a value of GAP for the white space before it. Linear. */
export function judgeGaps(rows: Rows): Uint8Array {
  const verdict = new Uint8Array(rows.code.length);
  for (let row = 0; row < rows.count; row++) {
    judgeRow(rows, rows.start[row] ?? 0, rows.start[row + 1] ?? 0, verdict);
  }
  return verdict;
}

function judgeRow(rows: Rows, from: number, to: number, verdict: Uint8Array): void {
  const { gap } = rows;
  let near = 0;
  for (let i = from + 1; i < Math.min(to, from + REACH + 1); i++) if (gap[i]) near++;
  for (let i = from + 1; i < to; i++) {
    const entering = i + REACH;
    if (entering < to && gap[entering]) near++;
    const leaving = i - REACH - 1;
    if (leaving > from && gap[leaving]) near--;
    if (gap[i]) verdict[i] = judge(rows, i, from, to, near >= RUN_GAPS);
  }
}

function isNarrow(kind: number): boolean {
  return kind === CLASS.latin || kind === CLASS.digit;
}

function judge(rows: Rows, i: number, from: number, to: number, inRun: boolean): number {
  const before = rows.code[i - 1] ?? 0;
  const after = rows.code[i] ?? 0;
  const left = classOf(before);
  const right = classOf(after);
  if (isCjkMark(before, left) || isCjkMark(after, right)) return inRun ? GAP.letterSpace : GAP.punctuation;
  const han = left === CLASS.han || right === CLASS.han;
  if (han && left !== right) {
    if (left === CLASS.other || right === CLASS.other) return inRun ? GAP.letterSpace : GAP.kept;
    return inRun ? GAP.letterSpace : GAP.scriptChange;
  }
  if (han) return inRun ? GAP.letterSpace : GAP.isolated;
  return isLetterSpaced(rows, i, from, to) ? GAP.letterSpace : GAP.kept;
}

/** CJK punctuation and the quotation marks and dashes that Chinese shares with the West. */
function isCjkMark(code: number, kind: number): boolean {
  if (code === 0x2014 || code === 0x2026) return true;
  return (kind === CLASS.closing || kind === CLASS.opening) && code > 0x7f && code !== 0xb7;
}

/** Gapless run of glyphs that ends before `i` or begins at it: how long, up to 3. */
function tokenLength(rows: Rows, i: number, from: number, to: number, step: 1 | -1): number {
  let length = 0;
  let at = step > 0 ? i : i - 1;
  while (at >= from && at < to && length < 3) {
    const kind = classOf(rows.code[at] ?? 0);
    if (kind === CLASS.han) return length;
    length++;
    const boundary = step > 0 ? at + 1 : at;
    if (boundary <= from || boundary >= to || rows.gap[boundary]) return length;
    at += step;
  }
  return length;
}

function glyphIsNarrow(rows: Rows, i: number): boolean {
  return isNarrow(classOf(rows.code[i] ?? 0));
}

/**
 * Between two narrow glyphs: "S i m s" comes from letter-spacing, "Sims said" does not. A single gap that
 * touches a token of one glyph is letter-spacing when another such token or gap continues the chain; a
 * wider gap is a word's end, and so is a capital after a small letter.
 */
function isLetterSpaced(rows: Rows, i: number, from: number, to: number): boolean {
  const width = rows.gap[i] ?? 0;
  if (width > 1) return false;
  const before = rows.code[i - 1] ?? 0;
  const after = rows.code[i] ?? 0;
  if (isSmall(before) && isCapital(after)) return false;
  const left = tokenLength(rows, i, from, to, -1);
  const right = tokenLength(rows, i, from, to, 1);
  if (left > 1 && right > 1) return false;
  if (classOf(before) === CLASS.digit && classOf(after) === CLASS.digit) {
    return chain(rows, i, from, to) || hanFollows(rows, i + right, from, to);
  }
  return chain(rows, i, from, to);
}

function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

/** A digit run that a Han character ends, as in 1 0月. */
function hanFollows(rows: Rows, at: number, from: number, to: number): boolean {
  if (at <= from || at >= to || rows.gap[at]) return false;
  return classOf(rows.code[at] ?? 0) === CLASS.han;
}

/** Whether tokens of one glyph stand on both sides, or a run of three and more of them is about. */
function chain(rows: Rows, i: number, from: number, to: number): boolean {
  let single = 0;
  for (let at = i; at < to && at < i + 3; at++) {
    if (at + 1 < to && !rows.gap[at + 1] && glyphIsNarrow(rows, at + 1)) break;
    single++;
  }
  for (let at = i - 1; at >= from && at > i - 4; at--) {
    if (at > from && !rows.gap[at] && glyphIsNarrow(rows, at - 1)) break;
    single++;
  }
  return single >= 3;
}
