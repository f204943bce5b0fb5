import type { Element, Nodes, Root } from 'hast';
import { solid } from '../../document/index.js';

/** What the printed page must show at one point of the text. */
export type Expected =
  /** One character of the document. */
  | { readonly kind: 'character'; readonly text: string; readonly ids: readonly string[] }
  /** A page number in the contents, drawn by the layout. */
  | { readonly kind: 'folio'; readonly target: string; readonly ids: readonly string[] }
  /** A number that the layout may draw: a footnote's call or its marker. */
  | { readonly kind: 'number'; readonly text: string; readonly ids: readonly string[] };

/** Texts that are read apart from each other; a page draws its readings when it has drawn the line below them. */
export const STREAMS = ['main', 'notes', 'readings', 'noteReadings'] as const;

/**
 * The text of a typeset document: what runs in the type area, what stands at the foot as notes, and the readings above
 * the words of either.
 */
export interface ExpectedText extends Readonly<Record<(typeof STREAMS)[number], readonly Expected[]>> {
  /** The words of each table's head: the layout may repeat them. */
  readonly heads: ReadonlySet<string>;
}

const SILENT = new Set(['head', 'script', 'style', 'template', 'title', 'desc', 'metadata']);

/** Reads the document's words in order, each with the ids of the elements it stands in (innermost last). */
export function expectedText(document: Root): ExpectedText {
  const main: Expected[] = [];
  const notes: Expected[] = [];
  const readings: Expected[] = [];
  const noteReadings: Expected[] = [];
  const heads = new Set<string>();
  const walk = (node: Nodes, ids: readonly string[], out: Expected[]): void => {
    if (node.type === 'text') {
      for (const text of solid(node.value)) out.push({ kind: 'character', text, ids });
      return;
    }
    if (node.type === 'root') {
      for (const child of node.children) walk(child, ids, out);
      return;
    }
    if (node.type !== 'element' || SILENT.has(node.tagName)) return;
    const id = String(node.properties.id ?? '');
    const inner = id ? [...ids, id] : ids;
    if (hasClass(node, 'footnote')) {
      const number = String(node.properties.dataNumber ?? '');
      out.push({ kind: 'number', text: number, ids });
      notes.push({ kind: 'number', text: number, ids: [id] });
      for (const child of node.children) walk(child, [id], notes);
      return;
    }
    if (hasClass(node, 'folio-ref')) {
      const target = String(node.properties.href ?? '').replace(/^#/, '');
      out.push({ kind: 'folio', target, ids: inner });
      return;
    }
    if (hasClass(node, 'reading')) {
      for (const child of node.children) walk(child, inner, out === notes ? noteReadings : readings);
      return;
    }
    const before = out.length;
    for (const child of node.children) walk(child, inner, out);
    if (node.tagName === 'thead') heads.add(out.slice(before).map(wordOf).join(''));
  };
  walk(document, [], main);
  return { main, notes, readings, noteReadings, heads };
}

const wordOf = (token: Expected): string => (token.kind === 'folio' ? '' : token.text);

const hasClass = (node: Element, name: string): boolean =>
  Array.isArray(node.properties.className) && node.properties.className.includes(name);
