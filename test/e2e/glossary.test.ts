import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { openBrowser } from '../../src/io/browser.js';
import { readPages } from '../../src/pdf/index.js';
import { kanben, temporaryFolder } from '../support/cli.js';
import { openPdf, rawPdf } from '../support/pdf-lib.js';

const MANIFEST = `title: 柳湾简报
date: 2026-11-20
issue: 3
compilers: [余小满]
editions: [zh-Hant-TW]
houseGlossary: house.yaml
slug: liuwan
articles: [渡口.md]
`;
const SOURCE = `---
title: 渡口总台迎来新软件
byline: 记者 余海
---

记者余海报道，柳湾渡口换上了新的**软**件，内存比原来大了一倍。微信号同时开通。

渡口的批复已经下来，自奇里岸以西都能听见钟声。于浩表示满意。
`;
const HOUSE = '软件: {TW: 軟體, HK: 軟件}\n内存: {TW: 記憶體}\n';
const GLOSSARY = '# 本期词表\n余小满: 余小滿\n微信号: 保持原样\n总台: 總臺\n用不着: 用不著\n';

interface Report {
  readonly conservation: { readonly verdict: string };
  readonly messages: readonly { readonly id: string; readonly place?: string }[];
  readonly traditional: Readonly<
    Record<
      string,
      { uncertain: number; questions: number; glossaryHits: number; names: readonly string[]; review: string }
    >
  >;
}

function textOf(pdf: Uint8Array): string {
  let text = '';
  for (const { glyphs } of readPages(rawPdf(pdf))) text += glyphs.map((glyph) => glyph.text).join('');
  return text;
}

async function built(folder: string) {
  const outcome = await kanben(['build', '.'], { cwd: folder });
  const out = join(folder, 'out');
  const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report;
  const html = readFileSync(join(out, 'liuwan.zh-Hant-TW.review.html'), 'utf8');
  const zip = await JSZip.loadAsync(readFileSync(join(out, 'liuwan.zh-Hant-TW.epub')));
  const pages = await Promise.all(zip.file(/\.xhtml$/u).map((file) => file.async('string')));
  const epub = pages.join('\n').replace(/<[^>]*>/gu, '');
  const pdf = textOf(readFileSync(join(out, 'liuwan.zh-Hant-TW.pdf')));
  return { outcome, report, html, epub, pdf, names: readdirSync(out) };
}

describe('a Taiwan edition with glossaries and answers', () => {
  it('has the forms in PDF and EPUB, and asks no more what was answered', async () => {
    const folder = temporaryFolder();
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    write('bulletin.yaml', MANIFEST);
    write('渡口.md', SOURCE);
    write('house.yaml', HOUSE);
    write('glossary.yaml', GLOSSARY);
    const first = await built(folder);
    expect(first.outcome.code).toBe(0);
    expect(first.report.conservation.verdict).toBe('kept');
    for (const text of [first.pdf, first.epub]) {
      for (const form of ['總臺', '軟體', '記憶體', '微信号', '批覆', '自奇裡岸', '於浩'])
        expect(text).toContain(form);
    }
    expect(first.epub).toContain('余小滿');
    expect(first.report.messages).toContainEqual(
      expect.objectContaining({ id: 'glossary-unused', place: expect.stringMatching(/^glossary\.yaml:5/u) }),
    );
    const { uncertain, names, glossaryHits, review } = first.report.traditional['zh-Hant-TW']!;
    expect(review).toBe('liuwan.zh-Hant-TW.review.html');
    expect(first.names).toContain(review);
    expect(uncertain).toBeGreaterThan(2);
    expect(glossaryHits).toBeGreaterThan(5);
    expect(names).toEqual(expect.arrayContaining(['余海: 余海', '于浩: 于浩']));

    write('glossary.yaml', `${GLOSSARY}${names.join('\n')}\n批[复]: 復\n自奇[里]岸: 里\n`);
    const second = await built(folder);
    expect(second.outcome.code).toBe(0);
    expect(second.report.conservation.verdict).toBe('kept');
    for (const text of [second.pdf, second.epub]) {
      for (const form of ['余海', '于浩', '批復', '自奇里岸']) expect(text).toContain(form);
    }
    expect(second.html).not.toContain('批[复]');
    expect(second.report.traditional['zh-Hant-TW']?.names).toEqual([]);
    expect(second.report.traditional['zh-Hant-TW']?.uncertain).toBeLessThan(uncertain);

    const browser = await openBrowser(undefined);
    const tab = await browser.open({ html: first.html, files: new Map() });
    for (const width of [390, 1280]) {
      await tab.png(width, 800);
      expect(await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
        0,
      );
    }
    const seen = await tab.evaluate(() => {
      document.querySelector<HTMLInputElement>('#only')?.click();
      const rows = [...document.querySelectorAll<HTMLElement>('.r')].filter((row) => row.offsetHeight > 0);
      return { rows: rows.length, doubtful: rows.filter((row) => row.matches('.d')).length };
    });
    expect(seen.rows).toBeGreaterThan(0);
    expect(seen.rows).toBe(seen.doubtful);
    const printed = await openPdf(await tab.pdf());
    expect(printed.getPages()[0]?.getWidth()).toBeCloseTo(595, 0);
    await tab.close();
    await browser.close();
  });

  it('stops at a glossary that is wrong, with file and line, and builds when it is mended', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'bulletin.yaml'),
      `${MANIFEST.replace('houseGlossary: house.yaml\n', '')}glossary: 词表.yaml\nformats: epub\n`,
    );
    writeFileSync(join(folder, '渡口.md'), SOURCE);
    const missing = await kanben(['build', '.'], { cwd: folder });
    expect(missing.err).toContain('bulletin.yaml:8');
    expect(missing.code).not.toBe(0);
    writeFileSync(join(folder, '词表.yaml'), '软件: 軟體\n总[台: 臺\n');
    const wrong = await kanben(['build', '.'], { cwd: folder });
    expect(wrong.err).toContain('词表.yaml:2');
    expect(wrong.code).toBe(2);
    writeFileSync(join(folder, '词表.yaml'), '软件: 軟體\n总[台]: 臺\n');
    expect((await kanben(['build', '.'], { cwd: folder })).code).toBe(0);
  });
});
