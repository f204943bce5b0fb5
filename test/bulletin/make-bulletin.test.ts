import type { Root, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { collectImages, makeBulletin, renameImages, shortTitleOf } from '../../src/bulletin/index.js';
import { chineseNumber } from '../../src/bulletin/part-label.js';
import { entriesOf, loadConfig } from '../../src/config/index.js';
import { numberBlocks, renderBody } from '../../src/document/index.js';
import type { Article, Message } from '../../src/model/index.js';
import { expectFilled } from '../diagnostics/filled.js';

const p = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const h = (depth: 2 | 3 | 4, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value }],
});
const root = (...children: RootContent[]): Root => ({ type: 'root', children });
const article = (title: string, body: Root = root(p('文。')), more: Partial<Article> = {}): Article => ({
  id: '',
  source: { file: 'x.txt', line: 1 },
  title,
  complete: true,
  body,
  ...more,
});

/** Builds a bulletin of a manifest; `articles` gives what each file holds. */
function make(manifest: string, articles: Record<string, Article[]>) {
  const loaded = loadConfig(manifest, 'bulletin.yaml');
  if (!('config' in loaded)) throw new Error(JSON.stringify(loaded.messages));
  const { config } = loaded;
  const messages: Message[] = [];
  const sources = entriesOf(config).flatMap(({ entry }) => {
    const read = articles[entry.file];
    return read ? [{ entry, articles: read }] : [];
  });
  const bulletin = makeBulletin(config, sources, new Map(), '2026-01-02', (message) =>
    messages.push(message),
  );
  expectFilled(messages);
  return { bulletin, messages, ids: messages.map(({ id }) => id) };
}

describe('articles', () => {
  test('are numbered through in the order of the manifest, whatever the order they were read in', () => {
    const { bulletin } = make('title: 桥\narticles: [a.txt, b.txt]', {
      'b.txt': [article('茶')],
      'a.txt': [article('桥'), article('水')],
    });
    expect(bulletin.parts).toHaveLength(1);
    expect(bulletin.parts[0]?.title).toBeUndefined();
    expect(bulletin.parts[0]?.articles.map(({ id, title }) => `${id} ${title}`)).toEqual([
      'a01 桥',
      'a02 水',
      'a03 茶',
    ]);
  });

  test('a hundred of them keep ids that sort', () => {
    const many = Array.from({ length: 100 }, (_, i) => article(`第${i}篇`));
    const { bulletin } = make('title: 桥\narticles: [a.txt]', { 'a.txt': many });
    expect(bulletin.parts[0]?.articles.map(({ id }) => id).filter((_, i) => i % 99 === 0)).toEqual([
      'a001',
      'a100',
    ]);
  });

  test('the manifest’s names win', () => {
    const { bulletin, messages } = make(
      'title: 桥\narticles:\n  - {file: a.txt, title: 新桥, subtitle: 副, kicker: 栏, byline: 周一, origin: 原载《河》}',
      { 'a.txt': [article('老桥', undefined, { byline: '吴二', shortTitle: '老' })] },
    );
    expect(bulletin.parts[0]?.articles[0]).toMatchObject({
      title: '新桥',
      subtitle: '副',
      kicker: '栏',
      byline: '周一',
      origin: '原载《河》',
      shortTitle: '新桥',
    });
    expect(messages).toEqual([]);
  });

  test('one title cannot serve several articles; a byline can', () => {
    const { bulletin, ids } = make('title: 桥\narticles:\n  - {file: a.txt, title: 合, byline: 周一}', {
      'a.txt': [article('桥'), article('水')],
    });
    expect(bulletin.parts[0]?.articles.map(({ title, byline }) => `${title} ${byline}`)).toEqual([
      '桥 周一',
      '水 周一',
    ]);
    expect(ids).toEqual(['bulletin-title-for-many']);
  });

  test('without a title an article is called by its file, and that is said', () => {
    const { bulletin, messages } = make('title: 桥\narticles: [稿/石桥.txt]', {
      '稿/石桥.txt': [article(' ')],
    });
    expect(bulletin.parts[0]?.articles[0]?.title).toBe('石桥');
    expect(messages).toEqual([
      {
        id: 'bulletin-no-title',
        place: { file: 'x.txt', line: 1 },
        values: { file: '稿/石桥.txt', title: '石桥' },
      },
    ]);
  });

  test('files without an article, articles without a text', () => {
    expect(
      make('title: 桥\narticles: [a.txt, b.txt]', { 'a.txt': [], 'b.txt': [article('茶', root())] }).ids,
    ).toEqual(['bulletin-no-article', 'bulletin-article-empty']);
  });

  test('an entry that could not be read is left out', () => {
    const { bulletin } = make('title: 桥\narticles: [a.txt, b.txt]', { 'b.txt': [article('茶')] });
    expect(bulletin.parts[0]?.articles.map(({ id }) => id)).toEqual(['a01']);
  });
});

describe('parts and contents', () => {
  const manifest =
    'title: 桥\narticles:\n  - {part: 水, lead: 说河, articles: [a.txt]}\n  - {part: 山, label: 附辑, articles: [b.txt]}';
  const body = root(
    h(3, '早'),
    p('文。'),
    { type: 'footnoteDefinition', identifier: '1', children: [] },
    h(2, '一、来历'),
    h(3, '（一）石料'),
    h(4, '细'),
    h(3, '（二）工匠'),
    h(2, '二、去处'),
    {
      type: 'blockquote',
      children: [{ type: 'heading', depth: 2, children: [{ type: 'text', value: '引' }] }],
    },
  );

  test('labels and ids', () => {
    const { bulletin } = make(manifest, { 'a.txt': [article('桥')], 'b.txt': [article('岭')] });
    expect(bulletin.parts).toMatchObject([
      { id: 'p1', label: '第一辑', title: '水', lead: '说河', articles: [{ id: 'a01' }] },
      { id: 'p2', label: '附辑', title: '山', articles: [{ id: 'a02' }] },
    ]);
    expect(bulletin.toc).toEqual([
      {
        kind: 'part',
        level: 1,
        title: '水',
        label: '第一辑',
        target: 'p1-title',
        children: [{ kind: 'article', level: 2, title: '桥', target: 'a01-title', children: [] }],
      },
      {
        kind: 'part',
        level: 1,
        title: '山',
        label: '附辑',
        target: 'p2-title',
        children: [{ kind: 'article', level: 2, title: '岭', target: 'a02-title', children: [] }],
      },
    ]);
  });

  test('sections of depth 2 and 3 nest under their article', () => {
    const { bulletin } = make('title: 桥\narticles: [a.txt]', {
      'a.txt': [article('桥', body, { byline: '周一' })],
    });
    const lines: string[] = [];
    const walk = (entries: typeof bulletin.toc, indent: string): void => {
      for (const { level, title, target, children } of entries) {
        lines.push(`${indent}${level} ${title} ${target}`);
        walk(children, `${indent}  `);
      }
    };
    walk(bulletin.toc, '');
    expect(lines).toEqual([
      '1 桥 a01-title',
      '  2 早 a01-b1',
      '  2 一、来历 a01-b3',
      '    3 （一）石料 a01-b4',
      '    3 （二）工匠 a01-b6',
      '  2 二、去处 a01-b7',
    ]);
    expect(bulletin.toc[0]?.byline).toBe('周一');
  });

  test('every target is the id of a heading as it is rendered', () => {
    const { bulletin } = make('title: 桥\narticles: [a.txt]', { 'a.txt': [article('桥', body)] });
    const [first] = bulletin.parts[0]?.articles ?? [];
    if (!first) throw new Error('no article');
    const { content } = renderBody(first, {
      notes: 'end',
      imageSource: () => undefined,
      labels: { figure: '图', table: '表' },
    });
    const headings = content.flatMap((node) =>
      node.type === 'element' && /^h\d$/u.test(node.tagName) ? [String(node.properties.id)] : [],
    );
    const targets = (entries: typeof bulletin.toc): string[] =>
      entries.flatMap((entry) => [entry.target, ...targets(entry.children)]);
    for (const target of targets(bulletin.toc[0]?.children ?? [])) expect(headings).toContain(target);
    expect(numberBlocks('a01', body)).toHaveLength(8);
  });

  test.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [99, '九十九'],
    [100, '100'],
  ])('%d is %s', (number, text) => {
    expect(chineseNumber(number)).toBe(text);
  });
});

describe('metadata', () => {
  test('comes from the manifest; the date and the slug have defaults', () => {
    const { bulletin } = make('title: 清河 简报\nissue: 12\narticles: [a.txt]', { 'a.txt': [article('桥')] });
    expect(bulletin).toMatchObject({ script: 'zh-Hans', theme: 'jianbao' });
    expect(bulletin.metadata).toEqual({
      title: '清河 简报',
      issue: 12,
      supplement: false,
      date: '2026-01-02',
      compilers: [],
      proofreaders: [],
      distribution: { report: [], send: [], issue: [] },
      identifier: expect.stringMatching(/^urn:uuid:/u),
      slug: '清河-简报',
    });
    expect(make('title: 桥\ndate: 2026-11-20\narticles: [a.txt]', {}).bulletin.metadata.date).toBe(
      '2026-11-20',
    );
  });

  test('the editor’s note has its paragraphs', () => {
    const { bulletin } = make('title: 桥\nnotes: |\n  第一\n  段。\n\n  第二段。\narticles: [a.txt]', {});
    expect(bulletin.frontMatter.editorsNote?.children).toEqual([p('第一段。'), p('第二段。')]);
    expect(make('title: 桥\narticles: [a.txt]', {}).bulletin.frontMatter).toEqual({});
  });
});

describe('running heads', () => {
  test.each([
    ['河边的茶馆', '河边的茶馆'],
    ['石桥：一百年的来去', '石桥'],
    ['石桥——一百年的来去', '石桥'],
    ['：无名', '：无名'],
    ['清晨的河面上起了薄雾，石桥下的水流得很慢', '清晨的河面上起了薄雾'],
    ['清晨的河面上起了薄雾石桥下的水流得很慢', '清晨的河面上起了薄雾石桥下的水流得…'],
  ])('%s → %s', (title, short) => {
    expect(shortTitleOf(title)).toBe(short);
    expect([...short].length).toBeLessThanOrEqual(18);
  });
});

describe('pictures', () => {
  const image = (url: string, line: number): RootContent => ({
    type: 'paragraph',
    children: [
      {
        type: 'image',
        url,
        position: { start: { line, column: 1 }, end: { line, column: 2 } },
      },
    ],
  });
  const body = root(
    image('q.png', 3),
    { type: 'blockquote', children: [image('c.png', 5) as never] },
    image('q.png', 7),
  );

  test('each is collected once, with its first place', () => {
    expect(collectImages([article('桥', body)])).toEqual([
      { url: 'q.png', place: { file: 'x.txt', line: 3, column: 1 } },
      { url: 'c.png', place: { file: 'x.txt', line: 5, column: 1 } },
    ]);
  });

  test('renaming reaches all of them, leaves unknown ones and the given articles alone', () => {
    const given = [article('桥', body)];
    const renamed = renameImages(given, new Map([['q.png', 'img-1.png']]));
    expect(collectImages(renamed).map(({ url }) => url)).toEqual(['img-1.png', 'c.png']);
    expect(collectImages(given).map(({ url }) => url)).toEqual(['q.png', 'c.png']);
  });
});
