import { describe, expect, test } from 'vitest';
import type { Metadata } from '../../src/model/index.js';
import { all, opened, words } from './opened.js';
import { markdown, sample } from './sample.js';

const opf = async (more: Partial<Metadata>, body?: string) => {
  const base = sample();
  const article = { id: 'a01', source: { file: 'a.md' }, title: '题', complete: true };
  const parts = body
    ? { parts: [{ id: 'p1', articles: [{ ...article, body: markdown(body) }] }], toc: [] }
    : {};
  const { tree, messages } = await opened({ ...base, ...parts, metadata: { ...base.metadata, ...more } });
  const metas = all(tree('content.opf'), 'meta');
  return {
    tree: tree('content.opf'),
    messages,
    meta: (property: string) => metas.filter((m) => m.attributes.property === property).map(words),
    refining: (id: string) =>
      metas.filter((m) => m.attributes.refines === `#${id}`).map((m) => [m.attributes.property, words(m)]),
  };
};

describe('a title', () => {
  test('sorts with its number, so that issue 2 stands before issue 12', async () => {
    const [two, twelve] = [await opf({ totalIssue: 2 }), await opf({ totalIssue: 12 })].map(
      ({ meta }) => meta('file-as')[0] ?? '',
    );
    expect([twelve, two].toSorted()).toEqual([two, twelve]);
  });

  test('sorts as the editor says', async () => {
    expect((await opf({ sortTitle: 'Qinghe jianbao' })).meta('file-as')).toEqual(['Qinghe jianbao']);
  });
});

test('everybody who had a hand in it is named with a role', async () => {
  const { tree, refining } = await opf({});
  expect(all(tree, 'dc:creator').map(words)).toEqual(['林晓禾', '何田']);
  expect(refining('creator-2')).toEqual([
    ['role', 'edt'],
    ['display-seq', '2'],
  ]);
  expect(all(tree, 'dc:contributor').map(words)).toEqual(['林晓禾', '周南']);
  expect(refining('contributor-1')).toEqual([['role', 'aut']]);
  expect(refining('contributor-2')).toEqual([['role', 'pfr']]);
});

test('a byline that is sure is split, and everybody is named once with all that he did', async () => {
  const base = sample();
  const named = (id: string, byline: string) => ({ ...base.parts[0]!.articles[0]!, id, byline });
  const articles = [
    named('a01', '本报记者 王小明、通讯员 李华'),
    named('a02', '王小明 摄影'),
    named('a03', '柳湾小学四年级'),
  ];
  const { tree } = await opened({ ...base, toc: [], parts: [{ id: 'p1', articles }] });
  const metas = all(tree('content.opf'), 'meta');
  const people = all(tree('content.opf'), 'dc:contributor').map((person) => [
    words(person),
    ...metas.filter(({ attributes }) => attributes.refines === `#${person.attributes.id}`).map(words),
  ]);
  expect(people).toEqual([
    ['王小明', 'rpt', 'pht'],
    ['李华', 'aut'],
    ['柳湾小学四年级', 'aut'],
    ['周南', 'pfr'],
  ]);
});

test('rights are those stated, else the status', async () => {
  const said = async (more: Partial<Metadata>) => all((await opf(more)).tree, 'dc:rights').map(words);
  expect(await said({ rights: '版权归编印单位' })).toEqual(['版权归编印单位']);
  expect(await said({})).toEqual(['内部资料，免费交流']);
});

describe('conformance', () => {
  const accessibility = { certifier: '清河镇图书馆', report: 'https://example.org/report' };

  test('is not claimed without a certifier', async () => {
    const { meta } = await opf({}, '文。');
    expect([meta('dcterms:conformsTo'), meta('a11y:certifiedBy')]).toEqual([[], []]);
  });

  test('is claimed in the words of the standard, with who stands for it', async () => {
    const { meta, tree, messages } = await opf({ accessibility }, '![岸](河岸.png)');
    expect(meta('dcterms:conformsTo')).toEqual(['EPUB Accessibility 1.1 - WCAG 2.2 Level AA']);
    expect(meta('a11y:certifiedBy')).toEqual(['清河镇图书馆']);
    expect(all(tree, 'link').map(({ attributes }) => attributes.href)).toEqual([accessibility.report]);
    expect(messages).toEqual([{ id: 'epub-without-cover' }]);
  });

  test('is withheld where a picture has no words', async () => {
    const { meta, messages } = await opf({ accessibility }, '![](河岸.png)');
    expect(meta('dcterms:conformsTo')).toEqual([]);
    expect(messages).toContainEqual({ id: 'epub-claim-withheld' });
  });
});
