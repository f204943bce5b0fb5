import type { Geometry } from './geometry.js';
import { CONTINUES, type Kind, LABEL_KIND, LABELS, PARAGRAPH, PARAGRAPH_ON } from './labels.js';
import type { Decoded } from './lattice.js';
import { END, openMarks } from './looks.js';
import { type Rows, textOf } from './rows.js';
import { isSettled, type Wishes } from './wishes.js';
import { wordCut } from './word-cut.js';

const HEADLINES: ReadonlySet<Kind> = new Set(['title', 'heading', 'kicker', 'subtitle']);
/** Longer subtitles do not say whole sentences. */
const LONGEST = 32;

/**
 * Takes back what no headline does: it does not end as a sentence or a clause does (a subtitle may say one
 * short sentence), a mark that it opens is not closed in the text below, and no word of it goes on there. Such
 * rows are running text.
 */
export function mendHeadlines(rows: Rows, shape: Geometry, decoded: Decoded, wishes?: Wishes): void {
  const { label } = decoded;
  for (let first = 0; first < rows.count; first++) {
    const kind = LABEL_KIND[label[first] ?? 0];
    if (!kind || !HEADLINES.has(kind)) continue;
    let end = first + 1;
    while (end < rows.count && CONTINUES[label[end] ?? 0] && LABEL_KIND[label[end] ?? 0] === kind) end++;
    if (isSettled(wishes, first, end + 1)) continue;
    const text = textOf(rows, rows.start[first] ?? 0, rows.start[end] ?? 0);
    const below = end < rows.count ? (rows.text[end] ?? '') : '';
    const cut = isCutOff(text, below) || (label[end] === PARAGRAPH && isWordCut(rows, shape, end));
    if (!cut && !endsAsText(text, kind)) continue;
    if (!cut && /[，、,]$/u.test(text) && joinBelow(label, first, end)) continue;
    label.fill(PARAGRAPH_ON, first, end);
    label[first] = PARAGRAPH;
    if (cut && label[end] === PARAGRAPH) label[end] = PARAGRAPH_ON;
  }
}

/** A headline that breaks off at a comma goes on in the headline below; tells whether there is one. */
function joinBelow(label: Uint8Array, first: number, end: number): boolean {
  const below = LABELS[label[end] ?? 0];
  if (below !== 'title' && below !== 'heading') return false;
  const goesOn = LABELS.indexOf(`${below}+`);
  label[first] = LABELS.indexOf(below);
  label.fill(goesOn, first + 1, end + 1);
  return true;
}

function endsAsText(text: string, kind: Kind): boolean {
  if (kind === 'title' && /[：:]$/u.test(text)) return true;
  if (!/[。；，、;,]$/u.test(text)) return false;
  return kind !== 'subtitle' || text.length > LONGEST || /[。；]./u.test(text);
}

/** In em: lines of one measure differ by a mark that hangs or moved on, and the first by its indent. */
const ALIKE = 1.1;
const INDENT = 2;

/** Whether the end of a full line parts a word, as that of a headline never does. */
function isWordCut(rows: Rows, shape: Geometry, row: number): boolean {
  const more = (shape.width[row] ?? 0) - (shape.width[row - 1] ?? 0);
  const last = shape.end[row] === END.stop;
  if ((more < -ALIKE && !last) || more > INDENT + ALIKE) return false;
  return wordCut(rows.text[row - 1] ?? '', rows.text[row] ?? '') === 2;
}

/** Whether the row below closes what the headline opened. */
function isCutOff(text: string, below: string): boolean {
  const { open } = openMarks(text);
  return open !== '' && openMarks(below).unopened !== '';
}
