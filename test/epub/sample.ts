import { readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Article, Asset, Bulletin, Host, Script, Theme, TocEntry } from '../../src/model/index.js';

export const markdown = (source: string): Root =>
  fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** 1 × 1, red. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

const asset: Asset = { url: '河岸.png', name: 'img-3f2a91c0.png', mediaType: 'image/png', bytes: PNG };

const BODY = `## 一、开放时间<调整>

入冬以后，到馆的读者多在傍晚[^a]，“延时”三成 & 未减[^b]。见[网站](https://example.org/?a=1&b=2)，另见[旧档](old.txt)。

### （一）借还

> 一卷在手，
> 不知夜深。
>
> ——馆员札记

1. 先登记；
2. 后借阅。

- 甲
- 乙

表1　各馆人次

| 馆 | 人次 |
| :-- | --: |
| 总馆 | 1200 |
| 分馆 | 300 |

![河岸的书车](河岸.png "图1　河岸的书车")

末段*强调*与**着重**，行内图![书](河岸.png)，缺图![失落](无.png)。

## 二、流动书车

设三个停靠点[^a]。]]> 1 < 2。

[^a]: 据十月统计。
[^b]: 详见第11期，
    “延时”一节。
`;

const article = (id: string, more: Partial<Article> = {}): Article => ({
  id,
  source: { file: `${id}.md` },
  title: `冬季<开放>时间 & 安排 ${id}`,
  complete: true,
  body: markdown(BODY),
  ...more,
});

const entry = (
  kind: TocEntry['kind'],
  level: number,
  title: string,
  target: string,
  children: TocEntry[] = [],
) => ({ kind, level, title, target, children }) satisfies TocEntry;

const articleEntry = (a: Article, level: number): TocEntry =>
  entry('article', level, a.title, `${a.id}-title`, [
    entry('section', level + 1, '一、开放时间<调整>', `${a.id}-b1`, [
      entry('section', level + 2, '（一）借还', `${a.id}-b3`),
    ]),
    entry('section', level + 1, '二、流动书车', `${a.id}-b11`),
  ]);

const metadata: Bulletin['metadata'] = {
  title: '清河图书馆简报',
  issue: 12,
  totalIssue: 212,
  supplement: false,
  date: '2026-11-20',
  publisher: '清河镇图书馆',
  compilers: ['林晓禾', '何田'],
  proofreaders: ['周南'],
  distribution: { report: ['县文旅局'], send: ['各分馆', '镇政府'], issue: ['各股室'] },
  printRun: 120,
  status: '内部资料，免费交流',
  permit: '（清）字第12号',
  contact: '清河镇河东路6号 <office@example.org>',
  identifier: 'urn:uuid:5b2c6ee8-1d2c-5c11-9a0e-3c39cb7d9f12',
  slug: 'qinghe-12',
};

/** A bulletin with everything in it. */
export function sample(script: Script = 'zh-Hans', theme: Theme = 'jianbao'): Bulletin {
  const one = article('a01', {
    kicker: '本馆要闻',
    subtitle: '——试行三个月小结',
    byline: '林晓禾',
    dateline: '（本刊11月18日讯）',
    datelinePlace: 'start',
    origin: '（采编组供稿）',
  });
  const two = article('a02', { dateline: '（清河11月19日电）', datelinePlace: 'end' });
  const three = article('a03', { title: '无节之文', body: markdown('独段。\n\n又一段。') });
  const parts: Bulletin['parts'] =
    theme === 'jianbao'
      ? [{ id: 'p1', articles: [one, two, three] }]
      : [
          { id: 'p1', label: '第一辑', title: '馆务', lead: '三年来的<馆务>。', articles: [one, two] },
          { id: 'p2', label: '第二辑', title: '旧事', articles: [three] },
        ];
  const level = theme === 'jianbao' ? 1 : 2;
  const entries = [
    articleEntry(one, level),
    articleEntry(two, level),
    entry('article', level, three.title, 'a03-title'),
  ];
  const toc =
    theme === 'jianbao'
      ? entries
      : [
          { ...entry('part', 1, '馆务', 'p1-title', entries.slice(0, 2)), label: '第一辑' },
          { ...entry('part', 1, '旧事', 'p2-title', entries.slice(2)), label: '第二辑' },
        ];
  return {
    script,
    theme,
    metadata: theme === 'jianbao' ? metadata : { ...book, distribution: { report: [], send: [], issue: [] } },
    frontMatter: {
      editorsNote: markdown('入冬以后，读者多在傍晚。\n\n数字截至十月底[^x]。\n\n[^x]: 采编组核对。'),
    },
    parts,
    toc,
    assets: new Map([[asset.url, asset]]),
  };
}

const { issue: _issue, totalIssue: _total, ...rest } = metadata;
const book: Bulletin['metadata'] = {
  ...rest,
  title: '清河记事',
  subtitle: '清河镇公共事务文章汇编',
  series: '清河镇公共事务文章汇编',
  years: '2021—2025',
};

const style = (name: string): string =>
  readFileSync(new URL(`../../styles/${name}`, import.meta.url), 'utf8');

/** A host without a browser, unless one is lent. */
export const hostWith = (browser: Host['browser'], fonts: Host['fonts'] = () => ({ faces: [] })): Host => ({
  browser,
  browserKey: async () => 'none',
  lanes: 1,
  rest: () => {},
  codeKey: '',
  cache: { get: async () => undefined, put: async () => {} },
  fonts,
  themeFiles: {
    templates: new Map(),
    styles: new Map(['epub.css', 'epub-cover.css', 'epub-vertical.css'].map((name) => [name, style(name)])),
  },
});
