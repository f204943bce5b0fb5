import type { Nodes } from 'mdast';
import type { Article, Place } from '../model/index.js';

/** A picture that a body wants: its url as written and where it is first named. */
export interface ImageUse {
  readonly url: string;
  readonly place: Place;
}

/** The pictures of some articles, each once, in the order in which they are first named. */
export function collectImages(articles: readonly Article[]): readonly ImageUse[] {
  const uses = new Map<string, ImageUse>();
  const visit = (node: Nodes, file: string): void => {
    if (node.type === 'image' && !uses.has(node.url)) {
      const start = node.position?.start;
      const place = start ? { file, line: start.line, column: start.column } : { file };
      uses.set(node.url, { url: node.url, place });
    }
    if ('children' in node) for (const child of node.children) visit(child, file);
  };
  for (const article of articles) visit(article.body, article.source.file);
  return [...uses.values()];
}
