import type { Element, ElementContent, Text } from 'hast';
import { element, isElement, solid, text, textOf } from '../document/index.js';
import type { PageMap } from '../model/index.js';
import { CONTENTS_NAME, type PageMark } from './book.js';
import { elements, type Page } from './page.js';
import { pageNames } from './page-numbers.js';

/** Of the contents in print and in the book. */
const CONTENTS_ID = 'toc';

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

/** Pages with their marks; those of the contents, which are written later, come apart. */
export interface Marked {
  readonly pages: readonly Page[];
  /** In reading order. */
  readonly marks: readonly PageMark[];
  readonly inContents: readonly ElementContent[];
}

/** Puts a mark wherever a page of the print edition begins. */
export function markPages(pages: readonly Page[], pageMap: PageMap | undefined): Marked {
  const byBlock = marksByBlock(pages, pageMap);
  if (byBlock.size === 0) return { pages, marks: [], inContents: [] };
  const marks: PageMark[] = [];
  const setIn = (name: string) => (mark: Mark) => {
    marks.push({ folio: mark.folio, address: `${name}#${mark.id}` });
    return element(
      'span',
      { 'epub:type': 'pagebreak', role: 'doc-pagebreak', id: mark.id, ariaLabel: mark.folio },
      [],
    );
  };
  let inContents: readonly ElementContent[] = [];
  const marked = pages.map((page) => {
    const set = setIn(page.name);
    const body = page.body.flatMap((node) => walk(node, undefined, byBlock, set));
    // the contents come after the title page
    if (page.kind === 'title') inContents = (byBlock.get(CONTENTS_ID) ?? []).map(setIn(CONTENTS_NAME));
    return { ...page, body };
  });
  return { pages: marked, marks, inContents };
}

/** A page that begins in no block of the book (a blank one, an imprint) begins where the next one does. */
function marksByBlock(
  pages: readonly Page[],
  pageMap: PageMap | undefined,
): ReadonlyMap<string, readonly Mark[]> {
  const byBlock = new Map<string, Mark[]>();
  if (!pageMap) return byBlock;
  const known = new Set<unknown>([CONTENTS_ID]);
  for (const page of pages) for (const { properties } of elements(page.body)) known.add(properties.id);
  const names = pageNames(pageMap.pages);
  const ids = new Set<string>();
  let homeless: Omit<Mark, 'offset'>[] = [];
  pageMap.pages.forEach(({ begins, index }, at) => {
    const folio = names[at] ?? '';
    const named = /^[0-9A-Za-z]+$/u.test(folio) && !ids.has(`page-${folio}`);
    const id = named ? `page-${folio}` : `sheet-${index + 1}`;
    ids.add(id);
    homeless.push({ id, folio });
    if (!begins || !known.has(begins.block)) return;
    const { block, offset } = begins;
    byBlock.set(block, [...(byBlock.get(block) ?? []), ...homeless.map((mark) => ({ ...mark, offset }))]);
    homeless = [];
  });
  // nothing comes after them: they stand at the very end
  if (byBlock.size > 0 && known.has('colophon'))
    byBlock.set('colophon', [
      ...(byBlock.get('colophon') ?? []),
      ...homeless.map((mark) => ({ ...mark, offset: Number.POSITIVE_INFINITY })),
    ]);
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
  // readings stand apart in print and are not counted
  if (!isElement(node) || node.tagName === 'rt') return [node];
  const { id } = node.properties;
  const marks = typeof id === 'string' ? byBlock.get(id) : undefined;
  if (isLabel(node)) {
    pass(outer, labelLength(node));
    return [...(marks ?? []).map(set), node];
  }
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
