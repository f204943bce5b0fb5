import { CONTINUES, type Kind, LABEL_KIND, PARAGRAPH, PARAGRAPH_ON } from './labels.js';
import type { Decoded } from './lattice.js';
import { openMarks } from './looks.js';
import { type Rows, textOf } from './rows.js';
import type { Wishes } from './wishes.js';

const HEADLINES: ReadonlySet<Kind> = new Set(['title', 'heading', 'kicker', 'subtitle']);
/** Longer subtitles do not say whole sentences. */
const LONGEST = 32;

/**
 * Takes back what no headline does: it does not end as a sentence or a clause does (a subtitle may say one
 * short sentence), and a mark that it opens is not closed in the text below. Such rows are running text.
 */
export function mendHeadlines(rows: Rows, decoded: Decoded, wishes?: Wishes): void {
  const { label } = decoded;
  for (let first = 0; first < rows.count; first++) {
    const kind = LABEL_KIND[label[first] ?? 0];
    if (!kind || !HEADLINES.has(kind) || wishes?.label.has(first)) continue;
    let end = first + 1;
    while (end < rows.count && CONTINUES[label[end] ?? 0] && LABEL_KIND[label[end] ?? 0] === kind) end++;
    const text = textOf(rows, rows.start[first] ?? 0, rows.start[end] ?? 0);
    const cut = isCutOff(text, end < rows.count ? (rows.text[end] ?? '') : '');
    if (!cut && !endsAsText(text, kind)) continue;
    label.fill(PARAGRAPH_ON, first, end);
    label[first] = PARAGRAPH;
    if (cut && label[end] === PARAGRAPH) label[end] = PARAGRAPH_ON;
  }
}

function endsAsText(text: string, kind: Kind): boolean {
  if (!/[。；，、;,]$/u.test(text)) return false;
  return kind !== 'subtitle' || text.length > LONGEST || /[。；]./u.test(text);
}

/** Whether the row below closes what the headline opened. */
function isCutOff(text: string, below: string): boolean {
  const { open } = openMarks(text);
  return open !== '' && openMarks(below).unopened !== '';
}
