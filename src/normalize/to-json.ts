import type { Article } from '../model/index.js';
import type { Normalized } from './normalize.js';

export interface JsonBlock {
  readonly type: 'heading' | 'paragraph';
  /** 2 for headings right under the title, 3 below these. */
  readonly level?: number;
  readonly text: string;
}

export interface JsonArticle {
  readonly title: string;
  readonly kicker?: string;
  readonly subtitle?: string;
  readonly byline?: string;
  readonly dateline?: string;
  readonly complete: boolean;
  readonly blocks: readonly JsonBlock[];
}

/** `normalize --format json`: one object for a file. */
export interface JsonDocument {
  readonly articles: readonly JsonArticle[];
  readonly furniture: readonly string[];
}

/** What was found, as plain data. Bodies are those of raw text: headings and paragraphs of plain text. */
export function toJson(normalized: Pick<Normalized, 'articles' | 'furniture'>): JsonDocument {
  return { articles: normalized.articles.map(jsonArticle), furniture: normalized.furniture };
}

function jsonArticle(article: Article): JsonArticle {
  const { title, kicker, subtitle, byline, dateline, complete } = article;
  return {
    title,
    ...(kicker !== undefined && { kicker }),
    ...(subtitle !== undefined && { subtitle }),
    ...(byline !== undefined && { byline }),
    ...(dateline !== undefined && { dateline }),
    complete,
    blocks: article.body.children.flatMap((node): JsonBlock[] => {
      if (node.type === 'heading')
        return [{ type: 'heading', level: node.depth, text: plain(node.children) }];
      return node.type === 'paragraph' ? [{ type: 'paragraph', text: plain(node.children) }] : [];
    }),
  };
}

function plain(nodes: readonly { readonly type: string }[]): string {
  return nodes.map((node) => ('value' in node && typeof node.value === 'string' ? node.value : '')).join('');
}
