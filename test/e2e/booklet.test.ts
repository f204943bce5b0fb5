import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PageText, readPages } from '../../src/pdf/index.js';
import { kanben, ROOT, temporaryFolder } from '../support/cli.js';
import { rawPdf } from '../support/pdf-lib.js';

const read = (file: string): readonly PageText[] => [...readPages(rawPdf(readFileSync(file)))];
const build = (out: string, ...words: string[]) =>
  kanben([
    ...['build', join(ROOT, 'content'), '--edition', 'zh-Hans', '--format', 'pdf', '--slug', 'it'],
    ...['--out', out, ...words],
  ]);

/** The folios printed on the left and on the right half; empty for a half without one. */
const foliosOf = ({ width, height, glyphs }: PageText): readonly string[] =>
  [0, 1].map((half) => {
    const words = glyphs
      .filter(({ x, y }) => (x < width / 2 ? 0 : 1) === half && y > height * 0.85)
      .map(({ text }) => text)
      .join('');
    return /—\s*(\d+)\s*—/u.exec(words)?.[1] ?? '';
  });

describe('a booklet', () => {
  it('has its pages where folding wants them, as the folios printed on it say', async () => {
    const out = temporaryFolder();
    const { code, err } = await build(out, '--profile', 'office-booklet', '--page', 'A5');
    expect(code, err).toBe(0);
    const flat = read(join(out, 'it.zh-Hans.pdf'));
    const sides = read(join(out, 'it.zh-Hans.office-booklet.pdf'));
    const total = Math.ceil(flat.length / 4) * 4;
    expect(sides).toHaveLength(total / 2);
    const printed = (page: number) => (page <= flat.length ? String(page) : '');
    for (let sheet = 0; sheet < total / 4; sheet++) {
      const [front, back] = [sides[sheet * 2], sides[sheet * 2 + 1]] as [PageText, PageText];
      expect(foliosOf(front)).toEqual([printed(total - 2 * sheet), printed(2 * sheet + 1)]);
      expect(foliosOf(back)).toEqual([printed(2 * sheet + 2), printed(total - 2 * sheet - 1)]);
      expect(front.width).toBeCloseTo((297 * 72) / 25.4, 1);
    }
    // full size: the letters are as large as in the flat file
    expect(sides[2]?.glyphs[0]?.size).toBeCloseTo(flat[total - 3]?.glyphs[0]?.size ?? 0, 3);
    expect(read(join(out, 'it.zh-Hans.office-booklet-dummy.pdf'))).toHaveLength(total / 2);
  });

  it('is the same bytes each time; two a side are in reading order, smaller', async () => {
    const [one, two] = [temporaryFolder(), temporaryFolder()];
    for (const out of [one, two]) expect((await build(out, '--impose', 'two-up')).code).toBe(0);
    const name = 'it.zh-Hans.two-up.pdf';
    expect(readFileSync(join(one, name)).equals(readFileSync(join(two, name)))).toBe(true);
    const flat = read(join(one, 'it.zh-Hans.pdf'));
    const [first, second] = read(join(one, name)) as [PageText, PageText];
    expect([...foliosOf(first), ...foliosOf(second)]).toEqual(['1', '2', '3', '4']);
    expect((first.glyphs[0]?.size ?? 0) / (flat[0]?.glyphs[0]?.size ?? 1)).toBeCloseTo(Math.SQRT1_2, 2);
  });

  it('refuses what is no way to impose', async () => {
    const { code, err } = await build(temporaryFolder(), '--impose', 'origami');
    expect(code).toBe(2);
    expect(err).toContain('--impose');
  });
});
