import type { Article, Bulletin } from '../../src/model/index.js';

/** An article of one paragraph. */
export const articleOf = (file: string, words: string): Article =>
  ({
    id: 'a01',
    title: '渡口',
    source: { file },
    body: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: words }] }] },
  }) as unknown as Article;

export const bulletinOf = (...articles: Article[]): Bulletin =>
  ({
    metadata: {
      title: '柳湾简报',
      compilers: [],
      proofreaders: [],
      distribution: { report: [], send: [], issue: [] },
    },
    parts: [{ id: 'p1', articles }],
  }) as unknown as Bulletin;
