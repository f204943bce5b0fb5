import type { Geometry } from './geometry.js';
import { END, ENDS, openMarks, START, STARTS, startOf } from './looks.js';
import { matchPatterns, PATTERN_COUNT } from './patterns.js';
import type { Rows } from './rows.js';

/** A template is a table of indicator features: one of its cells is on for a row. */
interface Template {
  readonly name: string;
  readonly size: number;
  readonly first: number;
}

const templates: Template[] = [];
let featureCount = 0;

function template(name: string, ...dimensions: readonly number[]): number {
  const size = dimensions.reduce((a, b) => a * b, 1);
  const first = featureCount;
  templates.push({ name, size, first });
  featureCount += size;
  return first;
}

const GAPS = 8;
const RATIOS = 8;
const LENGTHS = 8;
const BLANKS = 4;

const T = {
  bias: template('bias', 1),
  endGap: template('before:end,short', ENDS, GAPS),
  endStart: template('before:end;start', ENDS, STARTS),
  gapGap: template('before:short,stop;short', GAPS, GAPS, 2),
  blankEnd: template('blank;before:end', BLANKS, ENDS),
  blankGap: template('blank;before:short', BLANKS, GAPS),
  blankStart: template('blank;start', BLANKS, STARTS),
  ownEndGap: template('end,short', ENDS, GAPS),
  ownStartGap: template('start,short', STARTS, GAPS),
  nextGap: template('short;after:short', GAPS, GAPS),
  lengthEnd: template('length,end', LENGTHS, ENDS),
  lengthBefore: template('length;before:length', LENGTHS, LENGTHS),
  ratioInner: template('ratio,inner', RATIOS, 3),
  ratioBefore: template('before:ratio,inner', RATIOS, 3),
  ratioAfter: template('after:ratio,inner', RATIOS, 3),
  ratioPair: template('before:ratio;ratio', RATIOS, RATIOS),
  step: template('step,ratio', 5, RATIOS),
  stepAfter: template('after:step,ratio', 5, RATIOS),
  nextBlank: template('after:blank,end', BLANKS, ENDS),
  nextStart: template('end;after:start', ENDS, STARTS),
  pattern: template('pattern', PATTERN_COUNT),
  patternBefore: template('before:pattern', PATTERN_COUNT),
  patternAfter: template('after:pattern', PATTERN_COUNT),
  patternLong: template('pattern,length', PATTERN_COUNT, 3),
  indent: template('indent;before:stop', 5, 2),
  indentStep: template('indent-step;before:stop', 5, 2),
  place: template('place', 6),
  repeat: template('repeat', 4),
  marks: template('marks', 3, 3),
  spacing: template('spacing', 3, 3),
  firstLine: template('first-line;before:stop', 3, GAPS, 2),
  word: template('before:last-character,short', 4, GAPS),
} as const;

export const TEMPLATES: readonly Template[] = templates;
export const FEATURE_COUNT = featureCount;

/** Which features are on: those of row `i` are `index[start[i]]` to `index[start[i + 1] - 1]`. */
export interface Features {
  readonly start: Int32Array;
  readonly index: Int32Array;
}

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

function stepBucket(step: number): number {
  if (step < -2.2) return 0;
  if (step < -0.8) return 1;
  if (step <= 0.8) return 2;
  return step <= 2.2 ? 3 : 4;
}

function indentBucket(indent: number): number {
  if (indent < 0.6) return 0;
  if (indent < 1.4) return 1;
  if (indent <= 3) return 2;
  return indent <= 7 ? 3 : 4;
}

/** 0 no marks inside, 1 commas, 2 a full stop before the last character. */
function innerMarks(text: string): number {
  const inner = text.slice(0, -1);
  if (/[。！？；]/u.test(inner)) return 2;
  return /[，,]/u.test(inner) ? 1 : 0;
}

const FUNCTION_END = /[的了和与與及或在是将把被对對为為以从從向由等并而且其这那该個个一不就也都又将着]$/u;
const NOUN_END = /[会會议議展行举舉动動化奖赛開开]$/u;

function lastCharacter(text: string, end: number): number {
  if (end !== END.han) return 0;
  if (FUNCTION_END.test(text)) return 1;
  return NOUN_END.test(text) ? 2 : 3;
}

/** What is known of a row before its neighbours are looked at. */
interface Look {
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

const EDGE: Look = {
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

function lookAt(rows: Rows, shape: Geometry, row: number): Look {
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
    patterns: matchPatterns(text),
    blank,
    last: lastCharacter(text, end),
    open: markKind(open),
    unopened: markKind(unopened),
    spaced: spaced === 0 ? 0 : spaced * 2 > glyphs ? 2 : 1,
  };
}

/** Digits count as equal: page numbers and dates change, the rest of a running head does not. */
function repeats(rows: Rows): Uint8Array {
  const seen = new Map<string, number>();
  const keys = rows.text.map((text) => (text.length > 40 ? '' : text.replace(/\d+/gu, '#')));
  for (const key of keys) if (key) seen.set(key, (seen.get(key) ?? 0) + 1);
  return Uint8Array.from(keys, (key, i) => {
    const times = key ? (seen.get(key) ?? 0) : 0;
    if (times < 2) return 0;
    return (rows.text[i]?.length ?? 0) < 3 ? 1 : times > 2 ? 3 : 2;
  });
}

/** The features of every row. Linear in the text. */
export function extractFeatures(rows: Rows, shape: Geometry): Features {
  const n = rows.count;
  const looks = rows.text.map((_, row) => lookAt(rows, shape, row));
  const repeated = repeats(rows);
  const start = new Int32Array(n + 1);
  const index: number[] = [];
  for (let row = 0; row < n; row++) {
    start[row] = index.length;
    const own = looks[row] ?? EDGE;
    const before = looks[row - 1] ?? EDGE;
    const after = looks[row + 1] ?? EDGE;
    pairFeatures(index, own, before);
    ownFeatures(index, own, before, after);
    patternFeatures(index, own, before, after);
    shapeFeatures(index, rows, shape, row, looks);
    index.push(T.repeat + (repeated[row] ?? 0));
  }
  start[n] = index.length;
  return { start, index: Int32Array.from(index) };
}

function pairFeatures(out: number[], own: Look, before: Look): void {
  const stop = before.end === END.stop ? 1 : 0;
  out.push(
    T.bias,
    T.endGap + before.end * GAPS + before.short,
    T.endStart + before.end * STARTS + own.start,
    T.gapGap + (before.short * GAPS + own.short) * 2 + stop,
    T.blankEnd + own.blank * ENDS + before.end,
    T.blankGap + own.blank * GAPS + before.short,
    T.lengthBefore + own.length * LENGTHS + before.length,
    T.ratioPair + before.ratio * RATIOS + own.ratio,
    T.marks + before.open * 3 + own.unopened,
    T.spacing + before.spaced * 3 + own.spaced,
    T.word + before.last * GAPS + before.short,
  );
}

function ownFeatures(out: number[], own: Look, before: Look, after: Look): void {
  out.push(
    T.blankStart + own.blank * STARTS + own.start,
    T.ownEndGap + own.end * GAPS + own.short,
    T.ownStartGap + own.start * GAPS + own.short,
    T.nextGap + own.short * GAPS + after.short,
    T.lengthEnd + own.length * ENDS + own.end,
    T.ratioInner + own.ratio * 3 + own.inner,
    T.ratioBefore + before.ratio * 3 + before.inner,
    T.ratioAfter + after.ratio * 3 + after.inner,
    T.nextBlank + after.blank * ENDS + own.end,
    T.nextStart + own.end * STARTS + after.start,
  );
}

function patternFeatures(out: number[], own: Look, before: Look, after: Look): void {
  const long = own.length < 4 ? 0 : own.length < 6 ? 1 : 2;
  for (let p = 0; p < PATTERN_COUNT; p++) {
    if (own.patterns & (1 << p)) out.push(T.pattern + p, T.patternLong + p * 3 + long);
    if (before.patterns & (1 << p)) out.push(T.patternBefore + p);
    if (after.patterns & (1 << p)) out.push(T.patternAfter + p);
  }
}

function shapeFeatures(
  out: number[],
  rows: Rows,
  shape: Geometry,
  row: number,
  looks: readonly Look[],
): void {
  const own = looks[row] ?? EDGE;
  const stop = row > 0 && shape.end[row - 1] === END.stop ? 1 : 0;
  const width = shape.width[row] ?? 0;
  if (row > 0) {
    out.push(T.step + stepBucket(width - (shape.width[row - 1] ?? 0)) * RATIOS + own.ratio);
    const indentStep = (shape.indent[row] ?? 0) - (shape.indent[row - 1] ?? 0);
    out.push(T.indentStep + stepBucket(indentStep) * 2 + stop);
  }
  if (row + 1 < rows.count) {
    out.push(T.stepAfter + stepBucket((shape.width[row + 1] ?? 0) - width) * RATIOS + own.ratio);
  }
  out.push(T.indent + indentBucket(shape.indent[row] ?? 0) * 2 + stop);
  const mode = shape.indentShare > 0.6 ? 2 : shape.indentShare < 0.3 ? 0 : 1;
  out.push(T.firstLine + (mode * GAPS + own.short) * 2 + stop);
  const last = row + 1 === rows.count;
  const pageEnds = !last && rows.page[row + 1] === 1;
  out.push(T.place + (row === 0 ? 0 : last ? 1 : rows.page[row] ? 2 : pageEnds ? 3 : row < 5 ? 4 : 5));
}
