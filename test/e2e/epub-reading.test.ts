import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kanben, ROOT } from '../support/cli.js';
import { type Reading, read } from '../support/reader.js';

interface Entry {
  readonly label: string;
  readonly href: string;
  readonly subitems?: readonly Entry[];
}

/** What the reader's page gives: only what is used here. */
interface Reader {
  readonly book: {
    readonly toc: readonly Entry[];
    readonly pageList: readonly Entry[];
    readonly landmarks: readonly Entry[];
    readonly dir: string;
    readonly metadata: { readonly language: unknown };
  };
  readonly lastLocation?: { readonly range: Range; readonly pageItem?: Entry };
  goTo(href: string): Promise<unknown>;
  readonly renderer: { getContents(): readonly { readonly doc: Document }[] };
}

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kanben-reading-'));
  cpSync(join(ROOT, 'content'), folder, { recursive: true });
  const yaml = readFileSync(join(folder, 'huibian.yaml'), 'utf8');
  const more = 'writing: [horizontal-tb, vertical-rl]\nepubFonts: true\nout: out\n';
  writeFileSync(join(folder, 'bulletin.yaml'), `${yaml}\n${more}`);
  const { code, err } = await kanben(['build', '.', '--quiet'], { cwd: folder });
  expect(code, err).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const flat = (entries: readonly Entry[]): readonly Entry[] =>
  entries.flatMap((entry) => [entry, ...flat(entry.subitems ?? [])]);

const depth = (entries: readonly Entry[]): number =>
  entries.length === 0 ? 0 : 1 + Math.max(...entries.map(({ subitems }) => depth(subitems ?? [])));

/** Goes to an address and says whether what it names is in sight. */
const followed = ({ page }: Reading, href: string) =>
  page.evaluate(async (address) => {
    const { view } = globalThis as unknown as { view: Reader };
    await view.goTo(address);
    const id = address.split('#')[1];
    for (let turn = 0; turn < 40; turn++) {
      const range = view.lastLocation?.range;
      const document = range?.startContainer.ownerDocument;
      const target = id ? document?.getElementById(id) : document?.body;
      if (range && document && target) {
        // an empty mark is in sight when the word after it is
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        walker.currentNode = target;
        let word = walker.nextNode();
        while (word && !word.nodeValue?.trim()) word = walker.nextNode();
        if (range.intersectsNode(target) || (word && range.intersectsNode(word))) return true;
      }
      await new Promise((done) => setTimeout(done, 50));
    }
    return false;
  }, href);

/** Han characters that take up less than their square: the next one would lie on top of them. */
const narrow = ({ page }: Reading) =>
  page.evaluate(() => {
    const document = (globalThis as unknown as { view: Reader }).view.renderer.getContents()[0]?.doc;
    if (!document) throw new Error('no document');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const size = Number.parseFloat(getComputedStyle(node.parentElement as Element).fontSize);
      for (const [at, character] of [...(node.nodeValue ?? '')].entries()) {
        if (!/\p{Script=Han}/u.test(character)) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { width, height } = range.getBoundingClientRect();
        if (Math.max(width, height) < 0.9 * size || Math.min(width, height) < 0.9 * size)
          found.push(character);
      }
    }
    return found;
  });

describe.each([
  ['qinghe-jishi.zh-Hans.epub', 'zh-Hans', 'ltr', 'horizontal-tb'],
  ['qinghe-jishi.zh-Hant-TW.epub', 'zh-Hant-TW', 'ltr', 'horizontal-tb'],
  ['qinghe-jishi.zh-Hant-TW.vertical.epub', 'zh-Hant-TW', 'rtl', 'vertical-rl'],
])('%s in a reader', (name, language, direction, writing) => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await read(join(folder, 'out', name));
  });
  afterAll(() => reading.close());

  const book = () =>
    reading.page.evaluate(() => {
      const { toc, pageList, landmarks, dir, metadata } = (globalThis as unknown as { view: Reader }).view
        .book;
      return JSON.parse(JSON.stringify({ toc, pageList, landmarks, dir, metadata })) as Reader['book'];
    });

  test('every entry of the contents, every page and every landmark leads to its place', async () => {
    const { toc, pageList, landmarks } = await book();
    expect(depth(toc)).toBe(3);
    expect(pageList).toHaveLength(24);
    expect(landmarks.length).toBeGreaterThanOrEqual(5);
    const lost: string[] = [];
    for (const { href } of [...flat(toc), ...pageList, ...landmarks])
      if (!(await followed(reading, href))) lost.push(href);
    expect(lost).toEqual([]);
  });

  test('language, direction, writing and fonts are those of the edition', async () => {
    const { dir, metadata } = await book();
    expect([metadata.language].flat()).toEqual([language]);
    expect(dir).toBe(direction);
    expect(await followed(reading, (await book()).toc[0]?.subitems?.[0]?.href ?? '')).toBe(true);
    const shown = await reading.page.evaluate(async () => {
      const document = (globalThis as unknown as { view: Reader }).view.renderer.getContents()[0]?.doc;
      if (!document) throw new Error('no document');
      await document.fonts.ready;
      const style = document.defaultView?.getComputedStyle(document.documentElement);
      return {
        lang: document.documentElement.lang,
        writing: style?.writingMode,
        fonts: [...document.fonts].map(({ family, weight, status }) => `${family} ${weight} ${status}`),
      };
    });
    expect(shown.lang).toBe(language);
    expect(shown.writing).toBe(writing);
    expect(shown.fonts).toContain('kb-serif 400 loaded');
    expect(shown.fonts).toContain('kb-serif 700 loaded');
    expect(await narrow(reading)).toEqual([]);
  });

  test('nothing is asked for outside the book', () => expect(reading.foreign).toEqual([]));

  /** For a person to look at, too: KANBEN_SCREENSHOTS names a folder to keep them in. */
  test('what is shown is no blank page', async () => {
    const out = process.env.KANBEN_SCREENSHOTS ?? folder;
    mkdirSync(out, { recursive: true });
    const { toc, landmarks } = await book();
    const hrefs = [...landmarks, ...flat(toc)].map(({ href }) => href).slice(0, 12);
    for (const [index, href] of hrefs.entries()) {
      await followed(reading, href);
      await reading.page.evaluate(async () => {
        const { view } = globalThis as unknown as { view: Reader };
        await Promise.all(view.renderer.getContents().map(({ doc }) => doc.fonts.ready));
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      });
      const path = join(out, `${name}-${index}.png`) as `${string}.png`;
      const picture = await reading.page.screenshot({ path });
      expect(picture.length, href).toBeGreaterThan(5000);
    }
  });
});
