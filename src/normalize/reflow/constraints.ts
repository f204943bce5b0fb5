import type { Geometry } from './geometry.js';
import { CONTINUES, LABEL_COUNT } from './labels.js';
import { END, openMarks } from './looks.js';
import type { Rows } from './rows.js';

/** What may never begin a line of Chinese. */
const NEVER_FIRST = '，。、；：？！）》」』】〉”’';
const FORBIDDEN = -30;
const UNLIKELY = -6;
const UNWRAPPED = -12;

/**
 * What no evidence of shape may overrule: nothing begins with a closing mark; what an opening mark or an open
 * bracket ends on goes on. Added to the scores of the rows' labels.
 */
export function constrain(rows: Rows, shape: Geometry): (scores: Float32Array) => void {
  const unwrapped = wasNeverWrapped(rows, shape);
  return (scores) => {
    for (let row = 1; row < rows.count; row++) {
      const begins = beginningPenalty(rows, shape, row);
      const long = isLong(shape, row) || isLong(shape, row - 1);
      const goesOn = begins === 0 && (unwrapped || long) ? UNWRAPPED : 0;
      if (begins === 0 && goesOn === 0) continue;
      for (let label = 0; label < LABEL_COUNT; label++) {
        const at = row * LABEL_COUNT + label;
        scores[at] = (scores[at] ?? 0) + (CONTINUES[label] ? goesOn : begins);
      }
    }
  };
}

/** No column is so wide, in em: such a line is a whole paragraph. */
const WIDEST = 64;
const isLong = (shape: Geometry, row: number): boolean => (shape.width[row] ?? 0) > WIDEST;

/**
 * Whether each line is a paragraph: there are lines that no column holds, or hardly one breaks off in
 * mid-sentence; and no two such lines in a row are of a width, as those of a column are.
 */
function wasNeverWrapped(rows: Rows, shape: Geometry): boolean {
  let broken = 0;
  let alike = 0;
  let long = 0;
  let before = false;
  for (let row = 0; row < rows.count; row++) {
    const glyphs = (rows.start[row + 1] ?? 0) - (rows.start[row] ?? 0);
    const end = shape.end[row];
    const open = glyphs >= 8 && end !== END.stop && end !== END.colon && !isLong(shape, row);
    if (isLong(shape, row)) long++;
    if (open) broken++;
    if (open && before && Math.abs((shape.width[row] ?? 0) - (shape.width[row - 1] ?? 0)) <= 1.5) alike++;
    before = open;
  }
  if (alike * 12 > rows.count) return false;
  return long > 0 || (rows.count >= 6 && broken * 3 < rows.count);
}

function beginningPenalty(rows: Rows, shape: Geometry, row: number): number {
  const text = rows.text[row] ?? '';
  if (NEVER_FIRST.includes(text[0] ?? ' ')) return FORBIDDEN;
  if (shape.end[row - 1] === END.opening) return UNLIKELY;
  const { open } = openMarks((rows.text[row - 1] ?? '').slice(-40));
  if (!/[《（(]/u.test(open)) return 0;
  return /[》）)]/u.test(openMarks(text.slice(0, 40)).unopened) ? UNLIKELY : 0;
}
