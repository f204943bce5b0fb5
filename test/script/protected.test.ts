import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { visibleText } from '../../src/document/index.js';
import { readMarkdown } from '../../src/readers/markdown.js';
import { convertBulletin, convertTemplates } from '../../src/script/index.js';
import { article, bulletin } from './support.js';

async function convert(source: string) {
  const { body } = readMarkdown(source, 'a.md', () => {});
  const after = await convertBulletin(bulletin([article(body)]), 'zh-Hant-TW', () => {});
  const converted = after.parts[0]!.articles[0]!.body;
  return {
    body: converted,
    kept: after.kept,
    text: converted.children.map((node) => visibleText(node as Nodes)).join('\n'),
  };
}

describe('words that are marked to stay', () => {
  it.each([
    ['“国”简作[国]{.no-convert}，不作囯', '「國」簡作国，不作囯'],
    ['日文写[国際発展]{lang=ja}，我们写发展', '日文寫国際発展，我們寫發展'],
    ['头[x]{.no-convert}发', '頭x發'],
    ['[“引”]{.no-convert}和“引”', '“引”和「引」'],
    ['[这里有*强调*和`码`]{lang=zh-Hans}', '这里有强调和码'],
    ['## 标题里的[国]{.no-convert}', '標題裡的国'],
  ])('%s', async (source, wanted) => {
    expect((await convert(source)).text).toBe(wanted);
  });

  it('are told, with code and addresses', async () => {
    const { kept } = await convert('[国]{.no-convert}`码`放在img/软件.txt里\n\n```\n这\n```');
    expect([...(kept ?? [])].toSorted()).toEqual(['img/软件.txt', '国', '码', '这'].toSorted());
  });

  it('includes descriptions of characters, part by part', async () => {
    expect((await convert('这个字是⿰氵发，写法少见')).text).toBe('這個字是⿰氵发，寫法少見');
  });
});

describe('the words of a user’s own template', () => {
  it('are in the script of the edition, its tags and fields are not touched', async () => {
    const source =
      '{{!-- 报头说明 --}}<p class="{{里}}" title="x">主办单位：{{publisher}}</p><style>/* 这里 */</style><!-- 说 -->{{> 页脚}}发行';
    const after = await convertTemplates(new Map([['a.hbs', source]]), 'zh-Hant-TW');
    expect(after.get('a.hbs')).toBe(
      '{{!-- 报头说明 --}}<p class="{{里}}" title="x">主辦單位：{{publisher}}</p><style>/* 这里 */</style><!-- 说 -->{{> 页脚}}發行',
    );
  });

  it('without any, they are the same templates', async () => {
    const templates = new Map([['a.hbs', '<p>{{title}}</p>']]);
    expect(await convertTemplates(templates, 'zh-Hant-TW')).toBe(templates);
  });
});
