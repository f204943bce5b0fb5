import { overlapAtCuts, type Scene } from './cut-facts.js';
import { CUT_WEIGHTS, cutScores, greatest } from './cuts.js';
import { headAt } from './heads.js';
import type { Piece } from './pieces.js';

/** What the odds of a headline, a title as such and the end of an article before it are worth. */
export interface TitleWeights {
  readonly odds: number;
  readonly title: number;
  readonly cut: number;
  /** …and each block that echoes the whole of its article's title. */
  readonly echo: number;
}

export const TITLE_WEIGHTS: TitleWeights = { odds: 1, title: 0.3, cut: 0.3, echo: 2 };

const SURE = 0.97;
const HOPELESS = 0.03;
/** Candidates looked back at. */
const LOOK_BACK = 5;

const HEADLINES: ReadonlySet<string> = new Set(['title', 'heading', 'kicker', 'subtitle']);

interface Choice {
  readonly at: number;
  readonly score: number;
  readonly before: Choice | undefined;
}

function titleOdds(piece: Piece | undefined): number {
  if (!piece) return 0;
  const { title, heading, subtitle, kicker } = piece.odds;
  return title / Math.max(1e-6, title + heading + subtitle + kicker);
}

/**
 * Which headlines are titles and which are headings: together, since one article has one title, and between
 * two titles one article ends and another begins. Indices of pieces, rising.
 */
export function chooseTitles(scene: Scene, weights: TitleWeights = TITLE_WEIGHTS): number[] {
  const { pieces } = scene;
  const headlines = [...pieces.keys()].filter((at) => HEADLINES.has(pieces[at]?.kind ?? ''));
  const likely = headlines.filter((at) => titleOdds(pieces[at]) > HOPELESS);
  // a text has a title, and where none is likely its first headline is
  const candidates = likely.length > 0 ? likely : headlines.slice(0, 1);
  let open: Choice[] = [{ at: -1, score: 0, before: undefined }];
  for (const at of candidates) {
    const piece = pieces[at];
    if (!piece) continue;
    const p = Math.max(0.001, Math.min(0.999, titleOdds(piece)));
    const own = weights.odds * Math.log(p / (1 - p)) + weights.title;
    let best: Choice | undefined;
    for (const before of open) {
      const score = before.score + own + between(scene, before.at, at, weights);
      if (!best || score > best.score) best = { at, score, before };
    }
    if (!best) continue;
    open = p > SURE ? [best] : [...open, best].slice(-LOOK_BACK - 1);
  }
  const total = (choice: Choice): number =>
    choice.at < 0
      ? Number.NEGATIVE_INFINITY
      : choice.score + weights.echo * echoes(scene, choice.at, choice.at + 1, pieces.length);
  let last: Choice | undefined = open.reduce((a, b) => (total(b) > total(a) ? b : a));
  const titles: number[] = [];
  for (; last && last.at >= 0; last = last.before) titles.push(last.at);
  return titles.reverse();
}

/** What the text between two titles says for both; before the first title there is one side only. */
function between(scene: Scene, left: number, right: number, weights: TitleWeights): number {
  if (left < 0) return weights.echo * echoes(scene, right, 0, right);
  const first = headAt(scene.pieces, left, 0, right);
  const second = headAt(scene.pieces, right, first.last + 1, scene.pieces.length);
  const overlap = overlapAtCuts(scene, first, second);
  const scores = cutScores(scene, first, second, CUT_WEIGHTS, overlap);
  return weights.cut * greatest(scores) + weights.echo * overlap.most;
}

/** The shares of a title that come back in each piece of a stretch, together. */
function echoes(scene: Scene, title: number, from: number, to: number): number {
  const weight = scene.overlap.weight(title) || 1;
  let sum = 0;
  const shared = scene.overlap.shared(title, from, to);
  for (let k = 0; k < shared.length; k++) if (from + k !== title) sum += (shared[k] ?? 0) / weight;
  return sum;
}
