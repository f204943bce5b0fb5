import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Article, Bulletin, Message, TocEntry } from '../../src/model/index.js';

export const markdown = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

export const article = (body: string | Root, more: Partial<Article> = {}): Article => ({
  id: 'a01',
  source: { file: 'a.md' },
  title: '题目',
  complete: true,
  body: typeof body === 'string' ? markdown(body) : body,
  ...more,
});

export const bulletin = (articles: readonly Article[], more: Partial<Bulletin> = {}): Bulletin => ({
  script: 'zh-Hans',
  theme: 'jianbao',
  metadata: {
    title: '清河简报',
    supplement: false,
    date: '2026-11-20',
    compilers: [],
    proofreaders: [],
    distribution: { report: [], send: [], issue: [] },
    identifier: 'urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e',
    slug: '清河简报-12',
  },
  frontMatter: {},
  parts: [{ id: 'p1', articles }],
  toc: [] as readonly TocEntry[],
  assets: new Map(),
  ...more,
});

/** A report that keeps what it is told. */
export function collector(): { messages: Message[]; report: (message: Message) => void } {
  const messages: Message[] = [];
  return { messages, report: (message) => messages.push(message) };
}
