import { HAN, SPACE } from './alphabet.js';

const CELLS = new RegExp(`[^${SPACE}\\u3000]+`, 'gu');
const SENTENCE = /[，。；！？]/u;
const FIGURE = /^[+-]?[0-9]/u;
const LISTED = new RegExp(`[${HAN}][${SPACE}\\u3000]+[${HAN}]`, 'u');

/** Whether spaces part the cells of a row or the names of a list, so that they mean something. */
export function isTabular(line: string): boolean {
  if (SENTENCE.test(line)) return false;
  const cells = line.match(CELLS) ?? [];
  if (cells.length < 3) return false;
  return LISTED.test(line) || cells.filter((cell) => FIGURE.test(cell)).length * 2 >= cells.length;
}
