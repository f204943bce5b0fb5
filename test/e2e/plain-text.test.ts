import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { geometryFor } from '../../src/config/index.js';
import { openBrowser } from '../../src/io/browser.js';
import { findFonts } from '../../src/io/fonts.js';
import { readThemeFiles } from '../../src/io/theme-files.js';
import type { Browser, Host } from '../../src/model/index.js';
import { readPages } from '../../src/pdf/index.js';
import { measurePages } from '../../src/print/in-page.js';
import { typeset } from '../../src/typeset/index.js';
import { ROOT } from '../support/cli.js';
import { rawPdf } from '../support/pdf-lib.js';
import { article, bulletin } from '../typeset/sample.js';

const SENTENCES = readFileSync(join(ROOT, 'content', 'library.md'), 'utf8').match(/[^。\n#]+。/g) ?? [];
const FONTS = findFonts('zh-Hans');

/** Every so many sentences something other than a paragraph. */
function words(number: number): string {
  const parts: string[] = [];
  let next = number * 7;
  const take = (count: number) =>
    Array.from({ length: count }, () => SENTENCES[next++ % SENTENCES.length]).join('');
  for (let at = 0; at < 22 + ((number * 5) % 17); at++) {
    const text = `${take(1 + ((at * number) % 8))}水面上浮着薄雾——那是上游下过雨的缘故（${number}·${at}）。`;
    if ((at + number) % 6 === 0) parts.push(`## 第${at}节　河边的第${number}天`);
    if ((at + number) % 18 === 0) parts.push('### 水声与灯光');
    if ((at + number) % 11 === 5) parts.push(`> ${text}\n>\n> ${take(3)}`);
    else parts.push(at % 5 === 1 ? `**读者**说：${text}用PDF和EPUB两种格式各存一份。` : text);
  }
  return parts.join('\n\n');
}

function book(page: 'A5' | '16K', themeFiles: Host['themeFiles']) {
  const articles = Array.from({ length: 16 }, (_, at) =>
    article(`a${String(at + 1).padStart(2, '0')}`, `渡口的第${at + 1}盏灯`, words(at + 1)),
  );
  const document = bulletin(articles, { theme: 'huibian' });
  return typeset(document, geometryFor('huibian', page, 'office-duplex'), themeFiles, FONTS, () => {});
}

describe('plain text that the browser breaks', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(undefined);
  });
  afterAll(() => browser.close());

  const fragmented = () => document.querySelector('.kb-plain[data-pages]') !== null;

  it.each(['A5', '16K'] as const)('stands where Paged.js sets it, at %s', async (page) => {
    const { pieces, kit } = book(page, readThemeFiles());
    const plain = pieces.filter((piece) => piece.plain);
    expect(plain.length).toBeGreaterThan(1);
    for (const { html } of plain) {
      const input = { html, kit, mostPages: 1000 };
      const paged = await browser.layout({ ...input, plain: false }, measurePages);
      const own = await browser.layout({ ...input, plain: true }, measurePages);
      expect((await browser.layout({ ...input, plain: true }, fragmented)).facts).toBe(true);
      expect(own.facts.pages).toHaveLength(paged.facts.pages.length);
      const [theirs, ours] = [paged, own].map(({ pdf, facts }) => [
        ...readPages(rawPdf(Buffer.from(pdf)), facts.pages.length),
      ]);
      let lines = 0;
      let short = 0;
      for (const [at, { glyphs }] of (theirs ?? []).entries()) {
        const there = ours?.[at]?.glyphs ?? [];
        const solid = (all: typeof glyphs) => all.filter(({ text }) => text.trim() !== '');
        const [a, b] = [solid(glyphs), solid(there)];
        // the same words in the same lines
        expect(b.map(({ text }) => text).join('')).toBe(a.map(({ text }) => text).join(''));
        const lineOf = (all: typeof glyphs) => all.map(({ y }) => Math.round(y));
        expect(lineOf(b)).toEqual(lineOf(a));
        // and in the same places: a page on the left is set as if it were on the right
        const shift = (b[0]?.x ?? 0) - (a[0]?.x ?? 0);
        const off = new Set(
          a.flatMap(({ x, y }, rank) =>
            Math.abs((b[rank]?.x ?? 0) - x - shift) > 0.05 ? [Math.round(y)] : [],
          ),
        );
        lines += new Set(lineOf(a)).size;
        short += off.size;
      }
      // Paged.js ends the last line of a page a point early now and then
      expect(short / lines).toBeLessThan(0.003);
      const anchors = ({ facts }: typeof own) =>
        facts.pages.map((one) => one.anchors.map(({ id, y }) => `${id} ${Math.round(y)}`));
      expect(anchors(own)).toEqual(anchors(paged));
    }
  });

  it('carries the heads, folios and numbers that Paged.js gives its pages', async () => {
    const { pieces, kit } = book('A5', readThemeFiles());
    const html = pieces.find((piece) => piece.plain)?.html ?? '';
    const looks = async (plain: boolean) => {
      const { facts, pdf } = await browser.layout({ html, kit, mostPages: 1000, plain }, measurePages);
      const specimens = [...readPages(rawPdf(Buffer.from(pdf)))].slice(facts.pages.length);
      const look = (name: string | undefined) => {
        const at = facts.specimens.findIndex((one) => one.name === name);
        const glyphs = specimens[at]?.glyphs.map(
          ({ text, x, y }) => `${text} ${x.toFixed(1)} ${y.toFixed(1)}`,
        );
        return [facts.specimens[at]?.align, glyphs];
      };
      return facts.pages.map(({ left, right, firstNumber, step }) => ({
        firstNumber,
        step,
        shown: [left?.head, left?.folio, right?.head, right?.folio].map(look),
      }));
    };
    const own = await looks(true);
    expect(own).toEqual(await looks(false));
    expect(own[0]?.firstNumber).toBe(1);
    expect(own.flatMap(({ shown }) => shown.flatMap(([, glyphs]) => glyphs ?? [])).join('')).toContain('灯');
  });

  it.each([
    ['lie outside of the flow', '.flow > p { position: relative; }'],
    ['stand beside each other', '.flow { columns: 2; }'],
    ['have pages of two sizes', '@page article:left { margin-top: 40mm; }'],
  ])('is left to Paged.js where words %s', async (_, css) => {
    const files = readThemeFiles();
    const styles = new Map([...files.styles, ['custom.css', css]]);
    const { pieces, kit } = book('A5', { ...files, styles });
    const html = pieces.find((piece) => piece.plain)?.html ?? '';
    expect(html).not.toBe('');
    const input = { html, kit, mostPages: 1000 };
    expect((await browser.layout({ ...input, plain: true }, fragmented)).facts).toBe(false);
    const own = await browser.layout({ ...input, plain: true }, measurePages);
    const paged = await browser.layout({ ...input, plain: false }, measurePages);
    expect(own.facts).toEqual(paged.facts);
  });

  it('halves the mark at the end of a line once, in a list within a list', async () => {
    const items = Array.from(
      { length: 30 },
      (_, at) => `- 外\n  - ${'河'.repeat(at + 1)}，${'岸'.repeat(60)}`,
    ).join('\n');
    const book = bulletin([article('a01', '灯', items)], { theme: 'huibian' });
    const geometry = geometryFor('huibian', 'A5', 'office-duplex');
    const { pieces, kit } = typeset(book, geometry, readThemeFiles(), FONTS, () => {});
    const marks = () => document.querySelectorAll('.half-mark .half-mark, .half-mark + .half-mark').length;
    const input = { html: pieces[0]?.html ?? '', kit, mostPages: 100, plain: false };
    expect((await browser.layout(input, marks)).facts).toBe(0);
  });
});
