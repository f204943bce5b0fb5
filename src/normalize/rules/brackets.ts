import { CHINESE, HAN, pattern } from './alphabet.js';
import type { Edit } from './rule.js';

const PIECE = pattern(String.raw`[()（）\n]|[${HAN}]+|[A-Za-z]+`);
const HALF_WIDTH = /[()]/u;
const IS_HAN = new RegExp(`[${HAN}]$`, 'u');
const IS_CHINESE = new RegExp(`^[${CHINESE}]`, 'u');
const LETTER = /^[A-Za-z]/u;

/** Where the last word of each script began. */
interface Seen {
  han: number;
  letter: number;
}

/** Edits that make the half-width brackets of Chinese text full-width, both of a pair or none. */
export function bracketEdits(text: string, locked: (start: number, end: number) => boolean): Edit[] {
  const edits: Edit[] = [];
  if (!HALF_WIDTH.test(text)) return edits;
  const seen: Seen = { han: -1, letter: -1 };
  let open: number[] = [];
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (piece === '\n') open = [];
    else if (piece === '(' || piece === '（') open.push(index);
    else if (piece === ')' || piece === '）') {
      const start = open.pop();
      if (start === undefined) continue;
      const confidence = confidenceOf(text, start, index, seen);
      if (confidence === 0 || locked(start, start + 1) || locked(index, index + 1)) continue;
      if (text[start] === '(') edits.push({ start, end: start + 1, after: '（', confidence });
      if (piece === ')') edits.push({ start: index, end: index + 1, after: '）', confidence });
    } else if (LETTER.test(piece)) seen.letter = index;
    else seen.han = index;
  }
  return edits;
}

/** How sure it is that the pair belongs to Chinese text; 0 for a pair that stays. */
function confidenceOf(text: string, start: number, end: number, seen: Seen): number {
  if (text[start] === '（' || text[end] === '）') return text[start] === '（' && text[end] === '）' ? 0 : 0.9;
  if (seen.han > start) return 0.85;
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end + 1, end + 3) || '。';
  return seen.letter > start && IS_HAN.test(before) && IS_CHINESE.test(after) ? 0.7 : 0;
}
