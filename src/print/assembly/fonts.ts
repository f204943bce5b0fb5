import { createHash } from 'node:crypto';
import { sliceFont } from '../../pdf/index.js';
import type { Faces } from '../locate/fonts.js';
import type { LocatedPiece, SharedFont } from '../located.js';
import { point } from '../number-style.js';
import type { PdfFile } from './pdf-file.js';

/** By name: the object of each font that the pieces share. */
export type FontObjects = ReadonlyMap<string, number>;

/** One font for each face, with the glyphs that all pieces together use. */
export function writeFonts(file: PdfFile, pieces: readonly LocatedPiece[], faces: Faces): FontObjects {
  const objects = new Map<string, number>();
  const byName = new Map<string, SharedFont[]>();
  for (const font of pieces.flatMap(({ fonts }) => fonts)) {
    const same = byName.get(font.name);
    if (same) same.push(font);
    else byName.set(font.name, [font]);
  }
  for (const [name, fonts] of [...byName].sort(([a], [b]) => (a < b ? -1 : 1))) {
    objects.set(name, writeFont(file, name, fonts, faces));
  }
  return objects;
}

/** One font; also of glyphs that no piece has. */
export function writeFont(file: PdfFile, name: string, fonts: readonly SharedFont[], faces: Faces): number {
  const face = faces(name);
  if (!face) throw new Error(`no face ${name}`);
  const text = new Map(fonts.flatMap((font) => font.text));
  // whatever a piece shows is there, even if its own slice had left it blank
  const glyphs = [...new Set([...fonts.flatMap((font) => font.glyphs), ...text.keys()])].sort(
    (a, b) => a - b,
  );
  const first = file.reserve(5);
  const [descendant, descriptor, program, cmap] = [first + 1, first + 2, first + 3, first + 4];
  const full = `/${tagOf(glyphs)}+${name}`;
  file.object(
    first,
    `<</Type /Font\n/Subtype /Type0\n/BaseFont ${full}\n/Encoding /Identity-H\n/DescendantFonts [${descendant} 0 R]\n/ToUnicode ${cmap} 0 R>>`,
  );
  file.object(
    descendant,
    `<</Type /Font\n/Subtype /CIDFontType2\n/BaseFont ${full}\n/CIDToGIDMap /Identity\n/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>\n/FontDescriptor ${descriptor} 0 R\n/W [${widths(glyphs, face.advance)}]\n/DW 1000>>`,
  );
  const entries = fonts[0]?.descriptor ?? '';
  file.object(
    descriptor,
    `<</Type /FontDescriptor\n/FontName ${full}\n${entries}\n/FontFile2 ${program} 0 R>>`,
  );
  const bytes = sliceFont(face, glyphs);
  file.deflated(program, bytes, ` /Length1 ${bytes.length}`);
  file.deflated(cmap, Buffer.from(toUnicode([...text].sort(([a], [b]) => a - b)), 'latin1'));
  return first;
}

/** Six letters, the same for the same glyphs. */
function tagOf(glyphs: readonly number[]): string {
  const digest = createHash('md5').update(glyphs.join(' ')).digest();
  return [...digest.subarray(0, 6)].map((byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

function widths(glyphs: readonly number[], advance: (id: number) => number): string {
  const parts: string[] = [];
  let run: number[] = [];
  let start = -1;
  const flush = () => {
    if (run.length > 0) parts.push(`${start} [${run.map(point).join(' ')}]`);
    run = [];
  };
  for (const id of glyphs) {
    const width = advance(id);
    if (width === 1000) continue;
    if (id !== start + run.length) {
      flush();
      start = id;
    }
    run.push(width);
  }
  flush();
  return parts.join(' ');
}

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

function toUnicode(pairs: readonly (readonly [number, string])[]): string {
  const blocks: string[] = [];
  for (let at = 0; at < pairs.length; at += 100) {
    const rows = pairs
      .slice(at, at + 100)
      .map(
        ([code, text]) =>
          `<${hex(code)}> <${[...Array(text.length).keys()].map((i) => hex(text.charCodeAt(i))).join('')}>`,
      );
    blocks.push(`${rows.length} beginbfchar\n${rows.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}
