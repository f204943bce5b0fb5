import type { Element, ElementContent } from 'hast';
import { element, isElement } from '../document/index.js';

/** One document of the book, as a tree. */
export interface Page {
  readonly kind: 'cover' | 'title' | 'note' | 'contents' | 'part' | 'article' | 'colophon';
  /** File name: `a01.xhtml`. */
  readonly name: string;
  readonly title: string;
  readonly body: readonly ElementContent[];
}

/** A paragraph, or nothing where there is no text. */
export const line = (className: string, value: string | undefined, id?: string): readonly Element[] =>
  value ? [element('p', { className: [className], ...(id ? { id } : {}) }, [{ type: 'text', value }])] : [];

/** Types that have a role of the same name. */
const ROLES = new Set(['chapter', 'part', 'preface', 'colophon']);

/** The section that fills a page, with its meaning for readers old (`epub:type`) and new (`role`). */
export const section = (
  type: string,
  id: string,
  labelledBy: string | undefined,
  children: readonly ElementContent[],
): Element =>
  element(
    'section',
    {
      id,
      'epub:type': type,
      ...(ROLES.has(type) ? { role: `doc-${type}` } : {}),
      ...(labelledBy ? { ariaLabelledBy: [labelledBy] } : {}),
    },
    children,
  );

/** Words that we add; they are no text of the source. */
export const label = (value: string): Element =>
  element('span', { className: ['kb-label'] }, [{ type: 'text', value }]);

/** All elements below the nodes, in reading order. */
export function* elements(nodes: readonly ElementContent[]): Generator<Element> {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* elements(node.children);
  }
}

/** Where each id stands: `a01-b3` → `a01.xhtml#a01-b3`. */
export function addresses(pages: readonly Page[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const page of pages) {
    for (const { properties } of elements(page.body)) {
      if (typeof properties.id === 'string') found.set(properties.id, `${page.name}#${properties.id}`);
    }
  }
  return found;
}
