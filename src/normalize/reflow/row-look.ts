import type { Geometry } from './geometry.js';
import { END, openMarks, START, startOf } from './looks.js';
import type { Rows } from './rows.js';

function gapBucket(short: number): number {
  if (short < -2.6) return 0;
  if (short < -0.7) return 1;
  if (short <= 0.7) return 2;
  if (short <= 1.35) return 3;
  if (short <= 2.6) return 4;
  if (short <= 4.6) return 5;
  return short <= 9 ? 6 : 7;
}

function ratioBucket(width: number, measure: number): number {
  if (!measure) return 7;
  const ratio = width / measure;
  if (ratio < 0.2) return 0;
  if (ratio < 0.35) return 1;
  if (ratio < 0.5) return 2;
  if (ratio < 0.65) return 3;
  if (ratio < 0.82) return 4;
  if (ratio < 0.94) return 5;
  return ratio <= 1.08 ? 6 : 7;
}

function lengthBucket(glyphs: number): number {
  if (glyphs <= 1) return 0;
  if (glyphs <= 2) return 1;
  if (glyphs <= 4) return 2;
  if (glyphs <= 8) return 3;
  if (glyphs <= 13) return 4;
  return glyphs <= 18 ? 5 : glyphs <= 26 ? 6 : 7;
}

export function stepBucket(step: number): number {
  if (step < -2.2) return 0;
  if (step < -0.8) return 1;
  if (step <= 0.8) return 2;
  return step <= 2.2 ? 3 : 4;
}

export function indentBucket(indent: number): number {
  if (indent < 0.6) return 0;
  if (indent < 1.4) return 1;
  if (indent <= 3) return 2;
  return indent <= 7 ? 3 : 4;
}

/** 0 no marks inside, 1 commas, 2 a full stop before the last character. */
function innerMarks(text: string): number {
  let comma = 0;
  for (let i = 0; i < text.length - 1; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0xff1b) return 2;
    if (code === 0xff0c || code === 0x2c) comma = 1;
  }
  return comma;
}

const FUNCTION_END = '的了和与與及或在是将把被对對为為以从從向由等并而且其这那该個个一不就也都又将着';
const NOUN_END = '会會议議展行举舉动動化奖赛開开';

function lastCharacter(text: string, end: number): number {
  if (end !== END.han) return 0;
  const last = text.charAt(text.length - 1);
  if (FUNCTION_END.includes(last)) return 1;
  return NOUN_END.includes(last) ? 2 : 3;
}

/** What is known of a row before its neighbours are looked at. */
export interface Look {
  readonly end: number;
  readonly start: number;
  readonly short: number;
  readonly ratio: number;
  readonly inner: number;
  readonly length: number;
  readonly patterns: number;
  readonly blank: number;
  readonly last: number;
  readonly open: number;
  readonly unopened: number;
  readonly spaced: number;
}

/** Before the first row and after the last. */
export const EDGE: Look = {
  end: END.edge,
  start: START.edge,
  short: 2,
  ratio: 7,
  inner: 0,
  length: 0,
  patterns: 0,
  blank: 1,
  last: 0,
  open: 0,
  unopened: 0,
  spaced: 0,
};

function markKind(marks: string): number {
  return marks === '' ? 0 : /[（(《【〈）)》】〉]/u.test(marks) ? 2 : 1;
}

export function lookAt(rows: Rows, shape: Geometry, row: number): Look {
  const text = rows.text[row] ?? '';
  const width = shape.width[row] ?? 0;
  const before = shape.before[row] ?? 0;
  const after = shape.after[row] ?? 0;
  const measure = Math.min(before || after, after || before) || shape.around[row] || width;
  const end = shape.end[row] ?? 0;
  const { open, unopened } = openMarks(text);
  const glyphs = (rows.start[row + 1] ?? 0) - (rows.start[row] ?? 0);
  const blank = rows.page[row] ? 3 : 1 + Math.sign((rows.blank[row] ?? 0) - shape.usualBlank);
  const spaced = shape.spaced[row] ?? 0;
  return {
    end,
    start: startOf(text),
    short: gapBucket(measure - width),
    ratio: ratioBucket(width, shape.around[row] ?? 0),
    inner: innerMarks(text),
    length: lengthBucket(glyphs),
    patterns: rows.says[row] ?? 0,
    blank,
    last: lastCharacter(text, end),
    open: markKind(open),
    unopened: markKind(unopened),
    spaced: spaced === 0 ? 0 : spaced * 2 > glyphs ? 2 : 1,
  };
}

/** Only rows that could belong to a headline are asked for their echo. */
export function mayBeHeadline(look: Look): boolean {
  return look.inner < 2 && look.length >= 2 && look.end !== END.stop && (look.ratio < 5 || look.short > 3);
}
