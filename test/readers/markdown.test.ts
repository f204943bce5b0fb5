import type { Nodes, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { visibleText } from '../../src/document/index.js';
import type { Article, Message } from '../../src/model/index.js';
import { articlesFromMarkdown, readMarkdown } from '../../src/readers/index.js';
import { expectFilled } from '../diagnostics/filled.js';

function read(text: string): { articles: Article[]; messages: Message[]; ids: string[] } {
  const messages: Message[] = [];
  const report = (message: Message) => void messages.push(message);
  const articles = articlesFromMarkdown(readMarkdown(text, 'a.md', report), report);
  expectFilled(messages);
  return { articles, messages, ids: messages.map(({ id }) => id) };
}

const body = (text: string): RootContent[] => read(text).articles.flatMap((article) => article.body.children);
const types = (nodes: readonly RootContent[]) => nodes.map(({ type }) => type);
const words = (nodes: readonly Nodes[]) => nodes.map(visibleText);
const inner = (text: string): string[] => {
  const [block] = body(text);
  return block && 'children' in block ? block.children.map(({ type }) => type) : [];
};

describe('the metadata block', () => {
  test('names the article; YAML does not guess at types', () => {
    const { articles, messages } = read(
      '---\ntitle: 012 号石桥\nauthor: [周一, 吴二]\nsource: 《河工月报》\ndateline: （本刊讯）\nshortTitle: 石桥\n---\n\n桥很老。\n',
    );
    expect(messages).toEqual([]);
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({
      title: '012 号石桥',
      byline: '周一　吴二',
      origin: '《河工月报》',
      dateline: '（本刊讯）',
      datelinePlace: 'start',
      shortTitle: '石桥',
      complete: true,
    });
  });

  test('its lines still count', () => {
    const [node] = body('---\ntitle: 桥\n---\n桥很老。');
    expect(node?.position?.start).toMatchObject({ line: 4, column: 1 });
  });

  test('Chinese keys; an unknown key is a warning with its line', () => {
    const { articles, messages } = read('---\r\n标题: 桥\r\n作者: 周一\r\nmood: 好\r\n---\r\n文。');
    expect(articles[0]).toMatchObject({ title: '桥', byline: '周一' });
    expect(messages).toMatchObject([
      { id: 'metadata-unknown-key', place: { file: 'a.md', line: 4, column: 1 } },
    ]);
  });

  test('broken YAML is an error at its own line, and the text is still read', () => {
    const { articles, messages } = read('---\ntitle: "桥\n---\n文。');
    expect(messages).toMatchObject([{ id: 'config-unclosed', place: { line: 3 } }]);
    expect(words(articles[0]?.body.children ?? [])).toEqual(['文。']);
  });

  test('text between two rules is text', () => {
    expect(words(body('---\n茶馆开门了\n\n---\n人来了。'))).toEqual(['', '茶馆开门了', '', '人来了。']);
  });
});

describe('titles', () => {
  test('the first heading of level 1 is the title; the others begin at depth 2', () => {
    const { articles } = read('# 石桥\n\n### 来历\n\n老。\n\n#### 石料\n\n青石。');
    expect(articles[0]?.title).toBe('石桥');
    expect(
      articles[0]?.body.children.filter((node) => node.type === 'heading').map((node) => node.depth),
    ).toEqual([2, 3]);
  });

  test('several headings of level 1 are several articles, each with its own footnotes', () => {
    const { articles } = read('# 桥\n\n老。[^1]\n\n# 茶\n\n热。[^2]\n\n[^1]: 百年。\n[^2]: 八十度。\n');
    expect(articles.map(({ title }) => title)).toEqual(['桥', '茶']);
    expect(articles.map(({ source }) => source.line)).toEqual([1, 5]);
    expect(articles.map((article) => types(article.body.children))).toEqual([
      ['paragraph', 'footnoteDefinition'],
      ['paragraph', 'footnoteDefinition'],
    ]);
    expect(articles[1]?.body.children[1]).toMatchObject({ identifier: '2' });
  });

  test('with a title in the metadata block they are sections', () => {
    const { articles } = read('---\ntitle: 合集\n---\n# 桥\n\n老。\n\n# 茶\n\n热。');
    expect(articles).toHaveLength(1);
    expect(
      articles[0]?.body.children.filter((node) => node.type === 'heading').map((node) => node.depth),
    ).toEqual([2, 2]);
  });

  test('a first heading that repeats the metadata title is not doubled', () => {
    expect(types(read('---\ntitle: 桥\n---\n# 桥\n\n老。').articles[0]?.body.children ?? [])).toEqual([
      'paragraph',
    ]);
  });

  test('no title at all leaves it empty', () => {
    expect(read('只有正文。').articles.map(({ title }) => title)).toEqual(['']);
  });

  test('text before the title is kept and reported', () => {
    const { articles, messages } = read('按：旧文。\n\n# 桥\n\n老。');
    expect(words(articles[0]?.body.children ?? [])).toEqual(['按：旧文。', '老。']);
    expect(messages).toMatchObject([{ id: 'markdown-text-before-title', place: { line: 1 } }]);
  });
});

describe('line ends inside a paragraph', () => {
  test.each([
    ['石桥\n很老', '石桥很老'],
    ['石桥，\n很老', '石桥，很老'],
    ['石桥  很老', '石桥  很老'],
    ['他说：\n“好。”\n然后走了', '他说：“好。”然后走了'],
    ['石桥\nold', '石桥 old'],
    ['old\nbridge', 'old bridge'],
    ['“old”\nbridge', '“old” bridge'],
    ['石桥 \n很老', '石桥很老'],
    ['**石桥**\n很老', '石桥很老'],
    ['石桥[^1]\n很老\n\n[^1]: 注', '石桥很老'],
    ['用 `桥`\n过河', '用 桥过河'],
  ])('%j', (text, joined) => {
    expect(words(body(text).slice(0, 1))).toEqual([joined]);
  });

  test('a hard break stays one', () => {
    expect(inner('石桥\\\n很老')).toEqual(['text', 'break', 'text']);
    expect(words(body('石桥\\\nold bridge'))).toEqual(['石桥\nold bridge']);
  });

  test('a line that begins with full-width spaces begins a paragraph', () => {
    const nodes = body('　　石桥很\n老。\n　　茶很热。');
    expect(words(nodes)).toEqual(['石桥很老。', '茶很热。']);
    expect(nodes.map((node) => node.position?.start.line)).toEqual([1, 3]);
  });

  test('list items, quotations and cells are joined, too', () => {
    expect(words(body('- 石桥\n  很老\n\n> 茶\n> 很热'))).toEqual(['石桥很老', '茶很热']);
  });
});

describe('Markdown as Chinese writers use it', () => {
  test('four spaces are an indent, no code', () => {
    expect(types(body('    石桥很老。'))).toEqual(['paragraph']);
  });

  test('3~5 is a range', () => {
    expect(words(body('3~5个，6~8个'))).toEqual(['3~5个，6~8个']);
    expect(inner('3~5个，6~8个')).toEqual(['text']);
  });

  test('an address ends where the Chinese begins', () => {
    const [paragraph] = body('见http://a.cn/x，然后回来');
    expect(paragraph).toMatchObject({
      children: [
        { type: 'text', value: '见' },
        { type: 'link', url: 'http://a.cn/x', children: [{ value: 'http://a.cn/x' }] },
        { type: 'text', value: '，然后回来' },
      ],
    });
  });

  test('emphasis beside Chinese marks', () => {
    expect(inner('说**“好”**了，又说**茶。**走')).toEqual(['text', 'strong', 'text', 'strong', 'text']);
    expect(words(body('说**“好”**了'))).toEqual(['说“好”了']);
    expect(inner('说\\*\\*“好”\\*\\*了')).toEqual(['text']);
    expect(inner('`说**“好”**了`')).toEqual(['inlineCode']);
    expect(words(body('`说**“好”**了`'))).toEqual(['说**“好”**了']);
    expect(body('他*（轻声）*说，𠀀**“好”**了[桥](a.html)')).toMatchObject([
      {
        children: [
          { value: '他' },
          { type: 'emphasis', position: { start: { column: 2 } } },
          { value: '说，𠀀' },
          { type: 'strong', position: { start: { column: 11, offset: 11 }, end: { column: 18 } } },
          { value: '了' },
          { type: 'link', position: { start: { column: 19, offset: 19 } } },
        ],
      },
    ]);
  });

  test('tables, lists, quotations, images', () => {
    const nodes = body(
      '| 茶 | 价 |\n|---|--:|\n| 绿 | 3 |\n\n1. 一\n2. 二\n\n> 引\n\n![石桥](q.png "图1　石桥")',
    );
    expect(types(nodes)).toEqual(['table', 'list', 'blockquote', 'paragraph']);
    expect(nodes[3]).toMatchObject({ children: [{ type: 'image', url: 'q.png', title: '图1　石桥' }] });
  });

  test('columns count code points', () => {
    const [paragraph] = body('𠀀𠀀**桥**');
    expect(paragraph).toMatchObject({
      children: [{}, { type: 'strong', position: { start: { column: 3, offset: 4 } } }],
    });
  });
});

describe('nothing is lost', () => {
  test('raw HTML is text, with a warning at its place', () => {
    const { articles, messages } = read('石<u>桥</u>\n\n<div>\n茶\n</div>');
    expect(words(articles[0]?.body.children ?? [])).toEqual(['石<u>桥</u>', '<div> 茶 </div>']);
    expect(messages).toMatchObject([
      { id: 'markdown-html', place: { line: 1, column: 2 }, values: { tag: '<u>' } },
      { id: 'markdown-html', place: { line: 3, column: 1 } },
    ]);
  });

  test('<br> is a line break; a comment is no text, and the report says so', () => {
    expect(inner('石<br>桥')).toEqual(['text', 'break', 'text']);
    expect(read('石桥<!-- 待核 -->').ids).toEqual(['markdown-comment']);
  });

  test('links and images by reference find their address', () => {
    const [paragraph, ...rest] = body('[桥][q]和![图][p]\n\n[q]: a.html\n[p]: p.png "石桥"\n');
    expect(rest).toEqual([]);
    expect(paragraph).toMatchObject({
      children: [{ type: 'link', url: 'a.html' }, {}, { type: 'image', url: 'p.png', title: '石桥' }],
    });
  });

  test('a line that only looks like the address of a link stays', () => {
    const { articles, ids } = read('桥。\n\n[注]: 见下页\n');
    expect(words(articles[0]?.body.children ?? [])).toEqual(['桥。', '[注]: 见下页']);
    expect(ids).toEqual(['markdown-definition']);
  });

  test('footnotes that do not fit together are kept and named', () => {
    const { articles, ids } = read('桥[^1]和茶[^9]。\n\n[^1]: 甲\n\n[^1]: 乙\n\n[^5]: 丙\n');
    expect(ids.toSorted()).toEqual([
      'markdown-note-missing',
      'markdown-note-twice',
      'markdown-note-uncalled',
    ]);
    const notes = articles[0]?.body.children.filter((node) => node.type === 'footnoteDefinition') ?? [];
    expect(new Set(notes.map((note) => note.identifier)).size).toBe(3);
  });
});
