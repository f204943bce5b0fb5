import { closingDateline } from './fields.js';
import type { Head } from './heads.js';
import { END, endOf, START, startOf } from './looks.js';
import type { Overlap } from './overlap.js';
import { matches } from './patterns.js';
import type { Piece } from './pieces.js';
import { type Rows, textOf } from './rows.js';

/** What speaks for the end of an article before a piece, besides the words. */
export const CUT_FEATURES = [
  'beforeHead',
  'afterHead',
  'between',
  'overlap',
  'overlapMass',
  'indentedJoint',
  'tightJoint',
  'datelineEnds',
  'datelineBegins',
  'openEnd',
  'page',
  'bylineBegins',
  'bylineEnds',
  'headingBegins',
  'headingEnds',
  'emptyBody',
  'markerBegins',
  'cohesion',
  'sectionOpens',
] as const;
export type CutFeature = (typeof CUT_FEATURES)[number];
export type CutWeights = Readonly<Record<CutFeature, number>>;

/** The facts about the pieces that cuts are judged by. */
export interface Scene {
  readonly rows: Rows;
  readonly usualBlank: number;
  readonly pieces: readonly Piece[];
  readonly overlap: Overlap;
  /** By row. */
  readonly cohesion: Float32Array;
  /** What was worked out already, by piece: the facts, and what they are worth between two heads. */
  readonly facts: (PieceFacts | undefined)[];
  readonly worth: (number | undefined)[];
  /** First glyphs of pieces that the editor wants an article to begin with. */
  readonly splits?: ReadonlySet<number> | undefined;
}

/** Whether the editor wants an article to begin with the piece. */
export const isSplit = (scene: Pick<Scene, 'pieces' | 'splits'>, at: number): boolean =>
  scene.splits?.has(scene.pieces[at]?.ranges[0]?.[0] ?? -1) ?? false;

function firstText(scene: Scene, piece: Piece | undefined): string {
  const range = piece?.ranges[0];
  return range ? textOf(scene.rows, range[0], Math.min(range[1], range[0] + 40)) : '';
}

function lastText(scene: Scene, piece: Piece | undefined): string {
  const range = piece?.ranges.at(-1);
  return range ? textOf(scene.rows, Math.max(range[0], range[1] - 12), range[1]) : '';
}

/** Whether a piece is text of an article, not part of a head. */
export function isBody(piece: Piece | undefined): boolean {
  return piece?.kind === 'paragraph';
}

/** What does not depend on the heads on both sides. */
export type PieceFacts = Readonly<
  Record<
    Exclude<CutFeature, 'beforeHead' | 'afterHead' | 'between' | 'overlap' | 'overlapMass' | 'emptyBody'>,
    number
  >
>;

/** The facts at one place, worked out once. */
export function pieceFacts(scene: Scene, at: number): PieceFacts {
  const known = scene.facts[at];
  if (known) return known;
  const { rows, pieces } = scene;
  const before = pieces[at - 1];
  const after = pieces[at];
  const row = after?.row ?? 0;
  const beginning = firstText(scene, after);
  const tight = (rows.blank[row] ?? 0) < scene.usualBlank;
  const indented = (rows.gap[rows.start[row] ?? 0] ?? 0) > 0;
  const flag = (on: boolean): number => (on ? 1 : 0);
  const facts: PieceFacts = {
    indentedJoint: flag(tight && indented),
    tightJoint: flag(tight && !indented),
    datelineEnds: flag(before !== undefined && isBody(before) && closingDateline(rows, before) !== undefined),
    datelineBegins: flag(isBody(after) && matches('dateline', beginning)),
    openEnd: flag(isBody(before) && endOf(lastText(scene, before)) > END.colon),
    page: rows.page[row] ?? 0,
    bylineBegins: flag(after?.kind === 'byline'),
    bylineEnds: flag(before?.kind === 'byline'),
    headingBegins: flag(after?.kind === 'heading'),
    headingEnds: flag(before?.kind === 'heading'),
    cohesion: Math.min(1.5, scene.cohesion[row] ?? 1),
    sectionOpens: flag(startOf(beginning) === START.marker),
    markerBegins: flag(matches('numbered', beginning) || matches('bracketed', beginning)),
  };
  scene.facts[at] = facts;
  return facts;
}

/** The facts at one cut: the article of `left` ends, and that of `right` begins, before piece `at`. */
export function cutFeatures(scene: Scene, left: Head, right: Head, at: number): Record<CutFeature, number> {
  const facts = pieceFacts(scene, at);
  const begins = at === right.first;
  const ends = at === left.last + 1;
  const inside = begins || ends ? 0 : 1;
  return {
    ...facts,
    beforeHead: begins ? 1 : 0,
    afterHead: ends ? 1 : 0,
    between: inside,
    overlap: 0,
    overlapMass: 0,
    emptyBody: 0,
    tightJoint: inside * facts.tightJoint,
    bylineBegins: begins ? 0 : facts.bylineBegins,
    bylineEnds: ends ? 0 : facts.bylineEnds,
    sectionOpens: inside * facts.sectionOpens,
    markerBegins: inside * facts.markerBegins,
  };
}

/**
 * For each place between two heads: how well the words on both sides sit so, as a share from 0 to 1, and how
 * much of the headlines is lost against the best place.
 */
export interface CutOverlap {
  readonly share: Float64Array;
  readonly mass: Float64Array;
  readonly most: number;
}

export function overlapAtCuts({ overlap }: Scene, left: Head, right: Head): CutOverlap {
  const from = left.last + 1;
  const to = right.first;
  const own = overlap.shared(left.title, from, to);
  const next = overlap.shared(right.title, from, to);
  const leftWeight = overlap.weight(left.title) || 1;
  const rightWeight = overlap.weight(right.title) || 1;
  let total = 0;
  let sum = 0;
  for (let k = 0; k < own.length; k++) {
    own[k] = (own[k] ?? 0) / leftWeight;
    next[k] = (next[k] ?? 0) / rightWeight;
    total += Math.max(own[k] ?? 0, next[k] ?? 0);
    sum += next[k] ?? 0;
  }
  const share = new Float64Array(own.length + 1);
  const mass = new Float64Array(own.length + 1);
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k <= own.length; k++) {
    share[k] = total > 0 ? sum / total : 0.5;
    mass[k] = sum;
    most = Math.max(most, sum);
    sum += (own[k] ?? 0) - (next[k] ?? 0);
  }
  for (let k = 0; k < mass.length; k++) mass[k] = (mass[k] ?? 0) - most;
  return { share, mass, most };
}

/** All facts at all cuts between two heads, body lengths apart. */
export function cutCandidates(scene: Scene, left: Head, right: Head): Record<CutFeature, number>[] {
  const { share, mass } = overlapAtCuts(scene, left, right);
  const out: Record<CutFeature, number>[] = [];
  for (let at = left.last + 1; at <= right.first; at++) {
    const k = at - left.last - 1;
    out.push({ ...cutFeatures(scene, left, right, at), overlap: share[k] ?? 0, overlapMass: mass[k] ?? 0 });
  }
  return out;
}
