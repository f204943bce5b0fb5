import { LABEL_COUNT, PARAGRAPH, PARAGRAPH_ON } from './labels.js';
import type { Decoded } from './lattice.js';
import type { Rows } from './rows.js';

/** Above this the chain is believed. */
const SURE = 0.7;
/** Rows within which a quotation is seen to close. */
const REACH = 12;

/**
 * A paragraph does not end inside a quotation that the next one neither opens again, as each paragraph of a long
 * quotation does, nor leaves open. Where the chain is not sure of such a break, the rows are joined.
 */
export function mendQuotations(rows: Rows, { label, marginal }: Decoded): void {
  let depth = 0;
  for (let row = 0; row < rows.count; row++) {
    const text = rows.text[row] ?? '';
    if (depth > 0 && label[row] === PARAGRAPH && !/^[“「『]/u.test(text)) {
      const doubtful = (marginal[row * LABEL_COUNT + PARAGRAPH] ?? 1) < SURE;
      if (doubtful && closesSoon(rows, row)) label[row] = PARAGRAPH_ON;
    }
    if (label[row] !== PARAGRAPH_ON) depth = 0;
    depth = Math.max(0, depth + balance(text));
  }
}

function balance(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x201c || code === 0x300c) depth++;
    else if (code === 0x201d || code === 0x300d) depth--;
  }
  return depth;
}

/** Whether the next quotation mark is a closing one. */
function closesSoon(rows: Rows, row: number): boolean {
  for (let at = row; at < Math.min(rows.count, row + REACH); at++) {
    const mark = /[“”「」]/u.exec(rows.text[at] ?? '')?.[0];
    if (mark) return mark === '”' || mark === '」';
  }
  return false;
}
