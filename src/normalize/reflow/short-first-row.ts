import type { Geometry } from './geometry.js';
import { LABEL_COUNT, PARAGRAPH, PARAGRAPH_ON } from './labels.js';
import type { Decoded } from './lattice.js';
import { END, START, startOf } from './looks.js';
import type { Rows } from './rows.js';

/** A first line, shorter by its indent, is longer than this share of the second. */
const SHARE = 0.5;
const RULED_OUT = -30;

/**
 * A paragraph does not begin with half a line: where the reading joins such a row, broken off by no mark, to a
 * longer one below, it is a headline, an item, a name. Rules the joints out in `scores`; tells whether it found any.
 */
export function partShortFirstRows(
  rows: Rows,
  shape: Geometry,
  { label }: Pick<Decoded, 'label'>,
  scores: Float32Array,
): boolean {
  let found = false;
  for (let row = 1; row < rows.count; row++) {
    if (label[row - 1] !== PARAGRAPH || label[row] !== PARAGRAPH_ON) continue;
    if ((shape.width[row - 1] ?? 0) >= SHARE * (shape.width[row] ?? 0)) continue;
    const end = shape.end[row - 1];
    const start = startOf(rows.text[row] ?? '');
    if ((end !== END.han && end !== END.narrow) || start === START.closing || start === START.quote) continue;
    const at = row * LABEL_COUNT + PARAGRAPH_ON;
    scores[at] = (scores[at] ?? 0) + RULED_OUT;
    found = true;
  }
  return found;
}
