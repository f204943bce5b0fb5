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

/** A gap is in a letter-spaced run when the gaps within REACH glyphs of it weigh so much. */
const RUN_WEIGHT = 3;
const REACH = 7;

/** For each glyph, a value of GAP for the white space before it. Runs go on over line ends. Linear. */
export function judgeGaps(rows: Rows): Uint8Array {
  const size = rows.code.length;
  const verdict = new Uint8Array(size);
  const weight = new Uint8Array(size);
  for (let row = 0; row < rows.count; row++) {
    const to = rows.start[row + 1] ?? 0;
    const from = rows.start[row] ?? 0;
    for (let i = from + 1; i < to; i++) if (rows.gap[i]) weight[i] = evidence(rows, i, from, to);
  }
  let near = 0;
  for (let i = 0; i < Math.min(size, REACH); i++) near += weight[i] ?? 0;
  let row = 0;
  for (let i = 0; i < size; i++) {
    near += weight[i + REACH] ?? 0;
    near -= weight[i - REACH - 1] ?? 0;
    if (i >= (rows.start[row + 1] ?? 0)) row++;
    const from = rows.start[row] ?? 0;
    if (rows.gap[i] && i > from) {
      verdict[i] = judge(rows, i, from, rows.start[row + 1] ?? 0, near >= RUN_WEIGHT);
    }
  }
  return verdict;
}

/** How much a gap speaks for letter-spacing about: 2 where no Chinese text has one, 0 beside a foreign word. */
function evidence(rows: Rows, i: number, from: number, to: number): number {
  const left = classOf(rows.code[i - 1] ?? 0);
  const right = classOf(rows.code[i] ?? 0);
  if (right === CLASS.closing && isCjkMark(rows.code[i] ?? 0, right)) return 2;
  if (left === CLASS.opening && isCjkMark(rows.code[i - 1] ?? 0, left)) return 2;
  if (left === CLASS.han && right === CLASS.han) return 1;
  const short = (step: 1 | -1): boolean => tokenLength(rows, i, from, to, step) <= 1;
  return short(1) && short(-1) ? 1 : 0;
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
  if (before === after && left === CLASS.other) return GAP.kept;
  const han = left === CLASS.han || right === CLASS.han;
  if (han && left !== right) {
    if (left === CLASS.other || right === CLASS.other) return inRun ? GAP.letterSpace : GAP.kept;
    return inRun ? GAP.letterSpace : GAP.scriptChange;
  }
  if (han) return inRun || standsAlone(rows, i, from, to) ? GAP.letterSpace : GAP.isolated;
  return isLetterSpaced(rows, i, from, to) ? GAP.letterSpace : GAP.kept;
}

/** Beside a Han character that white space parts from Han on both sides: 在 新 中国. */
function standsAlone(rows: Rows, i: number, from: number, to: number): boolean {
  const isHan = (at: number): boolean => classOf(rows.code[at] ?? 0) === CLASS.han;
  const parts = (at: number): boolean =>
    at > from && at < to && (rows.gap[at] ?? 0) > 0 && isHan(at - 1) && isHan(at);
  return parts(i - 1) || parts(i + 1);
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
