import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/model/index.js';
import { all, byId, opened, words } from './opened.js';
import { markdown, sample } from './sample.js';

const withBody = (body: string, more: Partial<Article> = {}) => ({
  ...sample(),
  frontMatter: {},
  toc: [],
  parts: [
    {
      id: 'p1',
      articles: [
        { id: 'a01', source: { file: 'a.md' }, title: '题', complete: true, body: markdown(body), ...more },
      ],
    },
  ],
});

describe('an article', () => {
  test('keeps markup characters of titles and text as characters', async () => {
    const { tree } = await opened(sample());
    expect(words(byId(tree('a01.xhtml'), 'a01-title')!)).toBe('冬季<开放>时间 & 安排 a01');
    expect(words(byId(tree('a01.xhtml'), 'a01-b12')!)).toContain(']]> 1 < 2。');
    expect(words(all(tree('toc.xhtml'), 'a')[0]!)).toBe('冬季<开放>时间 & 安排 a01');
  });

  test('without a title says so in words that are not its own', async () => {
    const { tree } = await opened(withBody('文。', { title: '' }));
    const title = byId(tree('a01.xhtml'), 'a01-title')!;
    expect(all(title, 'span')[0]?.attributes.class).toBe('kb-label');
  });

  test('has its dateline in the first paragraph, or at its end', async () => {
    const start = await opened(withBody('首段。', { dateline: '（电）', datelinePlace: 'start' }));
    expect(words(byId(start.tree('a01.xhtml'), 'a01-b1')!)).toBe('（电）　首段。');
    const end = await opened(withBody('首段。', { dateline: '（电）', datelinePlace: 'end' }));
    expect(words(byId(end.tree('a01.xhtml'), 'a01-dateline')!)).toBe('（电）');
    const heading = await opened(withBody('## 一\n\n段。', { dateline: '（电）' }));
    expect(heading.text('a01.xhtml')).toMatch(/<\/header><p[^>]*>（电）<\/p><h2/u);
  });

  test('has its notes at the end, linked both ways', async () => {
    const { tree } = await opened(sample());
    const article = tree('a01.xhtml');
    const calls = all(article, 'a').filter((a) => a.attributes['epub:type'] === 'noteref');
    expect(calls.map((a) => a.attributes.href)).toEqual(['#a01-n1', '#a01-n2', '#a01-n1']);
    const note = byId(article, 'a01-n1')!;
    expect(note.attributes).toMatchObject({ 'epub:type': 'footnote', role: 'doc-footnote' });
    expect(all(note, 'a')[0]?.attributes).toMatchObject({ href: '#a01-r1', role: 'doc-backlink' });
    expect(byId(article, 'a01-r1')).toBe(calls[0]);
  });
});

test('verse keeps its lines, prose quotations theirs', async () => {
  const { tree } = await opened(
    withBody('> 河水向东，\\\n> 灯火向西。\n>\n> ——渡口题壁\n\n隔一段。\n\n> 一句话。'),
  );
  const quotes = all(tree('a01.xhtml'), 'blockquote');
  expect(quotes.map(({ attributes }) => attributes.class)).toEqual(['verse', undefined]);
  expect(all(quotes[0]!, 'br')).toHaveLength(1);
  expect(all(quotes[0]!, 'p').map(({ attributes }) => attributes.class)).toEqual([undefined, 'source']);
});

test('the heads of a table say what they head', async () => {
  const { tree } = await opened(sample());
  expect(all(tree('a01.xhtml'), 'th').map(({ attributes }) => attributes.scope)).toEqual(['col', 'col']);
});

test('a note that begins with a list has its number before it', async () => {
  const { tree } = await opened(withBody('甲[^1]\n\n[^1]: - 一\n    - 二'));
  const note = byId(tree('a01.xhtml'), 'a01-n1')!;
  expect(note.children.map((child) => (child.type === 'element' ? child.name : child.type))).toEqual([
    'p',
    'ul',
  ]);
  expect(words(all(note, 'p')[0]!)).toBe('1');
});

describe('what points out of the book', () => {
  test('pictures that are there are packed, others leave their caption', async () => {
    const { tree, files } = await opened(sample());
    const article = tree('a01.xhtml');
    expect(all(article, 'img').map((img) => img.attributes.src)).toEqual([
      'images/img-3f2a91c0.png',
      'images/img-3f2a91c0.png',
    ]);
    expect(files.has('OEBPS/images/img-3f2a91c0.png')).toBe(true);
    expect(words(byId(article, 'a01-b10')!)).toContain('缺图失落。');
  });

  test('a picture that no page shows is not packed', async () => {
    const { files } = await opened({ ...withBody('文。'), assets: sample().assets });
    expect([...files.keys()].filter((name) => name.includes('images/'))).toEqual([]);
  });

  test('links to the web stay; those to files and scripts leave their words', async () => {
    const body = '[网](https://a.org/中)[脚](javascript:alert(1))[件](x.txt)[坏](http://[)[信](mailto:a@b.c)';
    const { tree } = await opened(withBody(body));
    const links = all(byId(tree('a01.xhtml'), 'a01-b1')!, 'a').map((a) => a.attributes.href);
    expect(links).toEqual(['https://a.org/%E4%B8%AD', 'mailto:a@b.c']);
    expect(words(byId(tree('a01.xhtml'), 'a01-b1')!)).toBe('网脚件坏信');
  });

  test('markup in the source is text', async () => {
    const { text } = await opened(withBody('甲<script>alert(1)</script>乙\n\n<iframe src="x"></iframe>'));
    expect(text('a01.xhtml')).not.toMatch(/<(?:script|iframe)/u);
    expect(text('a01.xhtml')).toContain('&#x3C;script>');
  });
});

test('characters that no XML may hold do not break the file', async () => {
  const { tree } = await opened(withBody('甲乙', { title: '题\u0001\ufffe\ud800末' }));
  expect(words(byId(tree('a01.xhtml'), 'a01-title')!)).toBe('题末');
});

describe('accessibility metadata', () => {
  const said = async (body: string, property: string) =>
    all((await opened({ ...withBody(body), assets: sample().assets })).tree('content.opf'), 'meta')
      .filter((meta) => meta.attributes.property === `schema:${property}`)
      .map(words);

  test('speaks of pictures only where there are some', async () => {
    expect(await said('文。', 'accessMode')).toEqual(['textual']);
    expect(await said('![岸](河岸.png)', 'accessMode')).toEqual(['textual', 'visual']);
  });

  test('claims alternative text only when every picture has it', async () => {
    expect(await said('![岸](河岸.png)', 'accessibilityFeature')).toContain('alternativeText');
    expect(await said('![](河岸.png)', 'accessibilityFeature')).not.toContain('alternativeText');
    expect(await said('![](河岸.png)', 'accessModeSufficient')).toEqual(['textual,visual']);
    expect((await said('![](河岸.png)', 'accessibilitySummary'))[0]).toContain('部分图片没有替代文字');
  });

  test('claims page numbers only with a page list', async () => {
    expect(await said('文。', 'accessibilityFeature')).not.toContain('pageBreakMarkers');
  });
});
