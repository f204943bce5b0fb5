import type { Nodes } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { describe, expect, it } from 'vitest';
import { makeToc } from '../../src/bulletin/toc.js';
import { visibleText } from '../../src/document/index.js';
import { readMarkdown } from '../../src/readers/index.js';
import { convertBulletin } from '../../src/script/index.js';
import { article, bulletin, collector, markdown } from './support.js';

async function convert(text: string) {
  const { messages, report } = collector();
  const result = await convertBulletin(bulletin([article(text)]), 'zh-Hant-TW', report);
  const body = result.parts[0]!.articles[0]!.body;
  return { body, messages, text: body.children.map((node) => visibleText(node as Nodes)).join('\n') };
}

const write = (body: Nodes): string => toMarkdown(body, { extensions: [gfmToMarkdown()] }).trimEnd();

describe('words that run over inline marks', () => {
  it.each([
    ['理发师剪了他的头*发*', '理髮師剪了他的頭*髮*'],
    ['戏里的皇**后**站在台后', '戲裡的皇**后**站在臺後'],
    ['店里的老**板**姓陈', '店裡的老**闆**姓陳'],
    ['早上吃一碗~~面~~条', '早上吃一碗~~麵~~條'],
    ['窗台上**这*只*猫**', '窗臺上**這*隻*貓**'],
    ['秋天空气干*燥*', '秋天空氣乾*燥*'],
    ['手续很复*杂*', '手續很複*雜*'],
    ['街口有理[发](a.md)店', '街口有理[髮](a.md)店'],
  ])('%s', async (before, after) => {
    expect(write((await convert(before)).body)).toBe(after);
  });

  it('sees through tags of HTML and line ends of the source', async () => {
    const html = await convert('他剪短了头<em>发</em>。');
    expect(html.text).toBe('他剪短了頭<em>髮</em>。');
    const wrapped = await convert('他剪短了头\n发，也洗了脸。');
    expect(wrapped.text).toBe('他剪短了頭\n髮，也洗了臉。');
  });

  it('parts words at code, pictures and footnote calls', async () => {
    const { text } = await convert('头`x`发展[^1]。\n\n[^1]: 后来的说明。');
    expect(text).toContain('頭x發展。');
  });
});

describe('every place where a reader meets text', () => {
  it('converts headings, lists, tables, quotations and notes', async () => {
    const { body } = await convert(
      '## 里外\n\n1. 开门\n\n| 时间 | 地点 |\n| - | - |\n| 九点 | 门厅 |\n\n> 后来呢？\n\n正文[^n]。\n\n[^n]: 见屋里的“灯”。',
    );
    expect(write(body)).toBe(
      '## 裡外\n\n1. 開門\n\n| 時間 | 地點 |\n| -- | -- |\n| 九點 | 門廳 |\n\n> 後來呢？\n\n正文[^n]。\n\n[^n]: 見屋裡的「燈」。',
    );
  });

  it('converts alt and title, not the url', async () => {
    const { body } = await convert('![桥头的“灯”](图/桥头.png "图1　桥头的灯")\n\n[说明](说明.md "看这里")');
    const [figure, link] = body.children as [Nodes, Nodes];
    expect(figure).toMatchObject({
      children: [{ url: '图/桥头.png', alt: '橋頭的「燈」', title: '圖1　橋頭的燈' }],
    });
    expect(link).toMatchObject({ children: [{ url: '说明.md', title: '看這裡' }] });
  });

  it('keeps code, HTML and positions', async () => {
    const source = '运行`const 里 = 1`。\n\n```\n这里\n```\n\n<p title="里">里</p>';
    const { body } = await convert(source);
    const before = markdown(source);
    expect(body.children.slice(1)).toEqual(before.children.slice(1));
    expect(body.children[0]?.position).toEqual(before.children[0]?.position);
    expect(body.children[0]).toMatchObject({ children: [{ value: '運行' }, { value: 'const 里 = 1' }, {}] });
  });
});

describe('quotations in a body', () => {
  it('runs over paragraphs, also in a quotation block', async () => {
    const { text, messages } = await convert('他说：“头一段。\n\n“第二段‘灯’。”\n\n“另一句。”');
    expect(text).toBe('他說：「頭一段。\n「第二段『燈』。」\n「另一句。」');
    expect(messages).toEqual([]);
  });

  it('reports what does not pair, with its place', async () => {
    const { text, messages } = await convert('第一段。\n\n他说：“没有说完。\n\n后来就走了。\n\n话’尾');
    expect(text).toBe('第一段。\n他說：「沒有說完。\n後來就走了。\n話』尾');
    expect(messages).toEqual([
      {
        id: 'script-quotes-unbalanced',
        place: { file: 'a.md', line: 3, column: 1 },
        values: { mark: '“', excerpt: '他说：“没有说完。' },
      },
      {
        id: 'script-quotes-unbalanced',
        place: { file: 'a.md', line: 7, column: 1 },
        values: { mark: '’', excerpt: '话’尾' },
      },
    ]);
  });

  it('does not carry a quotation over a heading or out of a note', async () => {
    const { messages } = await convert('“开头\n\n## “标题”\n\n“正文”[^1]\n\n[^1]: “注');
    expect(messages.map((message) => message.place?.line)).toEqual([1, 7]);
  });
});

describe('text that is Traditional already', () => {
  it('is left alone and reported once an article', async () => {
    const old = '這裏的鐘敲了兩下，船夫聽見了，就把船撐過來。';
    const { text, messages } = await convert(`后来的事写在下面。\n\n${old}\n\n${old}\n\n后来天晴了。`);
    expect(text).toBe(`後來的事寫在下面。\n${old}\n${old}\n後來天晴了。`);
    expect(messages).toEqual([
      {
        id: 'script-already-traditional',
        place: { file: 'a.md', line: 3, column: 1 },
        values: { count: 2 },
      },
    ]);
  });

  it('does not take Simplified text that quotes a character for it', async () => {
    const { text, messages } = await convert('字典里的“鱖”字，简体写作“鳜”，说的是同一种鱼。');
    expect(text).toBe('字典裡的「鱖」字，簡體寫作「鱖」，說的是同一種魚。');
    expect(messages).toEqual([]);
  });
});

describe('readings above words', () => {
  const read = (text: string) => article(readMarkdown(text, 'a.md', () => {}).body);
  const shown = async (text: string) => {
    const { parts } = await convertBulletin(bulletin([read(text)]), 'zh-Hant-TW', () => {});
    return visibleText(parts[0]!.articles[0]!.body);
  };

  it('words are read across them: 头发 is one word, whoever has a reading', async () => {
    expect(await shown('剪了{头|tóu}{发|fa}，{头发|tóu|fa}长，{皇|huáng}后很{干|gān}燥')).toBe(
      '剪了頭tóu髮fa，頭tóu髮fa長，皇huáng后很乾gān燥',
    );
  });

  it('Pinyin stays, a reading in characters is converted as a text of its own', async () => {
    expect(await shown('{龟兹|qiūcí}也作{龟兹|丘兹}，{里|音里外的里}面')).toBe(
      '龜茲qiūcí也作龜茲丘茲，裡音裡外的裡面',
    );
  });

  it('contents say what the heading says, without readings', async () => {
    const articles = [read('## 先读{里|lǐ}面')];
    const given = bulletin(articles, { toc: makeToc([{ id: 'p1', articles }]) });
    const { toc } = await convertBulletin(given, 'zh-Hant-TW', () => {});
    expect(toc[0]?.children[0]?.title).toBe('先讀裡面');
  });
});
