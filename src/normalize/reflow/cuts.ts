import {
  type CutOverlap,
  type CutWeights,
  isBody,
  isSplit,
  overlapAtCuts,
  pieceFacts,
  type Scene,
} from './cut-facts.js';
import type { Head } from './heads.js';
import { FORCE } from './wishes.js';

/** In nats; learnt from articles whose ends are known, then rounded. */
export const CUT_WEIGHTS: CutWeights = {
  beforeHead: 1.6,
  afterHead: -0.4,
  between: -1.3,
  overlap: 2.5,
  overlapMass: 5,
  indentedJoint: 4.3,
  tightJoint: 0,
  datelineEnds: 1.5,
  datelineBegins: 2.4,
  openEnd: 0.3,
  page: 2.4,
  bylineBegins: 4,
  bylineEnds: -1,
  headingBegins: 0.5,
  headingEnds: -2.6,
  emptyBody: -5,
  markerBegins: -0.2,
  cohesion: -3,
  sectionOpens: 0.3,
};

export interface Cuts {
  /** The first piece of each head's article; the first article begins with the text. */
  readonly begins: readonly number[];
  /** How sure each beginning is. */
  readonly confidence: readonly number[];
}

/** The best way so far to cut, given whether the article that is open has text before its title. */
interface State {
  readonly score: number;
  readonly text: boolean;
  readonly begin: number;
  readonly confidence: number;
  readonly before: State | undefined;
}

/** Parts the pieces among the heads so that words, cues and lengths together fit best. Linear in pieces. */
export function chooseCuts(scene: Scene, heads: readonly Head[], weights: CutWeights = CUT_WEIGHTS): Cuts {
  const first = heads[0];
  const text = first ? bodyCount(scene, 0, first.first) > 0 : true;
  let states: State[] = [{ score: 0, text, begin: 0, confidence: 1, before: undefined }];
  for (const [at, left] of heads.entries()) {
    const right = heads[at + 1];
    if (right) states = step(scene, left, right, states, weights);
  }
  const last = heads.at(-1);
  const tail = last ? bodyCount(scene, last.last + 1, scene.pieces.length) > 0 : true;
  const total = (state: State): number => state.score + (state.text || tail ? 0 : weights.emptyBody);
  let best: State | undefined = states.reduce((a, b) => (total(b) > total(a) ? b : a));
  const begins: number[] = [];
  const confidence: number[] = [];
  for (; best; best = best.before) {
    begins.push(best.begin);
    confidence.push(best.confidence);
  }
  return { begins: begins.reverse(), confidence: confidence.reverse() };
}

/** What each place between two heads is worth as the end of an article. */
export function cutScores(
  scene: Scene,
  left: Head,
  right: Head,
  weights: CutWeights = CUT_WEIGHTS,
  { share, mass }: CutOverlap = overlapAtCuts(scene, left, right),
): Float64Array {
  const from = left.last + 1;
  const scores = new Float64Array(right.first - from + 1);
  for (let k = 0; k < scores.length; k++) {
    const words = weights.overlap * (share[k] ?? 0) + weights.overlapMass * (mass[k] ?? 0);
    const wished = isSplit(scene, from + k) ? FORCE : 0;
    scores[k] = wished + words + placeWorth(scene, from + k, k === 0, from + k === right.first, weights);
  }
  return scores;
}

/** A scene is judged by one set of weights, so places that no head touches are weighed once. */
function placeWorth(scene: Scene, at: number, ends: boolean, begins: boolean, weights: CutWeights): number {
  if (ends || begins) return placeScore(scene, at, ends, begins, weights);
  const known = scene.worth[at];
  if (known !== undefined) return known;
  const worth = placeScore(scene, at, false, false, weights);
  scene.worth[at] = worth;
  return worth;
}

/** The same sum as over `cutFeatures`, without making the table. */
function placeScore(scene: Scene, at: number, ends: boolean, begins: boolean, w: CutWeights): number {
  const f = pieceFacts(scene, at);
  let score =
    w.indentedJoint * f.indentedJoint +
    w.datelineEnds * f.datelineEnds +
    w.datelineBegins * f.datelineBegins +
    w.openEnd * f.openEnd +
    w.page * f.page +
    w.headingBegins * f.headingBegins +
    w.headingEnds * f.headingEnds +
    w.cohesion * f.cohesion;
  if (begins) score += w.beforeHead;
  else score += w.bylineBegins * f.bylineBegins;
  if (ends) score += w.afterHead;
  else score += w.bylineEnds * f.bylineEnds;
  if (begins || ends) return score;
  return (
    score +
    w.between +
    w.tightJoint * f.tightJoint +
    w.sectionOpens * f.sectionOpens +
    w.markerBegins * f.markerBegins
  );
}

function step(scene: Scene, left: Head, right: Head, states: readonly State[], weights: CutWeights): State[] {
  const scores = cutScores(scene, left, right, weights);
  const top = greatest(scores);
  const mass = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  const all = bodyCount(scene, left.last + 1, right.first);
  const best: (State | undefined)[] = [undefined, undefined];
  let passed = 0;
  for (const [k, gain] of scores.entries()) {
    const begin = left.last + 1 + k;
    if (k > 0 && isBody(scene.pieces[begin - 1])) passed++;
    const text = all > passed;
    for (const before of states) {
      const score = before.score + gain + (before.text || passed > 0 ? 0 : weights.emptyBody);
      const known = best[text ? 1 : 0];
      if (known && known.score >= score) continue;
      best[text ? 1 : 0] = { score, text, begin, confidence: Math.exp(gain - top) / mass, before };
    }
  }
  return best.filter((state) => state !== undefined);
}

/** Not Math.max with all as arguments: between two heads may stand more than the stack holds. */
export function greatest(scores: Float64Array): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < scores.length; k++) top = Math.max(top, scores[k] ?? top);
  return top;
}

function bodyCount(scene: Scene, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (isBody(scene.pieces[at])) count++;
  return count;
}
