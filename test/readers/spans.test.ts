import { describe, expect, it } from 'vitest';
import { visibleText } from '../../src/document/index.js';
import { readMarkdown } from '../../src/readers/markdown.js';

/** The tree in short: `<ja 里>` for a span, `*…*` for emphasis. */
function short(text: string): string {
  const { body } = readMarkdown(text, 'a.md', () => {});
  const show = (node: (typeof body.children)[number]): string => {
    if (node.type === 'text') return node.value;
    const inner = 'children' in node ? node.children.map(show).join('') : visibleText(node);
    if (node.type === 'span') {
      const names = [node.lang ?? '', ...((node.data.hProperties.className ?? []) as string[])];
      return `<${names.filter(Boolean).join(' ')} ${inner}>`;
    }
    return node.type === 'paragraph' || node.type === 'heading' ? inner : `(${node.type} ${inner})`;
  };
  return body.children.map(show).join('|');
}

describe('spans of words that stay as they are', () => {
  it.each([
    ['书名是[里と面]{lang=ja}。', '书名是<ja 里と面>。'],
    ['[简化字]{.no-convert}不变', '<no-convert 简化字>不变'],
    ['[a]{.no-convert}和[b]{lang="zh-Hant-HK"}', '<no-convert a>和<zh-Hant-HK b>'],
    ['[一*二*三]{lang=ja .no-convert}四', '<ja no-convert 一(emphasis 二)三>四'],
    ['*前[里]{lang=ja}后*', '(emphasis 前<ja 里>后)'],
    ['外[里[内]面]{.no-convert}', '外<no-convert 里[内]面>'],
    ['### 题目[里]{lang=ja}', '题目<ja 里>'],
    ['- 一条[里]{lang=ja}', '(list (listItem 一条<ja 里>))'],
  ])('%s', (text, expected) => {
    expect(short(text)).toBe(expected);
  });

  it.each([
    ['没有括号]{.no-convert}在前', '没有括号]{.no-convert}在前'],
    ['[字]{.别的}', '[字]{.别的}'],
    ['[字]{onclick=x}', '[字]{onclick=x}'],
    ['[字]', '[字]'],
    ['`[字]{lang=ja}`', '(inlineCode [字]{lang=ja})'],
  ])('leaves words: %s', (text, expected) => {
    expect(short(text)).toBe(expected);
  });
});
