import { describe, expect, test } from 'vitest';
import { checkEpub } from '../../src/check/epub-conservation.js';
import type { PageMap, PrintedPage } from '../../src/model/index.js';
import { all, byId, opened, words } from './opened.js';
import { sample } from './sample.js';

const map = (...pages: readonly [folio: string, block: string, offset: number][]): PageMap => ({
  pages: pages.map(
    ([folio, block, offset], index): PrintedPage => ({ index, folio, begins: { block, offset } }),
  ),
  anchors: new Map(),
});

const before = (xhtml: string, mark: string): string =>
  xhtml.slice(0, xhtml.indexOf(`id="${mark}"`)).replace(/<[^<]*$/u, '');
const after = (xhtml: string, mark: string): string =>
  xhtml.slice(xhtml.indexOf(`id="${mark}"`)).replace(/^.*?<\/span>/u, '');

describe('pages of the print edition', () => {
  test('are marked at their first character', async () => {
    const { text } = await opened(sample(), map(['2', 'a03-b1', 1], ['3', 'a03-b2', 0]));
    expect(text('a03.xhtml')).toContain(
      '独<span epub:type="pagebreak" role="doc-pagebreak" id="page-2" aria-label="2"></span>段。',
    );
    expect(before(text('a03.xhtml'), 'page-3')).toMatch(/独<span .*段。<\/p>$/u);
  });

  test('count what the page prints: list numbers, but no note calls', async () => {
    const { text } = await opened(sample(), map(['2', 'a01-b5', 4], ['3', 'a01-b2', 19], ['4', 'a01-b8', 4]));
    expect(after(text('a01.xhtml'), 'page-2')).toMatch(/^记；/u);
    expect(after(text('a01.xhtml'), 'page-3')).toMatch(/^三成/u);
    expect(after(text('a01.xhtml'), 'page-4')).toMatch(/^馆<\/td>/u);
  });

  test('count a dateline that runs into the paragraph', async () => {
    const bulletin = sample();
    const [part] = bulletin.parts;
    const articles = part!.articles.map((article) =>
      article.id === 'a03' ? { ...article, dateline: '（电）' } : article,
    );
    const { text } = await opened({ ...bulletin, parts: [{ ...part!, articles }] }, map(['2', 'a03-b1', 4]));
    expect(after(text('a03.xhtml'), 'page-2')).toMatch(/^段。/u);
  });

  test('are listed in nav and NCX, in reading order, with their source', async () => {
    const { tree, bytes } = await opened(
      sample(),
      map(['ii', 'note-b2', 0], ['1', 'a01-title', 0], ['', 'a01-b2', 3], ['3', 'a02-b10', 8]),
    );
    const list = all(tree('toc.xhtml'), 'nav')[2]!;
    expect(list.attributes['epub:type']).toBe('page-list');
    expect(all(list, 'a').map((a) => [words(a), a.attributes.href])).toEqual([
      ['ii', 'note.xhtml#page-ii'],
      ['1', 'a01.xhtml#page-1'],
      ['2', 'a01.xhtml#page-2'],
      ['3', 'a02.xhtml#page-3'],
    ]);
    expect(all(tree('toc.ncx'), 'pageTarget').map((t) => t.attributes.type)).toEqual([
      'front',
      'normal',
      'normal',
      'normal',
    ]);
    const opf = tree('content.opf');
    expect(words(all(opf, 'dc:source')[0]!)).toBe('清河图书馆简报　第12期（总第212期）（印刷版）');
    expect(words(opf)).toContain('pageBreakMarkers');
    expect(await checkEpub(sample(), bytes)).toEqual([]);
  });

  test('two pages of one number have ids of their own', async () => {
    const { tree } = await opened(sample(), map(['1', 'a03-b1', 0], ['1', 'a03-b2', 0]));
    expect(byId(tree('a03.xhtml'), 'sheet-2')).toBeDefined();
    expect(all(all(tree('toc.xhtml'), 'nav')[2]!, 'a')).toHaveLength(2);
  });

  test('are all there: cover and blank page, contents, opener and tail, numbered as they are counted', async () => {
    const bulletin = sample('zh-Hans', 'huibian');
    const pages = map(
      ['', 'cover', 0],
      ['', '', 0],
      ['', 'title', 0],
      ['', 'imprint', 0],
      ['v', 'toc', 0],
      ['vi', 'note-title', 0],
      ['', 'p1-title', 0],
      ['2', 'a01-title', 0],
      ['', 'colophon', 0],
      ['', '', 0],
    );
    const { tree, bytes } = await opened(bulletin, pages);
    expect(all(all(tree('toc.xhtml'), 'nav')[2]!, 'a').map((a) => [words(a), a.attributes.href])).toEqual([
      ['i', 'title.xhtml#page-i'],
      ['ii', 'title.xhtml#page-ii'],
      ['iii', 'title.xhtml#page-iii'],
      ['iv', 'toc.xhtml#page-iv'],
      ['v', 'toc.xhtml#page-v'],
      ['vi', 'note.xhtml#page-vi'],
      ['1', 'p1.xhtml#page-1'],
      ['2', 'a01.xhtml#page-2'],
      ['3', 'colophon.xhtml#page-3'],
      ['4', 'colophon.xhtml#page-4'],
    ]);
    for (const a of all(all(tree('toc.xhtml'), 'nav')[2]!, 'a')) {
      const [file = '', id = ''] = (a.attributes.href ?? '').split('#');
      expect(byId(tree(file), id)?.attributes['aria-label']).toBe(words(a));
    }
    expect(await checkEpub(bulletin, bytes)).toEqual([]);
  });
});
