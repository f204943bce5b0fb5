import { describe, expect, it } from 'vitest';
import { readToUnicode } from '../../src/pdf/to-unicode.js';

describe('readToUnicode', () => {
  it('reads single characters, ranges, lists and characters beyond the BMP', () => {
    const map = readToUnicode(`
      2 beginbfchar <0471> <3002> <0472> <D840DC0B> endbfchar
      2 beginbfrange <0011> <0013> <0030> <0020> <0021> [<4E2D> <00660069>] endbfrange`);
    expect(map.get(0x471)).toBe('。');
    expect(map.get(0x472)).toBe('𠀋');
    expect([0x11, 0x12, 0x13].map((code) => map.get(code))).toEqual(['0', '1', '2']);
    expect(map.get(0x20)).toBe('中');
    expect(map.get(0x21)).toBe('fi');
  });

  it('gives nothing for an empty map', () => expect(readToUnicode('').size).toBe(0));
});
