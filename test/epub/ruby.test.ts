import { describe, expect, test } from 'vitest';
import { checkEpub } from '../../src/check/epub-conservation.js';
import type { PageMap } from '../../src/model/index.js';
import { readMarkdown } from '../../src/readers/index.js';
import { opened } from './opened.js';
import { sample } from './sample.js';

const body = readMarkdown(
  '去过{龟兹|qiūcí}的商队，在{漢字|hàn|zì}旁边题记[^1]。\n\n## 读{铅山|yánshān}\n\n看着*轻重*。\n\n[^1]: {耄耋|mào|dié}之年。',
  'a.md',
  () => {},
).body;
const bulletin = {
  ...sample(),
  frontMatter: {},
  toc: [],
  parts: [
    { id: 'p1', articles: [{ id: 'a01', source: { file: 'a.md' }, title: '题', complete: true, body }] },
  ],
};

describe('readings in a book', () => {
  test('stand with their words in text, headings and notes, and are proven', async () => {
    const { text, bytes } = await opened(bulletin);
    const page = text('a01.xhtml');
    expect(page).toContain('<ruby>龟兹<rt>qiūcí</rt></ruby>');
    expect(page).toContain('<ruby>漢<rt>hàn</rt>字<rt>zì</rt></ruby>');
    expect(page).toContain('<h2 id="a01-b2">读<ruby>铅山<rt>yánshān</rt></ruby></h2>');
    expect(page).toContain('<ruby>耄<rt>mào</rt>耋<rt>dié</rt></ruby>之年。');
    expect(page).toContain('<em>轻重</em>');
    expect(await checkEpub(bulletin, bytes)).toEqual([]);
  });

  test('a lost reading, and a doubled one, are found', async () => {
    const { zip } = await opened(bulletin);
    const page = (await zip.file('OEBPS/a01.xhtml')?.async('string')) ?? '';
    const faultsOf = async (changed: string) => {
      zip.file('OEBPS/a01.xhtml', changed);
      return checkEpub(bulletin, await zip.generateAsync({ type: 'uint8array' }));
    };
    expect(await faultsOf(page.replace('<rt>qiūcí</rt>', ''))).toMatchObject([
      { kind: 'changed', block: 'a01-b1', at: 5 },
    ]);
    expect(await faultsOf(page.replace('<rt>hàn</rt>', '<rt>hànhàn</rt>'))).toMatchObject([
      { kind: 'changed', block: 'a01-b1' },
    ]);
  });

  test('are no characters for the page list: it counts words', async () => {
    const map: PageMap = {
      pages: [{ index: 0, folio: '7', begins: { block: 'a01-b1', offset: 9 } }],
      anchors: new Map(),
    };
    const { text } = await opened(bulletin, map);
    expect(text('a01.xhtml')).toMatch(/在<ruby><span [^>]*id="page-7"[^>]*><\/span>漢<rt>hàn/u);
  });

  test('keep their numbers as they are in the vertical edition', async () => {
    const numbers = readMarkdown('{十二|12}日', 'a.md', () => {}).body;
    const [part] = bulletin.parts;
    const parts = [{ ...part!, articles: [{ ...part!.articles[0]!, body: numbers }] }];
    const { text } = await opened({ ...bulletin, parts }, undefined, { writing: 'vertical-rl' });
    expect(text('a01.xhtml')).toContain('<ruby>十二<rt>12</rt></ruby>');
  });
});
