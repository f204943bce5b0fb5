import type { Boxes } from './boxes.js';
import { writeFont } from './fonts.js';
import type { Making } from './index.js';
import { pressMarks, slugLine } from './marks.js';
import type { PdfFile } from './pdf-file.js';

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
  const face =
    fonts.faces.find(({ family, weight }) => family === 'kb-sans' && weight === 400) ?? fonts.faces[0];
  const outlines = face && faces(face.name);
  if (!geometry.marks || !face || !outlines) return { draw: () => '', font: 0 };
  const { title, date } = bulletin.metadata;
  const words = [[...title].slice(0, 20).join(''), bulletin.script, profile.name, date].join('  ');
  const line = (index: number) => `${index + 1}/${pages}  ${words}`;
  const characters = new Set(`${words}0123456789/`);
  const pairs = [...characters].map((text) => [face.glyph(text.codePointAt(0) ?? 0), text] as const);
  const font = writeFont(
    file,
    face.name,
    [{ name: face.name, text: pairs, glyphs: pairs.map(([id]) => id), descriptor: DESCRIPTOR }],
    faces,
  );
  return {
    draw: (index, { trim }) => pressMarks(trim) + slugLine(line(index), face, trim, outlines.advance),
    font,
  };
}

/** What a font's descriptor must say; the values are those of Noto Sans CJK, and serve for no more than a line of 5 pt. */
const DESCRIPTOR =
  '/Ascent 880\n/Descent -120\n/CapHeight 733\n/ItalicAngle 0\n/StemV 78\n/Flags 4\n/FontBBox [-1000 -400 3000 1200]';
