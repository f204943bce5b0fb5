import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findFonts } from '../../src/io/fonts.js';
import { readSfnt, type Sfnt, sliceFont } from '../../src/pdf/index.js';

const [face] = findFonts('zh-Hans').faces;
const font = readSfnt(face?.bytes() ?? new Uint8Array()) as Sfnt;

/** The left side bearing of a glyph, as it stands in the table. */
function bearing({ bytes, tables }: Sfnt, id: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const full = view.getUint16((tables.get('hhea')?.at ?? 0) + 34);
  const at = tables.get('hmtx')?.at ?? 0;
  return view.getInt16(id < full ? at + id * 4 + 2 : at + full * 4 + (id - full) * 2);
}

describe('a slice of a font', () => {
  // an ideograph, an opening quotation mark, a comma, and the last glyph of all
  const ids = [0x6e21, 0x201c, 0xff0c].map((code) => face?.glyph(code) ?? 0).concat(font.glyphs - 1);
  const slice = readSfnt(sliceFont(font, ids)) as Sfnt;

  it.each(ids)('draws glyph %i as the whole one does, as wide, and at the same place', (id) => {
    expect(Buffer.from(slice.glyph(id)).subarray(0, font.glyph(id).length)).toEqual(
      Buffer.from(font.glyph(id)),
    );
    expect(slice.advance(id)).toBe(font.advance(id));
    expect(bearing(slice, id)).toBe(bearing(font, id));
  });

  it('leaves the font itself as it is', () => {
    expect(readFileSync(face?.path ?? '').equals(font.bytes)).toBe(true);
  });

  it('has nothing else in it', () => {
    expect(slice.drawn().length).toBeLessThan(ids.length + 12);
    expect(slice.bytes.length).toBeLessThan(font.bytes.length / 10);
  });
});
