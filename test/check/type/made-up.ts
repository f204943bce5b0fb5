import type { PdfFont } from '../../../src/pdf/fonts.js';
import type { Glyph, PageText } from '../../../src/pdf/page-text.js';

/** Body: 10 pt on 18, lines of 20 characters from x = 50 to 250, on pages of 300 × 400. */
export const SIZE = 10;
export const PITCH = 18;
export const LEFT = 50;
export const RIGHT = LEFT + 20 * SIZE;

export interface Shown {
  readonly text: string;
  /** Where it begins, in characters from the left edge of the column. */
  readonly indent?: number;
  /** Room added between characters, in em. */
  readonly stretch?: number;
  readonly size?: number;
  readonly font?: string;
  /** Its line of the grid, from 0; by default the next one. */
  readonly row?: number;
  /** Baselines may be off the grid, in pt. */
  readonly drop?: number;
  /** Characters that take half their width. */
  readonly half?: string;
}

const face = (name: string) => ({ name }) as unknown as PdfFont;
const serif = face('Serif');
const faces = new Map<string, PdfFont>([['Serif', serif]]);

/** Half-width characters take half an em. */
const widthOf = (text: string): number => (/[!-~]/u.test(text) ? 0.5 : 1);

/** A page of lines, as the reader of finished files would give it. */
export function page(index: number, lines: readonly (string | Shown)[]): PageText {
  const glyphs: Glyph[] = [];
  let row = 0;
  for (const given of lines) {
    const line: Shown = typeof given === 'string' ? { text: given } : given;
    const { text, indent = 0, stretch = 0, size = SIZE, font = 'Serif', drop = 0, half = '' } = line;
    row = line.row ?? row;
    if (!faces.has(font)) faces.set(font, face(font));
    let x = LEFT + indent * SIZE;
    for (const character of text) {
      const advance = widthOf(character) * size;
      glyphs.push({
        text: character,
        x,
        y: 50 + row * PITCH + drop,
        size,
        advance,
        code: 1,
        font: faces.get(font) ?? serif,
        mark: 'tagged',
      });
      x += (half.includes(character) ? advance / 2 : advance) + stretch * size;
    }
    row++;
  }
  return { index, width: 300, height: 400, trim: { left: 0, top: 0, width: 300, height: 400 }, glyphs };
}

const FILLER = '河水绕过柳湾在镇子南头分成两股一股进了水库一股灌了菜园';

/** A full line of twenty characters; `at` gives other words. */
export const full = (at = 0): string => {
  const ring = FILLER + FILLER;
  return ring.slice(at % 7, (at % 7) + 20);
};

/** A paragraph of `count` full lines and a short one. */
export const paragraph = (count = 3): readonly (string | Shown)[] => [
  { text: full().slice(0, 18), indent: 2 },
  ...Array.from({ length: count - 1 }, (_, at) => full(at + 1)),
  '灯一盏一盏地灭了。',
];
