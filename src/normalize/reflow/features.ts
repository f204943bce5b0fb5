import { cohesionBucket, cohesionProfile } from './cohesion.js';
import { type Echo, echoOf } from './echo.js';
import type { Geometry } from './geometry.js';
import { END, ENDS, STARTS } from './looks.js';
import { indexPairs, type PairIndex } from './pairs.js';
import { BIT, PATTERN_COUNT } from './patterns.js';
import { collectFeatures, type Features, makeRegistry, NumberList, type RowVisitor } from './registry.js';
import { EDGE, indentBucket, type Look, lookAt, mayBeHeadline, stepBucket } from './row-look.js';
import type { Rows } from './rows.js';

const registry = makeRegistry();
const template = registry.add;

const GAPS = 8;
const RATIOS = 8;
const LENGTHS = 8;
const BLANKS = 4;
const ECHOES = 5;

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
  signed: template('rows-since-dateline', 3),
  repeat: template('repeat', 4),
  marks: template('marks', 3, 3),
  spacing: template('spacing', 3, 3),
  firstLine: template('first-line;before:stop', 3, GAPS, 2),
  word: template('before:last-character,short', 4, GAPS),
  echoAfter: template('echo-after:near,far', ECHOES, ECHOES),
  echoBefore: template('echo-before:near,far', ECHOES, ECHOES),
  cohesion: template('cohesion;headline', ECHOES, 2),
  echoSides: template('echo:before,after', ECHOES, ECHOES),
} as const;

export const TEMPLATES = registry.templates;
export const FEATURE_COUNT = registry.count();

const DIGIT = /\d/u;

/** Digits count as equal: page numbers and dates change, the rest of a running head does not. */
function repeats(rows: Rows): Uint8Array {
  const numbers = new Map<string, number>();
  const times: number[] = [];
  const own = new Int32Array(rows.count).fill(-1);
  for (let row = 0; row < rows.count; row++) {
    const text = rows.text[row] ?? '';
    if (text.length > 40 || text === '') continue;
    const key = DIGIT.test(text) ? text.replace(/\d+/gu, '#') : text;
    const known = numbers.get(key);
    const number = known ?? times.length;
    if (known === undefined) numbers.set(key, number);
    own[row] = number;
    times[number] = (times[number] ?? 0) + 1;
  }
  const out = new Uint8Array(rows.count);
  for (let row = 0; row < rows.count; row++) {
    const count = times[own[row] ?? -1] ?? 0;
    if (count >= 2) out[row] = (rows.text[row]?.length ?? 0) < 3 ? 1 : count > 2 ? 3 : 2;
  }
  return out;
}

/** What the words say beyond the features. */
export interface Words {
  readonly cohesion: Float32Array;
  readonly pairs: PairIndex;
}

/** The features of every row. Linear in the text. */
export function extractFeatures(rows: Rows, shape: Geometry): Features & Words {
  const { features, more } = collectFeatures(rows.count, (visit) => describeRows(rows, shape, visit));
  return { ...features, ...more };
}

/** Tells of each row its features. Looks at three rows at a time and keeps none. */
export function describeRows(rows: Rows, shape: Geometry, visit: RowVisitor): Words {
  const n = rows.count;
  const repeated = repeats(rows);
  const pairs = indexPairs(rows);
  const cohesion = cohesionProfile(rows, pairs);
  const out = new NumberList();
  let earlier = EDGE;
  let before = EDGE;
  let own = n > 0 ? lookAt(rows, shape, 0) : EDGE;
  for (let row = 0; row < n; row++) {
    const after = row + 1 < n ? lookAt(rows, shape, row + 1) : EDGE;
    out.clear();
    pairFeatures(out, own, before);
    ownFeatures(out, own, before, after);
    patternFeatures(out, own, before, after);
    out.push(T.signed + rowsSinceDateline(before, earlier));
    shapeFeatures(out, rows, shape, row, own);
    out.push(T.repeat + (repeated[row] ?? 0));
    const lowest = Math.min(cohesion[row] ?? 1, cohesion[row + 1] ?? 4, cohesion[row + 2] ?? 4);
    const headline = mayBeHeadline(own);
    out.push(T.cohesion + cohesionBucket(lowest) * 2 + (headline ? 1 : 0));
    if (headline) echoFeatures(out, echoOf(rows, pairs, row));
    visit(row, out);
    earlier = before;
    before = own;
    own = after;
  }
  return { cohesion, pairs };
}

function pairFeatures(out: NumberList, own: Look, before: Look): void {
  const stop = before.end === END.stop ? 1 : 0;
  out.push(T.bias);
  out.push(T.endGap + before.end * GAPS + before.short);
  out.push(T.endStart + before.end * STARTS + own.start);
  out.push(T.gapGap + (before.short * GAPS + own.short) * 2 + stop);
  out.push(T.blankEnd + own.blank * ENDS + before.end);
  out.push(T.blankGap + own.blank * GAPS + before.short);
  out.push(T.lengthBefore + own.length * LENGTHS + before.length);
  out.push(T.ratioPair + before.ratio * RATIOS + own.ratio);
  out.push(T.marks + before.open * 3 + own.unopened);
  out.push(T.spacing + before.spaced * 3 + own.spaced);
  out.push(T.word + before.last * GAPS + before.short);
}

function ownFeatures(out: NumberList, own: Look, before: Look, after: Look): void {
  out.push(T.blankStart + own.blank * STARTS + own.start);
  out.push(T.ownEndGap + own.end * GAPS + own.short);
  out.push(T.ownStartGap + own.start * GAPS + own.short);
  out.push(T.nextGap + own.short * GAPS + after.short);
  out.push(T.lengthEnd + own.length * ENDS + own.end);
  out.push(T.ratioInner + own.ratio * 3 + own.inner);
  out.push(T.ratioBefore + before.ratio * 3 + before.inner);
  out.push(T.ratioAfter + after.ratio * 3 + after.inner);
  out.push(T.nextBlank + after.blank * ENDS + own.end);
  out.push(T.nextStart + own.end * STARTS + after.start);
}

function patternFeatures(out: NumberList, own: Look, before: Look, after: Look): void {
  const long = own.length < 4 ? 0 : own.length < 6 ? 1 : 2;
  if ((own.patterns | before.patterns | after.patterns) === 0) return;
  for (let p = 0; p < PATTERN_COUNT; p++) {
    if (own.patterns & (1 << p)) {
      out.push(T.pattern + p);
      out.push(T.patternLong + p * 3 + long);
    }
    if (before.patterns & (1 << p)) out.push(T.patternBefore + p);
    if (after.patterns & (1 << p)) out.push(T.patternAfter + p);
  }
}

function shapeFeatures(out: NumberList, rows: Rows, shape: Geometry, row: number, own: Look): void {
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

/** 1 after a row that a closing dateline ends, 2 after the next, else 0. */
function rowsSinceDateline(before: Look, earlier: Look): number {
  if ((before.patterns & BIT.datelineEnd) !== 0) return 1;
  return (earlier.patterns & BIT.datelineEnd) !== 0 ? 2 : 0;
}

function echoBucket(share: number): number {
  if (share < 0.02) return 0;
  if (share < 0.15) return 1;
  if (share < 0.35) return 2;
  return share < 0.6 ? 3 : 4;
}

function echoFeatures(out: NumberList, echo: Echo): void {
  const { nearBefore, nearAfter, farBefore, farAfter } = echo;
  const before = echoBucket(Math.max(nearBefore, farBefore));
  const after = echoBucket(Math.max(nearAfter, farAfter));
  out.push(T.echoAfter + echoBucket(nearAfter) * ECHOES + echoBucket(farAfter));
  out.push(T.echoBefore + echoBucket(nearBefore) * ECHOES + echoBucket(farBefore));
  out.push(T.echoSides + before * ECHOES + after);
}
