import { closingDateline } from './fields.js';
import type { Head } from './heads.js';
import { END, endOf, START, startOf } from './looks.js';
import type { Overlap } from './overlap.js';
import { BIT, matchPatterns } from './patterns.js';
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
}

function firstText(scene: Scene, piece: Piece | undefined): string {
  const range = piece?.ranges[0];
  return range ? textOf(scene.rows.code, range[0], Math.min(range[1], range[0] + 40)) : '';
}

function lastText(scene: Scene, piece: Piece | undefined): string {
  const range = piece?.ranges.at(-1);
  return range ? textOf(scene.rows.code, Math.max(range[0], range[1] - 12), range[1]) : '';
}

/** Whether a piece is text of an article, not part of a head. */
export function isBody(piece: Piece | undefined): boolean {
  return piece?.kind === 'paragraph';
}

/** The facts at one cut: the article of `left` ends, and that of `right` begins, before piece `at`. */
export function cutFeatures(scene: Scene, left: Head, right: Head, at: number): Record<CutFeature, number> {
  const { rows, pieces } = scene;
  const before = pieces[at - 1];
  const after = pieces[at];
  const row = after?.row ?? 0;
  const beginning = firstText(scene, after);
  const tight = (rows.blank[row] ?? 0) < scene.usualBlank;
  const indented = (rows.gap[rows.start[row] ?? 0] ?? 0) > 0;
  const inside = at !== left.last + 1 && at !== right.first;
  const patterns = matchPatterns(beginning);
  return {
    beforeHead: at === right.first ? 1 : 0,
    afterHead: at === left.last + 1 ? 1 : 0,
    between: inside ? 1 : 0,
    overlap: 0,
    overlapMass: 0,
    indentedJoint: tight && indented ? 1 : 0,
    tightJoint: inside && tight && !indented ? 1 : 0,
    datelineEnds: before && isBody(before) && closingDateline(rows, before) ? 1 : 0,
    datelineBegins: isBody(after) && patterns & BIT.dateline ? 1 : 0,
    openEnd: isBody(before) && endOf(lastText(scene, before)) > END.colon ? 1 : 0,
    page: rows.page[row] ?? 0,
    bylineBegins: after?.kind === 'byline' && at !== right.first ? 1 : 0,
    bylineEnds: before?.kind === 'byline' && at !== left.last + 1 ? 1 : 0,
    headingBegins: after?.kind === 'heading' ? 1 : 0,
    headingEnds: before?.kind === 'heading' ? 1 : 0,
    emptyBody: 0,
    cohesion: Math.min(1.5, scene.cohesion[row] ?? 1),
    sectionOpens: inside && startOf(beginning) === START.marker ? 1 : 0,
    markerBegins: inside && patterns & (BIT.numbered | BIT.bracketed) ? 1 : 0,
  };
}

/**
 * For each place between two heads: how well the words on both sides sit so, as a share from 0 to 1, and how
 * much of the headlines is lost against the best place.
 */
export function overlapAtCuts(
  scene: Scene,
  left: Head,
  right: Head,
): { share: number[]; mass: number[]; most: number } {
  const from = left.last + 1;
  const to = right.first;
  const leftWeight = scene.overlap.weight(left.title) || 1;
  const rightWeight = scene.overlap.weight(right.title) || 1;
  const own: number[] = [];
  const next: number[] = [];
  for (let at = from; at < to; at++) {
    own.push(scene.overlap.shared(left.title, at) / leftWeight);
    next.push(scene.overlap.shared(right.title, at) / rightWeight);
  }
  const total = own.reduce((a, b, i) => a + Math.max(b, next[i] ?? 0), 0);
  let sum = next.reduce((a, b) => a + b, 0);
  const share: number[] = [];
  const mass: number[] = [];
  for (let k = 0; k <= own.length; k++) {
    share.push(total > 0 ? sum / total : 0.5);
    mass.push(sum);
    sum += (own[k] ?? 0) - (next[k] ?? 0);
  }
  const most = Math.max(...mass);
  return { share, mass: mass.map((m) => m - most), most };
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
