import { LABEL_KIND, LABELS } from './labels.js';
import { START, startOf } from './looks.js';
import type { Rows } from './rows.js';

const KIND_OF = LABELS.map((_, y) => LABEL_KIND[y]);
/** Labels of headlines' rows. */
export const DISPLAY = KIND_OF.map(
  (kind) => kind !== 'paragraph' && kind !== 'furniture' && kind !== 'byline',
);
export const TITLE = LABELS.indexOf('title');

export interface Group {
  readonly first: Int32Array;
  readonly size: Int32Array;
}

/** Runs of rows that were read as parts of headlines. */
export function displayGroups(label: Uint8Array): Group {
  const n = label.length;
  const first = new Int32Array(n).fill(-1);
  const size = new Int32Array(n);
  for (let row = 0; row < n; row++) {
    if (!DISPLAY[label[row] ?? 0]) continue;
    let end = row;
    while (end + 1 < n && DISPLAY[label[end + 1] ?? 0]) end++;
    first.fill(row, row, end + 1);
    size.fill(end - row + 1, row, end + 1);
    row = end;
  }
  return { first, size };
}

/** How the headings of this text are: none, few numbered, some, most. */
export function numberedShare(rows: Rows, label: Uint8Array): number {
  let headings = 0;
  let numbered = 0;
  for (let row = 0; row < rows.count; row++) {
    if (LABELS[label[row] ?? 0] !== 'heading') continue;
    headings++;
    if (startOf(rows.text[row] ?? '') === START.marker) numbered++;
  }
  if (headings < 2) return 0;
  return numbered * 3 < headings ? 1 : numbered * 3 < headings * 2 ? 2 : 3;
}

/** How many of the titles have a byline after them: unknown, few, most. */
export function bylineShare(label: Uint8Array): number {
  let titles = 0;
  let signed = 0;
  for (const [row, own] of label.entries()) {
    if (own !== TITLE) continue;
    titles++;
    for (let at = row + 1; at < row + 7; at++) {
      const kind = KIND_OF[label[at] ?? 0];
      if (kind === 'byline') signed++;
      if (kind === 'byline' || kind === 'paragraph') break;
    }
  }
  return titles < 2 ? 0 : signed * 2 < titles ? 1 : 2;
}

/** Headings come in sets of a kind: how many headlines like the row's are near, 0 to 3. */
export function twins(rows: Rows, label: Uint8Array, group: Group): Uint8Array {
  const heads: { row: number; length: number; start: number }[] = [];
  for (let row = 0; row < label.length; row++) {
    if (group.first[row] !== row) continue;
    const text = rows.text[row] ?? '';
    heads.push({ row, length: text.length + 40 * (group.size[row] ?? 1), start: startOf(text) });
  }
  const out = new Uint8Array(label.length);
  for (const [k, { row, length, start }] of heads.entries()) {
    let count = 0;
    for (let other = Math.max(0, k - 4); other <= k + 4; other++) {
      const twin = heads[other];
      if (!twin || other === k || Math.abs(twin.row - row) > 80) continue;
      if (twin.start === start && Math.abs(twin.length - length) <= 2) count++;
    }
    out.fill(Math.min(3, count), row, row + (group.size[row] ?? 1));
  }
  return out;
}

/** For each row, the first row of the last group with a title before its own group; -1 where there is none. */
export function lastTitles(label: Uint8Array): Int32Array {
  const out = new Int32Array(label.length).fill(-1);
  let last = -1;
  let current = -1;
  for (const [row, own] of label.entries()) {
    if (!DISPLAY[own]) {
      last = current;
    } else if (own === TITLE) current = row;
    out[row] = DISPLAY[own] ? last : current;
  }
  return out;
}
