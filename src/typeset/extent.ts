import { solid, visibleText } from '../document/index.js';
import type { Article, Bulletin, PageGeometry } from '../model/index.js';

/** Lines that an article's title takes, space included. */
const HEAD_LINES = { jianbao: 4, huibian: 11 } as const;

/** About how many pages the articles take. Good enough to tell a leaflet from a book before it is laid out. */
export function estimatedPages(bulletin: Bulletin, geometry: PageGeometry): number {
  const { columns, rows } = geometry;
  const lines = bulletin.parts.flatMap(({ articles }) =>
    articles.map((article) => HEAD_LINES[bulletin.theme] + bodyLines(article, columns, rows)),
  );
  return bulletin.theme === 'huibian'
    ? lines.reduce((pages, count) => pages + Math.ceil(count / rows), 0)
    : Math.ceil((lines.reduce((sum, count) => sum + count, 0) + 2 * HEAD_LINES.jianbao) / rows);
}

const bodyLines = ({ body }: Article, columns: number, rows: number): number =>
  body.children.reduce((sum, block) => {
    const own =
      block.type === 'paragraph' && block.children.length === 1 && block.children[0]?.type === 'image';
    return sum + (own ? rows / 3 : Math.ceil((solid(visibleText(block)).length + 2) / columns));
  }, 0);
