import { cohesionBucket } from './cohesion.js';
import { echoAfter } from './echo.js';
import type { Words } from './features.js';
import type { Geometry } from './geometry.js';
import {
  bylineShare,
  DISPLAY,
  displayGroups,
  type Group,
  lastTitles,
  numberedShare,
  TITLE,
  twins,
} from './groups.js';
import { LABEL_COUNT, LABEL_KIND, LABELS } from './labels.js';
import type { Decoded } from './lattice.js';
import { looksLikeNames, START, startOf } from './looks.js';
import type { PairIndex } from './pairs.js';
import { matches } from './patterns.js';
import { collectFeatures, type Features, makeRegistry, NumberList, type RowVisitor } from './registry.js';
import type { Rows } from './rows.js';
import { wordCut } from './word-cut.js';

/**
 * Once a first reading has said what each row may be, the whole can be looked at: how far the next title is,
 * how large a headline's type is, whether this text numbers its headings. These facts correct the first reading.
 */
const registry = makeRegistry();
const DISTANCES = 6;
const T = {
  own: registry.add('first:own,sure', LABEL_COUNT, 4),
  before: registry.add('first:before,own', LABEL_COUNT, LABEL_COUNT),
  after: registry.add('first:own,after', LABEL_COUNT, LABEL_COUNT),
  titles: registry.add('titles:before,after', DISTANCES, DISTANCES),
  displays: registry.add('displays:before,after', DISTANCES, DISTANCES),
  count: registry.add('titles:count', 3, 3),
  place: registry.add('group:place,size', 5, 5),
  step: registry.add('group:step,blank', 6, 3),
  type: registry.add('group:type,size', 6, 5),
  numbered: registry.add('numbered:own,others', 3, 4),
  bylines: registry.add('bylines:own,others', 3, 3),
  cut: registry.add('word-cut,group', 3, 2),
  names: registry.add('names,place', 2, 5),
  steps: registry.add('group:step,next-step', 6, 7),
  cohesion: registry.add('cohesion,own', 5, LABEL_COUNT),
  twins: registry.add('twins,role', 4, LABEL_COUNT),
  continuity: registry.add('continuity,own', 5, LABEL_COUNT),
  segment: registry.add('segment:titles,own', 3, LABEL_COUNT),
} as const;

export const SECOND_TEMPLATES = registry.templates;
export const SECOND_COUNT = registry.count();

const KIND_OF = LABELS.map((_, y) => LABEL_KIND[y]);

function distanceBucket(rows: number): number {
  if (rows <= 1) return 0;
  if (rows <= 3) return 1;
  if (rows <= 8) return 2;
  return rows <= 20 ? 3 : rows <= 60 ? 4 : 5;
}

/** Rows to the nearest marked row on each side, 1000 where there is none. */
function distances(marked: (row: number) => boolean, n: number): { before: Int32Array; after: Int32Array } {
  const before = new Int32Array(n).fill(1000);
  const after = new Int32Array(n).fill(1000);
  for (let row = 1; row < n; row++) before[row] = marked(row - 1) ? 1 : (before[row - 1] ?? 0) + 1;
  for (let row = n - 2; row >= 0; row--) after[row] = marked(row + 1) ? 1 : (after[row + 1] ?? 0) + 1;
  return { before, after };
}

function sureBucket(p: number): number {
  if (p < 0.6) return 0;
  if (p < 0.85) return 1;
  return p < 0.97 ? 2 : 3;
}

function ratioBucket(ratio: number): number {
  if (ratio < 0.35) return 0;
  if (ratio < 0.5) return 1;
  if (ratio < 0.7) return 2;
  if (ratio < 0.88) return 3;
  return ratio < 1.05 ? 4 : 5;
}

function stepBucket(step: number): number {
  if (step < -2.5) return 0;
  if (step < -1.1) return 1;
  if (step < -0.3) return 2;
  if (step <= 0.3) return 3;
  return step <= 1.1 ? 4 : 5;
}

/** Whether an article is sure to begin here, or to have ended just before. */
function isBoundary(rows: Rows, shape: Geometry, row: number): boolean {
  if (row === 0 || rows.page[row]) return true;
  const tight = (rows.blank[row] ?? 0) < shape.usualBlank;
  if (tight && (rows.gap[rows.start[row] ?? 0] ?? 0) > 0) return true;
  if (matches('dateline', rows.text[row] ?? '', 0, 30)) return true;
  const above = rows.text[row - 1] ?? '';
  return matches('datelineEnd', above, above.length - 30);
}

/** Between two such places stands one title. How many others than the row's own the first reading found: 0, 1, 2. */
function otherTitles(rows: Rows, shape: Geometry, label: Uint8Array): Uint8Array {
  const segment = new Int32Array(rows.count);
  const titles: number[] = [0];
  for (let row = 0; row < rows.count; row++) {
    if (row > 0 && isBoundary(rows, shape, row)) titles.push(0);
    segment[row] = titles.length - 1;
    if (label[row] === TITLE) titles[titles.length - 1] = (titles.at(-1) ?? 0) + 1;
  }
  return Uint8Array.from(segment, (at, row) =>
    Math.min(2, Math.max(0, (titles[at] ?? 0) - (label[row] === TITLE ? 1 : 0))),
  );
}

function continuityBucket(share: number): number {
  if (share < 0.03) return 0;
  return share < 0.12 ? 1 : share < 0.3 ? 2 : 3;
}

function lowestNear(cohesion: Float32Array, row: number): number {
  let least = 4;
  for (let at = Math.max(0, row - 1); at < Math.min(cohesion.length, row + 4); at++) {
    least = Math.min(least, cohesion[at] ?? 4);
  }
  return least;
}

/** The facts of the second look. Linear in the text. */
export function secondFeatures(
  rows: Rows,
  shape: Geometry,
  first: Decoded,
  cohesion: Float32Array,
  pairs: PairIndex,
): Features {
  return collectFeatures(rows.count, (visit) => lookAgain(rows, shape, first, { cohesion, pairs }, visit))
    .features;
}

/** Tells of each row the facts of the second look. */
export function lookAgain(
  rows: Rows,
  shape: Geometry,
  first: Decoded,
  { cohesion, pairs }: Words,
  visit: RowVisitor,
): void {
  const { label, marginal } = first;
  const n = rows.count;
  const group = displayGroups(label);
  const titles = distances((row) => label[row] === TITLE, n);
  const displays = distances((row) => Boolean(DISPLAY[label[row] ?? 0]), n);
  const numbered = numberedShare(rows, label);
  const signed = bylineShare(label);
  const titleCount = Math.min(2, label.filter((own) => own === TITLE).length);
  const alike = twins(rows, label, group);
  const before = lastTitles(label);
  const others = otherTitles(rows, shape, label);
  const out = new NumberList();
  for (let row = 0; row < n; row++) {
    out.clear();
    const own = label[row] ?? 0;
    const kind = KIND_OF[own];
    const role = kind === 'paragraph' ? 0 : DISPLAY[own] ? 1 : 2;
    out.push(T.own + own * 4 + sureBucket(marginal[row * LABEL_COUNT + own] ?? 0));
    out.push(T.count + titleCount * 3 + role);
    out.push(T.cohesion + cohesionBucket(lowestNear(cohesion, row)) * LABEL_COUNT + own);
    out.push(T.segment + (others[row] ?? 0) * LABEL_COUNT + own);
    out.push(
      T.titles + distanceBucket(titles.before[row] ?? 0) * DISTANCES + distanceBucket(titles.after[row] ?? 0),
    );
    out.push(
      T.displays +
        distanceBucket(displays.before[row] ?? 0) * DISTANCES +
        distanceBucket(displays.after[row] ?? 0),
    );
    if (role === 1) {
      out.push(T.twins + (alike[row] ?? 0) * LABEL_COUNT + own);
      const title = before[row] ?? -1;
      const heard =
        title < 0 ? 0 : echoAfter(rows, pairs, title, title + (group.size[title] ?? 1) - 1, row, 25);
      out.push(T.continuity + (title < 0 ? 4 : continuityBucket(heard)) * LABEL_COUNT + own);
    }
    if (row > 0) out.push(T.before + (label[row - 1] ?? 0) * LABEL_COUNT + own);
    if (row + 1 < n) out.push(T.after + own * LABEL_COUNT + (label[row + 1] ?? 0));
    if (role === 1 || DISPLAY[label[row - 1] ?? 0]) {
      groupFeatures(out, rows, shape, group, row, role, numbered);
    }
    if (role !== 0) out.push(T.bylines + Math.min(2, (displays.before[row] ?? 0) - 1) * 3 + signed);
    visit(row, out);
  }
}

/** What tells the rows of a headline, and the row after it, apart. */
function groupFeatures(
  out: NumberList,
  rows: Rows,
  shape: Geometry,
  group: Group,
  row: number,
  role: number,
  numbered: number,
): void {
  const inside = role === 1;
  const first = inside ? (group.first[row] ?? row) : (group.first[row - 1] ?? row);
  const place = Math.min(4, row - first);
  const size = Math.min(4, inside ? (group.size[row] ?? 1) : (group.size[row - 1] ?? 1));
  const text = rows.text[row] ?? '';
  const width = shape.width[row] ?? 0;
  out.push(T.place + place * 5 + size);
  if (inside) {
    const own = startOf(text) === START.marker ? 1 : 0;
    out.push(T.numbered + own * 4 + numbered);
    out.push(T.type + ratioBucket(width / (shape.around[row] || width || 1)) * 5 + size);
  }
  if (inside && place > 0) {
    const next = (group.size[row + 1] ?? 0) > 0 ? stepBucket((shape.width[row + 1] ?? 0) - width) : 6;
    out.push(T.steps + stepBucket(width - (shape.width[row - 1] ?? 0)) * 7 + next);
  }
  if (place === 0) return;
  const blank = 1 + Math.sign((rows.blank[row] ?? 0) - shape.usualBlank);
  out.push(T.step + stepBucket(width - (shape.width[row - 1] ?? 0)) * 3 + blank);
  out.push(T.cut + wordCut(rows.text[row - 1] ?? '', text) * 2 + (inside ? 1 : 0));
  out.push(T.names + (looksLikeNames(text) ? 1 : 0) * 5 + place);
}
