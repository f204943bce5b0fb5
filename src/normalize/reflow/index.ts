import type { Line } from '../../model/index.js';
import { type Cuts, chooseCuts } from './cuts.js';
import { type Draft, draftArticles } from './drafts.js';
import { extractFeatures } from './features.js';
import { type Geometry, measure } from './geometry.js';
import { findHeads } from './heads.js';
import { decode, type Model } from './lattice.js';
import { MODEL } from './model.js';
import { makeOverlap } from './overlap.js';
import { cutPieces, type Joint, type Piece } from './pieces.js';
import { type Rows, readRows } from './rows.js';
import { type Spaces, settleSpaces } from './spaces.js';
import { judgeGaps } from './spacing.js';

/** A source taken apart: what each glyph belongs to. */
export interface Reflowed {
  readonly rows: Rows;
  readonly shape: Geometry;
  readonly pieces: readonly Piece[];
  readonly joints: readonly Joint[];
  readonly spaces: Spaces;
  readonly drafts: readonly Draft[];
  readonly cuts: Cuts;
  readonly furniture: readonly Piece[];
}

/** Lines → rows → labels → pieces → articles, all still as places in the source. */
export function reflow(lines: readonly Line[], model: Model = MODEL): Reflowed {
  const rows = readRows(lines);
  const gaps = judgeGaps(rows);
  const shape = measure(rows, gaps);
  const decoded = decode(model, extractFeatures(rows, shape));
  const { pieces, joints } = cutPieces(rows, decoded);
  const spaces = settleSpaces(rows, gaps, pieces, joints);
  const furniture = pieces.filter((piece) => piece.kind === 'furniture');
  const text = pieces.filter((piece) => piece.kind !== 'furniture');
  const titles = [...text.keys()].filter((at) => text[at]?.kind === 'title');
  const heads = findHeads(text, titles);
  const scene = { rows, usualBlank: shape.usualBlank, pieces: text, overlap: makeOverlap(rows, text) };
  const cuts = chooseCuts(scene, heads);
  const drafts = draftArticles(rows, text, heads, cuts);
  return { rows, shape, pieces, joints, spaces, drafts, cuts, furniture };
}
