import { isBody } from './cut-facts.js';
import type { Cuts } from './cuts.js';
import type { Head } from './heads.js';
import { LABELS, type Label } from './labels.js';
import { isItem, isSection } from './numbering.js';
import type { Piece } from './pieces.js';
import type { Rows } from './rows.js';
import { isSettled, type Wishes } from './wishes.js';

/** Longer headlines are lines of a title rather than the name of a column. */
const COLUMN_NAME = 6;

/**
 * Two headlines right under one another, of which one has no text to head, are one head: the first is a kicker
 * where it is as short as a column's name; the second is a heading where it bears a section's number, else it goes
 * on the first one's title. Changes `label`; tells whether.
 */
export function joinBodiless(
  rows: Rows,
  pieces: readonly Piece[],
  heads: readonly Head[],
  { begins }: Cuts,
  label: Uint8Array,
  wishes?: Wishes,
): boolean {
  const bodiless = heads.map((_, at) =>
    pieces.slice(begins[at], begins[at + 1] ?? pieces.length).every((piece) => !isBody(piece)),
  );
  let joined = false;
  for (let at = 1; at < heads.length; at++) {
    const above = heads[at - 1];
    const below = heads[at];
    if (!above || !below || !(bodiless[at - 1] || bodiless[at])) continue;
    const upper = pieces[above.title];
    const lower = pieces[below.title];
    if (above.last !== above.title || below.first !== above.title + 1 || !upper || !lower) continue;
    if (below.first !== below.title || isSettled(wishes, upper.row, lower.row + lower.rows)) continue;
    const glyphs = (rows.start[upper.row + upper.rows] ?? 0) - (rows.start[upper.row] ?? 0);
    const column = glyphs <= COLUMN_NAME && bodiless[at - 1];
    const number = rows.text[lower.row] ?? '';
    joined = true;
    if (bodiless[at - 1] && (isItem(number) || isSection(number))) {
      name(label, lower, 'heading');
      continue;
    }
    name(label, upper, column ? 'kicker' : 'title');
    if (!column) label.fill(LABELS.indexOf('title+'), lower.row, lower.row + lower.rows);
    at++;
  }
  return joined;
}

function name(label: Uint8Array, piece: Piece, kind: 'kicker' | 'title' | 'heading'): void {
  const goesOn: Label = `${kind}+`;
  label.fill(LABELS.indexOf(goesOn), piece.row, piece.row + piece.rows);
  label[piece.row] = LABELS.indexOf(kind);
}
