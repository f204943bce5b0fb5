import type { FootnoteDefinition, Nodes, Root } from 'mdast';

/** A footnote of an article, numbered in the order of the first calls. */
export interface Note {
  readonly number: number;
  readonly identifier: string;
  readonly definition: FootnoteDefinition;
}

/** The footnotes that a body calls, by identifier. A definition nobody calls comes last: no text is lost. */
export function collectNotes(body: Root): ReadonlyMap<string, Note> {
  const definitions = new Map<string, FootnoteDefinition>();
  const calls: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition') definitions.set(node.identifier, node);
    if (node.type === 'footnoteReference') calls.push(node.identifier);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(body);
  const notes = new Map<string, Note>();
  for (const identifier of [...calls, ...definitions.keys()]) {
    const definition = definitions.get(identifier);
    if (definition && !notes.has(identifier)) {
      notes.set(identifier, { number: notes.size + 1, identifier, definition });
    }
  }
  return notes;
}
