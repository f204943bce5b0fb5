import type { Definition, FootnoteDefinition, Paragraph, Root } from 'mdast';
import type { Report } from '../model/index.js';
import { placeOf, sourceOf } from './positions.js';
import { at, nodesOf, replaceNodes } from './tree.js';

/**
 * Gives reference links and images their addresses and takes the definitions away, so that a body has `link`
 * and `image` only. A definition that nothing uses is a line of text that happens to look like one
 * (`[注]: 见下页`) and becomes a paragraph. Footnotes keep their definitions; doubtful ones are reported.
 */
export function resolveReferences(body: Root, text: string, file: string, report: Report): void {
  const definitions = new Map<string, Definition>();
  for (const node of nodesOf(body)) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  }
  const used = new Set<Definition>();
  const take = (identifier: string): Definition | undefined => {
    const definition = definitions.get(identifier);
    if (definition) used.add(definition);
    return definition;
  };
  replaceNodes(body, (node) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return undefined;
    const target = take(node.identifier);
    if (!target) return undefined;
    const { url, title } = target;
    return node.type === 'linkReference'
      ? [at({ type: 'link', url, title: title ?? null, children: node.children }, node)]
      : [at({ type: 'image', url, title: title ?? null, alt: node.alt ?? null }, node)];
  });
  replaceNodes(body, (node) => {
    if (node.type !== 'definition') return undefined;
    if (used.has(node)) return [];
    report({ id: 'markdown-definition', place: placeOf(node, file), values: { label: node.label ?? '' } });
    const paragraph: Paragraph = {
      type: 'paragraph',
      children: [at({ type: 'text', value: sourceOf(node, text) }, node)],
    };
    return [at(paragraph, node)];
  });
  checkNotes(body, file, report);
}

function checkNotes(body: Root, file: string, report: Report): void {
  const calls = new Set<string>();
  const notes = new Map<string, FootnoteDefinition>();
  for (const node of nodesOf(body)) {
    if (node.type === 'footnoteReference') calls.add(node.identifier);
    if (node.type === 'text') {
      for (const [, label = ''] of node.value.matchAll(/\[\^([^\]\s]+)\]/gu)) {
        report({ id: 'markdown-note-missing', place: placeOf(node, file), values: { label } });
      }
    }
    if (node.type !== 'footnoteDefinition') continue;
    const label = node.label ?? node.identifier;
    if (notes.has(node.identifier)) {
      report({ id: 'markdown-note-twice', place: placeOf(node, file), values: { label } });
      // Under a name of its own the second note stays in the bulletin, among the notes that nothing calls.
      node.identifier = `${node.identifier} ${notes.size}`;
    }
    notes.set(node.identifier, node);
  }
  for (const [identifier, note] of notes) {
    if (calls.has(identifier) || identifier.includes(' ')) continue;
    report({
      id: 'markdown-note-uncalled',
      place: placeOf(note, file),
      values: { label: note.label ?? identifier },
    });
  }
}
