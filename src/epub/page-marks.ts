import type { Element, ElementContent, Text } from 'hast';
import { element, isElement, solid, text, textOf } from '../document/index.js';
import type { PageMap } from '../model/index.js';
import type { PageMark } from './book.js';
import type { Page } from './page.js';

interface Mark {
  readonly id: string;
  readonly folio: string;
  /** Before which of the block's characters it stands: counts code points, white space aside. */
  readonly offset: number;
}

/** The marks of one block that are still to be set, and the characters already passed. */
interface Walk {
  readonly waiting: Mark[];
  passed: number;
  readonly outer: Walk | undefined;
}

/** Puts a mark wherever a page of the print edition begins. Pages without a printed number get none. */
export function markPages(
  pages: readonly Page[],
  pageMap: PageMap | undefined,
): { readonly pages: readonly Page[]; readonly marks: readonly PageMark[] } {
  const byBlock = marksByBlock(pageMap);
  if (byBlock.size === 0) return { pages, marks: [] };
  const marks: PageMark[] = [];
  const marked = pages.map((page) => {
    const set = (mark: Mark) => {
      marks.push({ folio: mark.folio, address: `${page.name}#${mark.id}` });
      return element(
        'span',
        { 'epub:type': 'pagebreak', role: 'doc-pagebreak', id: mark.id, ariaLabel: mark.folio },
        [],
      );
    };
    return { ...page, body: page.body.flatMap((node) => walk(node, undefined, byBlock, set)) };
  });
  return { pages: marked, marks };
}

function marksByBlock(pageMap: PageMap | undefined): ReadonlyMap<string, readonly Mark[]> {
  const byBlock = new Map<string, Mark[]>();
  const ids = new Set<string>();
  for (const { begins, folio, index } of pageMap?.pages ?? []) {
    if (!begins || !folio) continue;
    const named = /^[0-9A-Za-z]+$/u.test(folio) && !ids.has(`page-${folio}`);
    const id = named ? `page-${folio}` : `sheet-${index + 1}`;
    ids.add(id);
    const marks = byBlock.get(begins.block) ?? [];
    byBlock.set(begins.block, [...marks, { id, folio, offset: begins.offset }]);
  }
  for (const marks of byBlock.values()) marks.sort((a, b) => a.offset - b.offset);
  return byBlock;
}

function walk(
  node: ElementContent,
  outer: Walk | undefined,
  byBlock: ReadonlyMap<string, readonly Mark[]>,
  set: (mark: Mark) => ElementContent,
): ElementContent[] {
  if (node.type === 'text') return outer ? splitText(node, outer, set) : [node];
  if (!isElement(node)) return [node];
  if (isLabel(node)) {
    pass(outer, labelLength(node));
    return [node];
  }
  const { id } = node.properties;
  const marks = typeof id === 'string' ? byBlock.get(id) : undefined;
  const own = marks ? { waiting: [...marks], passed: 0, outer } : undefined;
  const before: ElementContent[] = [];
  // at its beginning the mark stands outside the block, so that it is no part of a heading; a caption stays first
  while (own && own.waiting[0]?.offset === 0 && node.tagName !== 'figcaption') {
    before.push(set(own.waiting.shift() as Mark));
  }
  const children = node.children.flatMap((child) => walk(child, own ?? outer, byBlock, set));
  const after = own ? own.waiting.splice(0).map(set) : [];
  return [...before, { ...node, children }, ...after];
}

const isLabel = ({ properties }: Element): boolean =>
  Array.isArray(properties.className) && properties.className.includes('kb-label');

/** A list's number counts as the block's in print; the call of a note is drawn by the layout and does not. */
function labelLength(node: Element): number {
  const [first] = node.children;
  const drawn = first && isElement(first) && first.properties.role === 'doc-noteref' && first.properties.id;
  return drawn ? 0 : [...solid(textOf(node))].length;
}

function pass(state: Walk | undefined, characters: number): void {
  for (let at = state; at; at = at.outer) at.passed += characters;
}

/** The marks that are due before the next character, those of an inner block last. */
function due(state: Walk): readonly Mark[] {
  const marks = state.outer ? [...due(state.outer)] : [];
  while (state.waiting[0] && state.waiting[0].offset <= state.passed) {
    marks.push(state.waiting.shift() as Mark);
  }
  return marks;
}

function splitText(node: Text, state: Walk, set: (mark: Mark) => ElementContent): ElementContent[] {
  const parts: ElementContent[] = [];
  let run = '';
  for (const character of node.value) {
    const marks = solid(character) ? due(state) : [];
    if (marks.length > 0) {
      if (run) parts.push(text(run));
      run = '';
      parts.push(...marks.map(set));
    }
    if (solid(character)) pass(state, 1);
    run += character;
  }
  return run ? [...parts, text(run)] : parts;
}
