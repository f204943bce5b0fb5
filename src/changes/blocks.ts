import { visibleText } from '../document/index.js';
import type { Article } from '../model/index.js';

export type BlockKind =
  | 'kicker'
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'dateline'
  | 'heading'
  | 'paragraph'
  | 'origin'
  | 'other';

/** A part of an article as a reader meets it. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** Index of its article in the file. */
  readonly article: number;
  /** Of paragraphs: counts from 1 in each article. */
  readonly number?: number;
}

/** The parts of the articles in the order that conservation counts their characters in. */
export function blocksOf(articles: readonly Article[]): Block[] {
  return articles.flatMap((article, at) => {
    const { kicker, title, subtitle, byline, dateline, datelinePlace, origin } = article;
    const part = (kind: BlockKind, text: string | undefined): Block[] =>
      text ? [{ kind, text, article: at }] : [];
    return [
      ...part('kicker', kicker),
      ...part('title', title),
      ...part('subtitle', subtitle),
      ...part('byline', byline),
      ...(datelinePlace === 'end' ? [] : part('dateline', dateline)),
      ...bodyBlocks(article, at),
      ...(datelinePlace === 'end' ? part('dateline', dateline) : []),
      ...part('origin', origin),
    ];
  });
}

function bodyBlocks({ body }: Article, article: number): Block[] {
  let number = 0;
  return body.children.flatMap((node): Block[] => {
    const text = visibleText(node);
    if (text === '') return [];
    if (node.type === 'heading') return [{ kind: 'heading', text, article }];
    if (node.type === 'paragraph') return [{ kind: 'paragraph', text, article, number: ++number }];
    return [{ kind: 'other', text, article }];
  });
}
