import type { Definition, Nodes, Root } from 'mdast';
import type { Bulletin, Message, Place } from '../model/index.js';
import { leadsSomewhere } from './portable.js';

/** What an editor should know of the EPUB before it is made: links that lead nowhere, pictures without words. */
export function bookFindings(bulletin: Bulletin): readonly Message[] {
  const articles = bulletin.parts.flatMap((part) => part.articles);
  return articles.flatMap(({ body, source }) => inBody(body, source, bulletin.assets));
}

function inBody(body: Root, source: Place, assets: Bulletin['assets']): readonly Message[] {
  const definitions = new Map<string, Definition>();
  const found: Message[] = [];
  const say = (id: string, values: Message['values'] & object, node: Nodes): void => {
    const start = node.position?.start;
    const place = start ? { file: source.file, line: start.line, column: start.column } : source;
    found.push({ id, place, values });
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'link' || node.type === 'linkReference') {
      const url = node.type === 'link' ? node.url : definitions.get(node.identifier)?.url;
      if (url !== undefined && !leadsSomewhere(url))
        say('epub-link-removed', { address: url.slice(0, 80) }, node);
    }
    if (node.type === 'image' && !node.alt?.trim())
      // by the name that the author gave it
      say('epub-picture-undescribed', { picture: assets.get(node.url)?.url ?? node.url }, node);
    if ('children' in node) node.children.forEach(visit);
  };
  for (const node of body.children) if (node.type === 'definition') definitions.set(node.identifier, node);
  visit(body);
  return found;
}
