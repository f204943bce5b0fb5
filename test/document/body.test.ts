import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { isElement, numberBlocks, renderBody, solid, visibleText } from '../../src/document/index.js';
import type { Article } from '../../src/model/index.js';
import { articlesFromMarkdown, readMarkdown } from '../../src/readers/index.js';

const BODY = `水位每天看两次[^1]，早一次，晚一次[^2]；早的那次更要紧[^1]。

## 尺子

> 读数要站稳了再读。
>
> ——《水位簿》扉页

表1：两处水位

| 处所 | 早 | 晚 |
|---|---:|---:|
| 桥下 | 1.20 | 1.32 |

![水尺](ruler.png "图1：渡口的水尺")

![渡口](ferry.png)

3. 先看天；
4. 再看水。

- 带笔
- 带灯

[^1]: 早八点，晚八点。
[^2]: 天黑以后提灯去看。

    灯挂在百叶箱旁边。
`;

function article(markdown: string): Article {
  const [first] = articlesFromMarkdown(
    readMarkdown(`# 看水\n\n${markdown}`, 'a.md', () => {}),
    () => {},
  );
  return { ...(first as Article), id: 'a01' };
}

const options = { imageSource: (url: string) => `assets/${url}`, labels: { figure: '图', table: '表' } };
const html = (nodes: readonly ElementContent[]) => toHtml({ type: 'root', children: [...nodes] });

/** What a reader sees of the source: words that we add, and notes, left out. */
const wordsOf = (node: ElementContent): string => {
  if (node.type === 'text') return node.value;
  if (!isElement(node)) return '';
  const { className } = node.properties;
  if (Array.isArray(className) && (className.includes('kb-label') || className.includes('footnote')))
    return '';
  return node.children.map(wordsOf).join('');
};
const byId = (nodes: readonly ElementContent[], id: string): Element | undefined => {
  for (const node of nodes.filter(isElement)) {
    const found = node.properties.id === id ? node : byId(node.children, id);
    if (found) return found;
  }
  return undefined;
};

describe('renderBody', () => {
  const source = article(BODY);
  const inline = renderBody(source, { ...options, notes: 'inline' });
  const end = renderBody(source, { ...options, notes: 'end' });

  it('gives every block its id and exactly its words, for print and for the EPUB', () => {
    for (const { content } of [inline, end]) {
      for (const { id, node } of numberBlocks('a01', source.body)) {
        const block = byId(content, id);
        expect(block, id).toBeDefined();
        expect(solid(wordsOf(block as Element)), id).toBe(solid(visibleText(node)));
      }
    }
  });

  it('puts a note at its first call for print, and a number at the second', () => {
    const first = html(inline.content.slice(0, 1));
    expect(first).toContain(
      '看两次<span class="footnote" id="a01-n1" data-number="1">早八点，晚八点。</span>',
    );
    expect(first).toContain('<br>灯挂在百叶箱旁边。');
    expect(first).toContain(
      '更要紧<sup class="note kb-label"><a href="#a01-n1" class="note-call" role="doc-noteref">1</a></sup>',
    );
    expect(inline.notes).toEqual([]);
  });

  it('puts notes at the end for the EPUB, linked both ways', () => {
    expect(html(end.content.slice(0, 1))).toContain('id="a01-r1"');
    expect(end.notes.map(({ properties }) => properties.id)).toEqual(['a01-n1', 'a01-n2']);
    expect(html(end.notes)).toContain('href="#a01-r2"');
  });

  it('sets captions, labels, list numbers and source lines', () => {
    const all = html(inline.content);
    expect(all).toContain('<figcaption id="a01-b4"><b>表1：</b>两处水位</figcaption>');
    expect(all).toContain('<b>图1：</b>渡口的水尺');
    expect(all).toContain('<b class="kb-label">图2</b>　渡口');
    expect(all).toContain('<span class="marker kb-label">3.</span>');
    expect(all).toContain('<p class="source">——《水位簿》扉页</p>');
    expect(all).toContain('<th align="right" scope="col">早</th>');
  });

  it('keeps a note that nothing calls', () => {
    const loose = article('天亮了。\n\n[^9]: 没有人看见。');
    const { notes } = renderBody(loose, { ...options, notes: 'inline' });
    const { content } = renderBody(loose, { ...options, notes: 'inline' });
    expect(html([...content, ...notes])).toContain('没有人看见。');
  });
});
