import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Article, Bulletin, FontSet, Metadata, PageGeometry, TocEntry } from '../../src/model/index.js';

export const markdown = (text: string) =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

export const article = (id: string, title: string, text: string, more: Partial<Article> = {}): Article => ({
  id,
  source: { file: `${id}.md` },
  title,
  complete: true,
  body: markdown(text),
  ...more,
});

const entry = ({ id, title }: Article): TocEntry => ({
  kind: 'article',
  level: 1,
  title,
  target: `${id}-title`,
  children: [],
});

export function bulletin(
  articles: readonly Article[],
  more: Partial<Omit<Bulletin, 'metadata'>> & { metadata?: Partial<Metadata> } = {},
): Bulletin {
  const { metadata, ...rest } = more;
  return {
    script: 'zh-Hans',
    theme: 'jianbao',
    metadata: {
      title: '清河简报',
      supplement: false,
      date: '2026-11-20',
      compilers: [],
      proofreaders: [],
      distribution: { report: [], send: [], issue: [] },
      identifier: 'urn:uuid:0',
      slug: 'qinghe',
      ...metadata,
    },
    frontMatter: {},
    parts: [{ id: 'p1', articles }],
    toc: articles.map(entry),
    assets: new Map(),
    ...rest,
  };
}

export const FONTS: FontSet = {
  faces: (['kb-serif', 'kb-sans', 'kb-fallback'] as const).map((family) => ({
    family,
    weight: 400,
    name: family,
    version: '1',
    path: `/fonts/${family}.ttf`,
    bytes: () => new Uint8Array(),
    glyph: (codePoint) => (codePoint === 0x9505 && family !== 'kb-fallback' ? 0 : 1),
  })),
};

export const A4_BRIEF: PageGeometry = {
  name: 'A4',
  width: 210,
  height: 297,
  margin: { top: 37, bottom: 34.8428, inner: 28, outer: 26.3625 },
  mirrored: true,
  columns: 28,
  rows: 22,
  bodySize: 15.75,
  leading: 29,
  binding: 'left',
  bleed: 0,
  marks: false,
};
