import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { checkEpub, type Fault } from '../../src/check/epub-conservation.js';
import { epubBlocks, readEpub } from '../../src/check/read-epub.js';
import { makeEpub } from '../../src/epub/index.js';
import { Failure, SCRIPTS, THEMES } from '../../src/model/index.js';
import { hostWith, markdown, sample } from '../epub/sample.js';

const host = hostWith(() => Promise.reject(new Failure({ id: 'browser-missing' })));
const make = (bulletin = sample()) => makeEpub(bulletin, undefined, host, () => {});

/** The faults of a book in which one document was tampered with. */
async function damaged(name: string, damage: (xhtml: string) => string): Promise<readonly Fault[]> {
  const zip = await JSZip.loadAsync(await make());
  const path = `OEBPS/${name}`;
  const before = (await zip.file(path)?.async('string')) ?? '';
  const after = damage(before);
  expect(after).not.toBe(before);
  zip.file(path, after);
  return checkEpub(sample(), await zip.generateAsync({ type: 'uint8array' }));
}

describe('a book read back', () => {
  test.each(SCRIPTS.flatMap((script) => THEMES.map((theme) => [script, theme] as const)))(
    'in %s, %s, holds every block once, in order, unchanged',
    async (script, theme) => {
      const bulletin = sample(script, theme);
      expect(await checkEpub(bulletin, await make(bulletin))).toEqual([]);
    },
  );

  test('gives the documents of the spine', async () => {
    const { documents } = await readEpub(await make());
    expect(documents.map(({ name }) => name)).toEqual([
      'title.xhtml',
      'toc.xhtml',
      'note.xhtml',
      'a01.xhtml',
      'a02.xhtml',
      'a03.xhtml',
      'colophon.xhtml',
    ]);
  });

  test('gives the words of a block without white space and without words of ours', async () => {
    const blocks = new Map((await epubBlocks(await make())).map(({ id, text }) => [id, text]));
    expect(blocks.get('a01-b5')).toBe('先登记；后借阅。');
    expect(blocks.get('a01-b12')).toBe('设三个停靠点。]]>1<2。');
    expect(blocks.get('a01-n1')).toBe('据十月统计。');
    expect(blocks.get('a01-b9')).toBe('图1河岸的书车');
    expect(blocks.get('a01-b10')).toBe('末段强调与着重，行内图书，缺图失落。');
  });
});

test('pictures among words, in a table too, count with their words', async () => {
  const base = sample();
  const body = markdown('| 甲 |\n| --- |\n| ![岸](河岸.png) |\n\n图![树](河岸.png)');
  const [part] = base.parts;
  const articles = [{ ...part!.articles[2]!, body }];
  const bulletin = { ...base, parts: [{ ...part!, articles }], toc: [] };
  expect(await checkEpub(bulletin, await make(bulletin))).toEqual([]);
});

test('a dateline that runs into a paragraph comes before it', async () => {
  const base = sample();
  const [part] = base.parts;
  const articles = part!.articles.map((article) => ({
    ...article,
    dateline: '（电）',
    datelinePlace: 'start' as const,
  }));
  const bulletin = { ...base, parts: [{ ...part!, articles }] };
  const bytes = await make(bulletin);
  const ids = (await epubBlocks(bytes)).map(({ id }) => id);
  expect(ids.slice(-4)).toEqual(['a03-title', 'a03-dateline', 'a03-b1', 'a03-b2']);
  expect(await checkEpub(bulletin, bytes)).toEqual([]);
});

describe('damage is found and named', () => {
  test('a character lost', async () => {
    expect(await damaged('a03.xhtml', (x) => x.replace('又一段', '又段'))).toEqual([
      { kind: 'changed', block: 'a03-b2', expected: '一段。', found: '段。', at: 2 },
    ]);
  });

  test('a character changed, in a note', async () => {
    expect(await damaged('a01.xhtml', (x) => x.replace('十月统计', '九月统计'))).toEqual([
      { kind: 'changed', block: 'a01-n1', expected: '十月统计。', found: '九月统计。', at: 2 },
    ]);
  });

  test('a block lost', async () => {
    expect(await damaged('a03.xhtml', (x) => x.replace(/<p id="a03-b1">.*?<\/p>/u, ''))).toEqual([
      { kind: 'lost', block: 'a03-b1', expected: '独段。', found: '', at: 1 },
    ]);
  });

  test('an article lost from the spine', async () => {
    const faults = await damaged('content.opf', (x) => x.replace('<itemref idref="page-a03"/>', ''));
    expect(faults.map(({ kind, block }) => `${kind} ${block}`)).toEqual([
      'lost a03-title',
      'lost a03-b1',
      'lost a03-b2',
    ]);
  });

  test('two blocks swapped', async () => {
    const swap = (x: string) => x.replace(/(<p id="a03-b1">.*?<\/p>)(<p id="a03-b2">.*?<\/p>)/u, '$2$1');
    const faults = await damaged('a03.xhtml', swap);
    expect(faults.map(({ kind }) => kind)).toEqual(['displaced']);
  });

  test('the words of two blocks swapped', async () => {
    const faults = await damaged('a03.xhtml', (x) =>
      x.replace('独段。', '甲').replace('又一段。', '独段。').replace('甲', '又一段。'),
    );
    expect(faults.map(({ kind, block }) => `${kind} ${block}`)).toEqual([
      'displaced a03-b1',
      'displaced a03-b2',
    ]);
  });

  test('a block doubled, with its id or without', async () => {
    const paragraph = /<p id="a03-b1">.*?<\/p>/u;
    const again = { kind: 'doubled', expected: '', found: '独段。', at: 1 };
    expect(await damaged('a03.xhtml', (x) => x.replace(paragraph, '$&$&'))).toEqual([
      { ...again, block: 'a03-b1' },
    ]);
    expect(await damaged('a03.xhtml', (x) => x.replace(paragraph, '$&<p>独段。</p>'))).toEqual([
      { ...again, block: 'a03.xhtml' },
    ]);
  });

  test('a broken document', async () => {
    await expect(damaged('a03.xhtml', (x) => x.replace('</h1>', ''))).rejects.toThrow();
  });
});
