import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSample } from '../bench/speed/sample.mjs';
import { kanben, ROOT } from '../support/cli.js';
import { aceFindings, epubcheckInstalled, JAR, portFindings, referenceFindings } from '../support/gates.js';

if (!epubcheckInstalled)
  console.warn(`NOT TESTED: built books against the reference EPUBCheck, which is not at ${JAR}`);

const GATES = [
  ['epubcheck-ts', portFindings],
  ['Ace', aceFindings],
  ...(epubcheckInstalled ? [['EPUBCheck', referenceFindings] as const] : []),
] as const;

test.runIf(process.env.CI)('the reference EPUBCheck is there', () => expect(epubcheckInstalled).toBe(true));

let folder: string;
let books: Readonly<Record<string, string>>;

/** Builds what is in a folder and names its books. */
async function built(place: string): Promise<readonly string[]> {
  const { code, err } = await kanben(['build', '.', '--quiet'], { cwd: place });
  expect(code, err).toBe(0);
  return readdirSync(join(place, 'out'))
    .filter((name) => name.endsWith('.epub'))
    .map((name) => join(place, 'out', name));
}

function sampleFolder(name: string, manifest: string, more: string): string {
  const place = join(folder, name);
  cpSync(join(ROOT, 'content'), place, { recursive: true });
  const yaml = readFileSync(join(place, manifest), 'utf8').replace(/^editions:.*$/mu, '');
  writeFileSync(join(place, 'bulletin.yaml'), `${yaml}\n${more}\n`);
  return place;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kanben-gates-'));
  const both = 'editions: [zh-Hans, zh-Hant-TW, zh-Hant-HK]\nwriting: [horizontal-tb, vertical-rl]';
  const claim = 'accessibility: {certifier: 清河镇图书馆, report: "https://example.org/report"}';
  const brief = await built(sampleFolder('brief', 'bulletin.yaml', both));
  const book = await built(sampleFolder('book', 'huibian.yaml', `${both}\nepubFonts: true\n${claim}`));
  const long = join(folder, 'long');
  writeSample(long, 300);
  const [large = ''] = await built(long);
  const named = [...brief, ...book].map((path) => [path.slice(folder.length + 1), path]);
  books = Object.fromEntries([...named, ['300 pages', large]]);
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('brief and book, Simplified, Traditional twice and vertical twice, and a long one are there', () => {
  expect(Object.keys(books)).toHaveLength(11);
  expect(Object.keys(books).filter((name) => name.includes('.vertical.'))).toHaveLength(4);
});

describe.each(GATES)('%s', (_, findings) => {
  test('finds nothing in any book', async () => {
    const found: Record<string, readonly string[]> = {};
    for (const [name, path] of Object.entries(books)) found[name] = await findings(path);
    expect(found).toEqual(Object.fromEntries(Object.keys(books).map((name) => [name, []])));
  }, 600_000);
});

/** A book with one file changed. */
async function damaged(change: (text: string) => string, file: string): Promise<string> {
  const [first = ''] = Object.values(books);
  const zip = await JSZip.loadAsync(readFileSync(first));
  const before = await zip.file(`OEBPS/${file}`)!.async('string');
  const after = change(before);
  expect(after).not.toBe(before);
  zip.file(`OEBPS/${file}`, after);
  // the type comes first and is stored
  zip.file('mimetype', 'application/epub+zip', { compression: 'STORE' });
  const path = join(folder, 'damaged.epub');
  writeFileSync(path, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
  return path;
}

describe('a gate that finds nothing would be worthless', () => {
  const link = (text: string) => text.replace(/href="a01\.xhtml#[^"]*"/u, 'href="gone.xhtml"');
  const block = (text: string) => text.replace(/<p id/u, '<p><div>坏</div></p><p id');

  test('epubcheck-ts sees a link that leads nowhere', async () => {
    expect(await portFindings(await damaged(link, 'toc.xhtml'))).not.toEqual([]);
  });

  test.runIf(epubcheckInstalled)('EPUBCheck sees it, and a block inside a paragraph', async () => {
    expect((await referenceFindings(await damaged(link, 'toc.xhtml'))).join('\n')).toMatch(/RSC-00[67]/u);
    expect((await referenceFindings(await damaged(block, 'a01.xhtml'))).join('\n')).toContain('RSC-005');
  });

  test('Ace sees metadata that is missing, and a picture without words', async () => {
    const silent = (opf: string) =>
      opf.replace(/<meta property="schema:accessibilitySummary">.*?<\/meta>/u, '');
    expect((await aceFindings(await damaged(silent, 'content.opf'))).join('\n')).toContain(
      'accessibilitysummary',
    );
    const mute = (page: string) => page.replace(/ alt="[^"]*"/u, '');
    expect((await aceFindings(await damaged(mute, 'cover.xhtml'))).join('\n')).toContain('image-alt');
  });
});
