import type { Node } from 'mdast';
import { collectNotes, noteId, numberBlocks } from './document/index.js';
import type { Bulletin, Message } from './model/index.js';

/** What to say of a layout that stood still at an element: the article it is in, and the line. */
export function stallMessage(bulletin: Bulletin, id: string, artifact: string): Message {
  const [, name = ''] = /^(a\d+)(?:-|$)/.exec(id) ?? [];
  const article = bulletin.parts.flatMap(({ articles }) => articles).find((one) => one.id === name);
  const values = { artifact, article: article?.title || id || '—' };
  if (!article) return { id: 'layout-stalled', values };
  const blocks = numberBlocks(article.id, article.body).map(({ id: own, node }) => [own, node] as const);
  const notes = [...collectNotes(article.body).values()].map(
    ({ number, definition }) => [noteId(article.id, number), definition] as const,
  );
  const start = new Map<string, Node>([...blocks, ...notes]).get(id)?.position?.start;
  const place = start ? { ...article.source, line: start.line, column: start.column } : article.source;
  return { id: 'layout-stalled', place, values };
}
