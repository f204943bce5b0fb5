import type { Line } from '../model/index.js';

/** A form feed that does not already begin a line begins one, and stays at its head as the mark of a page. */
const LINE_END = /\r\n|[\n\r\v\u0085\u2028\u2029]|(?<=[^\n\r\v\f\u0085\u2028\u2029])(?=\f)/u;

/** The lines of a text as an editor counts them, without their line ends. */
export function toLines(text: string, file: string): Line[] {
  return text
    .split(LINE_END)
    .map((part, index) => ({ text: part, file, number: index + 1, width: widthOf(part) }));
}

const NOTHING = /[\p{Mn}\p{Me}\p{Cf}]/u;
const CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/u;
/** East Asian Wide and Fullwidth, and the marks “”‘’…—· that a Chinese font sets on a full em. */
const FULL =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}\u3000‘’“”…—⸺·①-⓿■-◿★☆※→←↑↓、。]/u;

/** Width of a text in em: 1 for Han and full-width characters and a tab, ½ for the others, 0 for marks on them. */
export function widthOf(text: string): number {
  let width = 0;
  for (const mark of text) {
    if (mark === '\t' || FULL.test(mark)) width += 1;
    else if (!NOTHING.test(mark) && !CONTROL.test(mark)) width += 0.5;
  }
  return width;
}
