import type { FontSet, WorkFile } from '../model/index.js';
import { cmapLookup, readCmap, type Sfnt, sliceFont } from '../pdf/index.js';
import type { Faces } from './locate/fonts.js';

/** Han and Hangul, of which a face has tens of thousands and a document needs a few. */
const isMany = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7ff) || code >= 0x20000;

/**
 * The document's files with faces that hold only the ideographs it uses, under the same glyph ids: the browser opens
 * every face for every piece, and takes ten times as long for a whole one. All other glyphs stay, because shaping
 * may ask for any of them.
 */
export function withSmallFonts(
  files: ReadonlyMap<string, WorkFile>,
  html: readonly string[],
  fonts: FontSet,
  faces: Faces,
): ReadonlyMap<string, WorkFile> {
  const codes = codesIn(html);
  // an own face may reach an ideograph by ways that nobody has looked at
  const known = fonts.faces.filter(({ family }) => family !== 'kb-extra');
  const byPath = new Map(known.map((face) => [face.path, face.name]));
  return new Map(
    [...files].map(([name, file]): [string, WorkFile] => {
      const face = 'path' in file ? faces(byPath.get(file.path) ?? '') : undefined;
      return [name, face ? { content: smallFont(face, codes) } : file];
    }),
  );
}

function codesIn(html: readonly string[]): ReadonlySet<number> {
  const codes = new Set<number>();
  for (const text of html) {
    for (const character of text) codes.add(character.codePointAt(0) ?? 0);
    for (const [, hex, digits = ''] of text.matchAll(/&#(x?)([0-9a-fA-F]+);/g))
      codes.add(Number.parseInt(digits, hex ? 16 : 10));
  }
  return codes;
}

function smallFont(face: Sfnt, codes: ReadonlySet<number>): Uint8Array {
  const runs = readCmap(face);
  const unwanted = new Set<number>();
  for (const { first, last, glyph } of runs) {
    for (let code = first; code <= last; code++) if (isMany(code)) unwanted.add(glyph(code));
  }
  const lookup = cmapLookup(runs);
  for (const code of codes) unwanted.delete(lookup(code));
  const wanted = Array.from({ length: face.glyphs }, (_, id) => id).filter((id) => !unwanted.has(id));
  const tables = [...face.tables.keys()].filter((tag) => tag !== 'DSIG');
  return sliceFont(face, wanted, tables);
}
