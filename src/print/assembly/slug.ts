import type { Boxes } from './boxes.js';
import type { Making } from './index.js';
import { pressMarks, slugLine } from './marks.js';
import type { PdfFile } from './pdf-file.js';
import { plainWords } from './plain-words.js';

/** Marks for each page, and the font of their text. */
export interface Marks {
  readonly draw: (index: number, boxes: Boxes) => string;
  /** 0: no page has any. */
  readonly font: number;
}

/** What a press finds beside each page: marks, and a line that says which file and which page it is. */
export function drawMarks(
  file: PdfFile,
  { bulletin, geometry, fonts, faces, profile }: Making,
  pages: number,
): Marks {
  const { title, date } = bulletin.metadata;
  const words = [[...title].slice(0, 20).join(''), bulletin.script, profile.name, date].join('  ');
  const plain = geometry.marks ? plainWords(file, fonts, faces, `${words}0123456789/`) : undefined;
  if (!plain) return { draw: () => '', font: 0 };
  const line = (index: number) => `${index + 1}/${pages}  ${words}`;
  return {
    draw: (index, { trim }) => pressMarks(trim) + slugLine(line(index), plain, trim),
    font: plain.font,
  };
}
