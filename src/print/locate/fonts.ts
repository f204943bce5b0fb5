import {
  contentOf,
  type Dict,
  dictIn,
  listIn,
  lookup,
  type RawPdf,
  readSfnt,
  readToUnicode,
  refIn,
  type Sfnt,
  type Value,
} from '../../pdf/index.js';
import type { SharedFont } from '../located.js';

/** The faces that a document may use, by PostScript name; read when they are first asked for. */
export type Faces = (name: string) => Sfnt | undefined;

/** A font of the piece that is a slice of a known face. */
export interface FoundFont {
  readonly shared: SharedFont;
  readonly textOf: (code: number) => string;
  readonly face: Sfnt;
}

const object = (pdf: RawPdf, value: Value | undefined) => pdf.objects.get(refIn(value));
const dict = (pdf: RawPdf, value: Value | undefined) => dictIn(lookup(pdf, value));

/** By object number: every font whose glyphs are those of a known face, under the same ids. */
export function sharedFonts(pdf: RawPdf, faces: Faces): ReadonlyMap<number, FoundFont> {
  const found = new Map<number, FoundFont>();
  for (const [number, { text }] of pdf.objects) {
    if (!text.includes('/Type0')) continue;
    const font = sharedFont(pdf, dict(pdf, { ref: number }), faces);
    if (font) found.set(number, font);
  }
  return found;
}

function sharedFont(pdf: RawPdf, font: Dict, faces: Faces): FoundFont | undefined {
  const name = String(font.get('/BaseFont') ?? '').replace(/^\/(?:[A-Z]{6}\+)?/, '');
  const face = faces(name);
  const descendant = dict(pdf, listIn(font.get('/DescendantFonts'))[0]);
  const file = object(pdf, dict(pdf, descendant.get('/FontDescriptor')).get('/FontFile2'));
  const cmap = object(pdf, font.get('/ToUnicode'));
  if (!face || !file || !cmap || descendant.get('/CIDToGIDMap') !== '/Identity') return undefined;
  const glyphs = sameGlyphs(readSfnt(contentOf(file)), face);
  if (!glyphs) return undefined;
  const map = readToUnicode(Buffer.from(contentOf(cmap)).toString('latin1'));
  const words = [...map].sort(([a], [b]) => a - b);
  const descriptor = [...dict(pdf, descendant.get('/FontDescriptor'))]
    .filter(([key]) => !['/Type', '/FontName', '/FontFile2'].includes(key))
    .map(([key, value]) => `${key} ${Array.isArray(value) ? `[${value.join(' ')}]` : String(value)}`)
    .join('\n');
  return { shared: { name, text: words, glyphs, descriptor }, textOf: (code) => map.get(code) ?? '', face };
}

/** Ids of the glyphs that are in the slice; undefined when one of them is drawn otherwise. */
function sameGlyphs(slice: Sfnt | undefined, face: Sfnt): readonly number[] | undefined {
  if (!slice || slice.unitsPerEm !== face.unitsPerEm) return undefined;
  const ids = slice.drawn();
  for (const id of ids) {
    const glyph = slice.glyph(id);
    const source = face.glyph(id);
    const length = Math.min(glyph.length, source.length);
    const same =
      Buffer.compare(glyph.subarray(0, length), source.subarray(0, length)) === 0 &&
      Math.abs(glyph.length - source.length) < 4;
    if (!same) return undefined;
  }
  return ids;
}
