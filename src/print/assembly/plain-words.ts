import type { FontSet } from '../../model/index.js';
import type { Faces } from '../locate/fonts.js';
import { writeFont } from './fonts.js';
import type { PdfFile } from './pdf-file.js';

/** Words of kanben's own, for people who print: in the plain face, without any setting. */
export interface PlainWords {
  /** Object of the font. */
  readonly font: number;
  /** As a string of the file, and its width in thousandths of the size. */
  readonly show: (text: string) => { readonly hex: string; readonly width: number };
}

/** What a font's descriptor must say; the values are those of Noto Sans CJK, and serve for no more than a few words. */
const DESCRIPTOR =
  '/Ascent 880\n/Descent -120\n/CapHeight 733\n/ItalicAngle 0\n/StemV 78\n/Flags 4\n/FontBBox [-1000 -400 3000 1200]';

/** A font with these characters. Undefined where there is no face. */
export function plainWords(
  file: PdfFile,
  fonts: FontSet,
  faces: Faces,
  characters: string,
): PlainWords | undefined {
  const face =
    fonts.faces.find(({ family, weight }) => family === 'kb-sans' && weight === 400) ?? fonts.faces[0];
  const outlines = face && faces(face.name);
  if (!face || !outlines) return undefined;
  const code = (text: string): number => face.glyph(text.codePointAt(0) ?? 0);
  const pairs = [...new Set(characters)].map((text) => [code(text), text] as const);
  const glyphs = pairs.map(([id]) => id);
  const font = writeFont(
    file,
    face.name,
    [{ name: face.name, text: pairs, glyphs, descriptor: DESCRIPTOR }],
    faces,
  );
  return {
    font,
    show: (text) => {
      const codes = [...text].map(code);
      return {
        hex: codes.map((id) => id.toString(16).padStart(4, '0')).join(''),
        width: codes.reduce((sum, id) => sum + outlines.advance(id), 0),
      };
    },
  };
}
