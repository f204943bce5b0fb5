import type { Nodes, Root } from 'mdast';
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

/**
 * The articles with their pictures under new urls (old url → new one); a picture that is not among them keeps its
 * own. Two files may mean different pictures by one relative url, so this is done file by file.
 */
export function renameImages(articles: readonly Article[], names: ReadonlyMap<string, string>): Article[] {
  const renamed = <T extends Nodes>(node: T): T => {
    const url = node.type === 'image' ? names.get(node.url) : undefined;
    if (url !== undefined) return { ...node, url };
    return 'children' in node ? { ...node, children: node.children.map(renamed) } : node;
  };
  return articles.map((article) => ({ ...article, body: renamed<Root>(article.body) }));
}
