import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { geometryFor } from '../../src/config/index.js';
import { writeSample } from '../bench/speed/sample.mjs';
import { all } from '../epub/opened.js';
import { kanben, ROOT, temporaryFolder } from '../support/cli.js';

/** How many characters after a break are compared. */
const FIRST = 12;
/** Print's own words, which the book gathers elsewhere, or draws as a picture. */
const MADE_UP = /^(?:cover|title|toc|colophon)\.xhtml$/u;

const poppler = spawnSync('pdftotext', ['-v']).error === undefined;
if (!poppler) console.warn('NOT TESTED: page numbers in print and EPUB (apt install poppler-utils)');

test.runIf(process.env.CI)('poppler is there', () => expect(poppler).toBe(true));

const solid = (text: string): string => text.replaceAll(/[\s\u200b]/gu, '');

/** The words from an element on. */
function wordsAfter(root: Root, id: string): string {
  let found = false;
  let words = '';
  const walk = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type === 'text' && found) words += child.value;
      if (child.type !== 'element') continue;
      found ||= child.attributes.id === id;
      walk(child);
    }
  };
  walk(root);
  return solid(words);
}

/** The words in the type area of a page, as another program reads them. */
function wordsOnPage(pdf: string, page: number, theme: 'jianbao' | 'huibian', size: 'A4' | '16K'): string {
  const { width, height, margin } = geometryFor(theme, size, 'office-duplex');
  const points = (mm: number) => String(Math.round((mm * 72) / 25.4));
  const area = ['-x', '0', '-y', points(margin.top - 1), '-W', points(width)];
  const high = ['-H', points(height - margin.top - margin.bottom + 2)];
  const pages = ['-f', String(page), '-l', String(page)];
  return solid(
    execFileSync('pdftotext', ['-raw', '-r', '72', ...pages, ...area, ...high, pdf, '-'], {
      encoding: 'utf8',
    }),
  );
}

const pagesOf = (pdf: string): number =>
  Number(/Pages:\s+(\d+)/u.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1]);

function copied(folder: string, manifest: string): void {
  cpSync(join(ROOT, 'content'), folder, { recursive: true });
  const yaml = readFileSync(join(folder, manifest), 'utf8');
  writeFileSync(join(folder, 'bulletin.yaml'), `${yaml}\nwriting: [horizontal-tb, vertical-rl]\nout: out\n`);
}

describe.runIf(poppler).each([
  ['bulletin.yaml', copied, 'jianbao', 'A4', 14, 3],
  ['huibian.yaml', copied, 'huibian', '16K', 17, 3],
  ['300 pages', (folder: string) => writeSample(folder, 300), 'huibian', '16K', 250, 1],
] as const)('%s', (manifest, write, theme, size, least, editions) => {
  test('every page of the PDF is in the page list, and its first words stand after the break', async () => {
    const folder = temporaryFolder();
    write(folder, manifest);
    const { code, err } = await kanben(['build', '.', '--quiet'], { cwd: folder });
    expect(code, err).toBe(0);
    const made = readdirSync(join(folder, 'out'));
    const books = made.filter((name) => name.endsWith('.epub'));
    expect(books).toHaveLength(editions);
    for (const book of books) {
      const pdf = join(folder, 'out', book.replace('.vertical', '').replace(/epub$/u, 'pdf'));
      const zip = await JSZip.loadAsync(readFileSync(join(folder, 'out', book)));
      const trees = new Map<string, Root>();
      const tree = async (name: string): Promise<Root> => {
        const known = trees.get(name) ?? fromXml(await zip.file(`OEBPS/${name}`)!.async('string'));
        trees.set(name, known);
        return known;
      };
      const list = all(await tree('toc.xhtml'), 'nav').find(
        (nav) => nav.attributes['epub:type'] === 'page-list',
      );
      const links = all(list!, 'a').map((a) => (a.attributes.href ?? '').split('#') as [string, string]);
      expect(links).toHaveLength(pagesOf(pdf));
      let compared = 0;
      for (const [index, [file, id]] of links.entries()) {
        const printed = wordsOnPage(pdf, index + 1, theme, size);
        if (MADE_UP.test(file) || printed === '') continue;
        const words = wordsAfter(await tree(file), id).slice(0, FIRST);
        expect(printed.slice(0, words.length), `${book}, page ${index + 1}, ${file}#${id}`).toBe(words);
        expect(words.length).toBeGreaterThan(1);
        compared++;
      }
      expect(compared).toBeGreaterThanOrEqual(least);
    }
  }, 300_000);
});
