import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkType, typeCounts } from '../../src/check/index.js';
import { type PageText, readPages } from '../../src/pdf/index.js';
import { kanben, ROOT, temporaryFolder } from '../support/cli.js';
import { openPdf, rawPdf } from '../support/pdf-lib.js';

const MM = 72 / 25.4;

async function built(manifest: string, ...words: string[]) {
  const out = temporaryFolder();
  const { code, err } = await kanben([
    'build',
    join(ROOT, 'content', manifest),
    ...['--edition', 'zh-Hans', '--format', 'pdf', '--out', out],
    ...words,
  ]);
  expect(code, err).toBe(0);
  const name = readdirSync(out).find((file) => file.endsWith('.pdf')) ?? '';
  const bytes = readFileSync(join(out, name));
  const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
  expect(report.conservation.verdict).toBe('kept');
  return { bytes, pages: [...readPages(rawPdf(bytes))] };
}

/** Left edges of the body's lines, in mm, by how many begin there; the most frequent is the type area's. */
function leftOf({ glyphs }: PageText, size: number): number {
  const left = new Map<number, number>();
  const lines = new Map<number, number>();
  for (const { x, y, size: own } of glyphs)
    if (Math.abs(own - size) < 0.1) lines.set(Math.round(y), Math.min(lines.get(Math.round(y)) ?? x, x));
  for (const x of lines.values()) left.set(Math.round(x * 2), (left.get(Math.round(x * 2)) ?? 0) + 1);
  const [best] = [...left].toSorted((a, b) => b[1] - a[1])[0] ?? [0];
  return best / 2 / MM;
}

/** Rules that the page set-up answers for. */
const OF_GEOMETRY = [
  'line-grid',
  'whole-measure',
  'smallest-type',
  'missing-glyph',
  'folio-order',
  'contents-page',
];

describe('every theme at every size', () => {
  it.each([
    ['bulletin.yaml', 'A5', 148, 210],
    ['bulletin.yaml', '16K', 185, 260],
    ['bulletin.yaml', '32K', 130, 184],
    ['huibian.yaml', 'B5', 176, 250],
    ['huibian.yaml', '32K', 130, 184],
    ['huibian.yaml', '170×240', 170, 240],
  ] as const)('%s at %s', async (manifest, page, width, height) => {
    const { bytes } = await built(manifest, '--page', page);
    const [first] = (await openPdf(bytes)).getPages();
    expect(first?.getTrimBox().width).toBeCloseTo(width * MM, 2);
    expect(first?.getTrimBox().height).toBeCloseTo(height * MM, 2);
    const { lines, faults } = typeCounts(checkType(rawPdf(bytes)));
    expect(lines).toBeGreaterThan(150);
    expect(
      Object.fromEntries(OF_GEOMETRY.map((rule) => [rule, faults[rule as keyof typeof faults]])),
    ).toEqual(Object.fromEntries(OF_GEOMETRY.map((rule) => [rule, 0])));
  });
});

describe('a type area', () => {
  it('of GB/T 9704 stands where the standard says, on both sides', async () => {
    const { pages } = await built('huibian.yaml', '--page', 'A4', '--type-area', 'gb9704');
    // a page of text on either side
    const full = pages.map((page, index) => ({ page, index, left: leftOf(page, 15.75) }));
    const body = full.filter(
      ({ page }) => page.glyphs.filter(({ size }) => Math.abs(size - 15.75) < 0.1).length > 300,
    );
    expect(body.length).toBeGreaterThan(4);
    for (const { index, left } of body)
      expect(left).toBeCloseTo(index % 2 === 0 ? 28 : 210 - 28 - (28 * 15.75) / MM, 0);
  });

  it('in characters and lines, with a gutter, on one side of the paper', async () => {
    const { pages } = await built('bulletin.yaml', '--page', '16K', '--type-area', '30字×26行 小四/20.25pt');
    const lines = pages.map(
      ({ glyphs }) =>
        new Set(glyphs.filter(({ size }) => Math.abs(size - 12) < 0.1).map(({ y }) => Math.round(y))).size,
    );
    expect(Math.max(...lines)).toBe(26);
  });
});
