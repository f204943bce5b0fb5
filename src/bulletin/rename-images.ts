import type { Nodes, Root } from 'mdast';
import type { Article } from '../model/index.js';

/**
 * Articles whose pictures go by the names of their assets: two files in two folders may both say `a.png`.
 * Pictures without an asset keep their url.
 */
export function renameImages(
  articles: readonly Article[],
  names: ReadonlyMap<string, string>,
): readonly Article[] {
  if (names.size === 0) return articles;
  const rename = <N extends Nodes>(node: N): N => {
    if (node.type === 'image') return { ...node, url: names.get(node.url) ?? node.url };
    return 'children' in node
      ? { ...node, children: node.children.map((child) => rename(child as Nodes)) }
      : node;
  };
  return articles.map((article) => ({ ...article, body: rename<Root>(article.body) }));
}
