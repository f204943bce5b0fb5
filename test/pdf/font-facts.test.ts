import { describe, expect, it } from 'vitest';
import { embeddingOf, fontFacts } from '../../src/pdf/index.js';

/** A font file of nothing but `OS/2` and `name`. */
function file(
  fsType: number,
  names: readonly (readonly [id: number, language: number, text: string])[],
): Uint8Array {
  const texts = names.map(([, , text]) => Buffer.from(text, 'utf16le').swap16());
  const bytes = Buffer.alloc(12 + 32 + 10 + 6 + names.length * 12);
  bytes.writeUInt32BE(0x00010000, 0);
  bytes.writeUInt16BE(2, 4);
  bytes.write('OS/2', 12, 'latin1');
  bytes.writeUInt32BE(44, 20);
  bytes.writeUInt16BE(fsType, 44 + 8);
  bytes.write('name', 28, 'latin1');
  bytes.writeUInt32BE(54, 36);
  bytes.writeUInt16BE(names.length, 56);
  bytes.writeUInt16BE(6 + names.length * 12, 58);
  let offset = 0;
  names.forEach(([id, language], i) => {
    const at = 60 + i * 12;
    for (const [n, value] of [3, 1, language, id, texts[i]?.length ?? 0, offset].entries())
      bytes.writeUInt16BE(value, at + n * 2);
    offset += texts[i]?.length ?? 0;
  });
  return Buffer.concat([bytes, ...texts]);
}

describe('what a font says of itself', () => {
  it.each([
    [0x0000, { kind: 'installable', subset: true, outlines: true }],
    [0x0002, { kind: 'restricted', subset: true, outlines: true }],
    [0x0004, { kind: 'preview', subset: true, outlines: true }],
    [0x0008, { kind: 'editable', subset: true, outlines: true }],
    [0x0104, { kind: 'preview', subset: false, outlines: true }],
    [0x0200, { kind: 'installable', subset: true, outlines: false }],
    // of several the most permissive counts
    [0x000a, { kind: 'editable', subset: true, outlines: true }],
  ])('fsType %i', (fsType, embedding) => {
    expect(embeddingOf(fontFacts(file(fsType, [])))).toEqual(embedding);
  });

  it('licence and address, in English where there are two', () => {
    const facts = fontFacts(
      file(0, [
        [13, 0x804, '自由使用'],
        [13, 0x409, 'Free for all.'],
        [14, 0x409, 'https://example.org/licence'],
        [5, 0x409, 'Version 1.2'],
        [6, 0x409, 'LiuwanSong-Regular'],
      ]),
    );
    expect(facts).toEqual({
      postScriptName: 'LiuwanSong-Regular',
      licence: 'Free for all.',
      licenceUrl: 'https://example.org/licence',
      version: 'Version 1.2',
      fsType: 0,
    });
  });

  it('nothing where the file is damaged', () => {
    expect(fontFacts(file(0, []).subarray(0, 30))).toMatchObject({ licence: '', fsType: undefined });
    expect(embeddingOf(fontFacts(new Uint8Array(3)))).toMatchObject({ kind: 'unsaid' });
  });
});
