import type { Geometry } from './geometry.js';
import { LABEL_COUNT, LABEL_KIND, PARAGRAPH, PARAGRAPH_ON } from './labels.js';
import type { Decoded } from './lattice.js';
import { END } from './looks.js';
import type { Rows } from './rows.js';

/** Above this the chain is believed: a poem, a list, a caption. */
const SURE = 0.8;
/** Shorter rows may be items, verses, signatures. */
const GLYPHS = 10;
/** Share of the measure around from which a row is full enough to go on. */
const FULL = 0.7;

/**
 * A paragraph does not end in mid-sentence at the end of a full line. Where the chain only leans to a break
 * there, the rows are joined; the joint keeps the low odds of the chain, and so is listed as doubtful.
 */
export function mendMidSentence(rows: Rows, shape: Geometry, decoded: Decoded): void {
  for (let row = 1; row < rows.count; row++) {
    if (decoded.label[row] !== PARAGRAPH || LABEL_KIND[decoded.label[row - 1] ?? 0] !== 'paragraph') continue;
    if ((decoded.marginal[row * LABEL_COUNT + PARAGRAPH] ?? 1) >= SURE) continue;
    if (isOpen(rows, shape, row - 1)) decoded.label[row] = PARAGRAPH_ON;
  }
}

function isOpen(rows: Rows, shape: Geometry, row: number): boolean {
  const end = shape.end[row];
  const glyphs = (rows.start[row + 1] ?? 0) - (rows.start[row] ?? 0);
  const measure = Math.min(...[shape.before[row], shape.after[row]].map((width) => width || 99));
  const full = (shape.width[row] ?? 0) >= FULL * measure;
  return glyphs >= GLYPHS && full && (end === END.han || end === END.comma || end === END.narrow);
}
