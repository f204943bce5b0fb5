import type { Line, Overrides } from '../../model/index.js';
import { joinBodiless } from './bodiless.js';
import { type Cuts, chooseCuts } from './cuts.js';
import { type Draft, draftArticles } from './drafts.js';
import { type Geometry, measure } from './geometry.js';
import { findHeads, type Head } from './heads.js';
import { findJoints, type Joint } from './joints.js';
import { joinJumps } from './jumps.js';
import { MODELS, type Models } from './model.js';
import { makeOverlap } from './overlap.js';
import { cutPieces, type Piece, type Range } from './pieces.js';
import { type Reading, readLabels } from './read.js';
import { type Rows, readRows } from './rows.js';
import { type Spaces, settleSpaces } from './spaces.js';
import { judgeGaps } from './spacing.js';
import { chooseTitles, TITLE_WEIGHTS, type TitleWeights } from './titles.js';
import { type Wishes, wishesOf } from './wishes.js';

/** A source taken apart: what each glyph belongs to. */
export interface Reflowed {
  readonly rows: Rows;
  readonly joints: readonly Joint[];
  readonly spaces: Spaces;
  readonly drafts: readonly Draft[];
  readonly furniture: readonly Piece[];
  /** Headlines printed again over an article's continuation. */
  readonly repeats: readonly Range[];
}

/** What may be said besides the text; all of it may be left out. */
export interface ReflowOptions {
  readonly models?: Models;
  readonly titleWeights?: TitleWeights;
  /** What the editor demands. */
  readonly overrides?: Overrides | undefined;
}

/** Lines → rows → labels → pieces → articles, all still as places in the source. */
export function reflow(
  lines: readonly Line[],
  { models = MODELS, titleWeights = TITLE_WEIGHTS, overrides }: ReflowOptions = {},
): Reflowed {
  const rows = readRows(lines, overrides);
  const wishes = wishesOf(rows, lines, overrides);
  const gaps = judgeGaps(rows);
  const shape = measure(rows, gaps);
  const decoded = readLabels(rows, shape, models, wishes);
  let page = layOut(rows, shape, decoded, titleWeights, wishes);
  if (joinBodiless(rows, page.text, page.heads, page.cuts, decoded.label, wishes)) {
    page = layOut(rows, shape, decoded, titleWeights, wishes);
  }
  const { pieces, furniture, text, heads, cuts } = page;
  const joints = findJoints(rows, decoded, page.cut);
  const spaces = settleSpaces(rows, gaps, pieces, joints, wishes);
  const { drafts, repeats } = joinJumps(rows, draftArticles(rows, text, heads, cuts, wishes), furniture);
  return { rows, joints, spaces, drafts, furniture, repeats };
}

/** What the labels make of a source. */
interface Page {
  /** As the labels cut them. */
  readonly cut: readonly Piece[];
  /** As they are kept. */
  readonly pieces: readonly Piece[];
  readonly furniture: readonly Piece[];
  /** All but the furniture, titles told from headings. */
  readonly text: readonly Piece[];
  readonly heads: readonly Head[];
  readonly cuts: Cuts;
}

function layOut(
  rows: Rows,
  shape: Geometry,
  decoded: Reading,
  titleWeights: TitleWeights,
  wishes: Wishes | undefined,
): Page {
  const cut = cutPieces(rows, decoded);
  const pieces = cut.map(keptUnlessSure);
  const furniture = pieces.filter((piece) => piece.kind === 'furniture');
  const found = pieces.filter((piece) => piece.kind !== 'furniture');
  const overlap = makeOverlap(rows, found, decoded.pairs);
  const scene = {
    rows,
    usualBlank: shape.usualBlank,
    pieces: found,
    overlap,
    cohesion: decoded.cohesion,
    facts: [],
    worth: [],
    splits: wishes?.splits,
  };
  const titles = chooseTitles(scene, titleWeights);
  const chosen = new Set(titles);
  const text = found.map((piece, at) => asRole(piece, chosen.has(at)));
  const heads = findHeads(text, titles);
  const cuts = chooseCuts({ ...scene, pieces: text, facts: [], worth: [] }, heads);
  return { cut, pieces, furniture, text, heads, cuts };
}

/** Taking words out of a text wants better evidence than naming them: what is only likely furniture stays. */
const FURNITURE_SURE = 0.7;

const keptUnlessSure = (piece: Piece): Piece =>
  piece.kind === 'furniture' && piece.odds.furniture < FURNITURE_SURE
    ? { ...piece, kind: 'paragraph' }
    : piece;

function asRole(piece: Piece, title: boolean): Piece {
  if (title) return { ...piece, kind: 'title' };
  return piece.kind === 'title' ? { ...piece, kind: 'heading' } : piece;
}
