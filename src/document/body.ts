import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { FootnoteReference, Nodes } from 'mdast';
import { type Handlers, type State, toHast } from 'mdast-util-to-hast';
import type { Article, Ruby, RubyText } from '../model/index.js';
import { figure, listItems, quotation, tableWithCaption } from './blocks.js';
import { element, text } from './hast.js';
import { type NumberedBlock, noteCallId, noteId, numberBlocks } from './ids.js';
import { collectNotes, type Note } from './notes.js';

export interface BodyOptions {
  /** `inline`: a note's text stands at its call, for the page foot. `end`: calls only, the notes come apart. */
  readonly notes: 'inline' | 'end';
  /**
   * Where the picture of that url is, or the source of a drawing that may be made part of the document;
   * undefined leaves the picture out and keeps its caption.
   */
  readonly imageSource: (url: string) => string | { readonly href: string; readonly svg: string } | undefined;
  /** 图 or 圖, 表. */
  readonly labels: { readonly figure: string; readonly table: string };
}

export interface RenderedBody {
  /** The blocks, each with its id (`a01-b3`). */
  readonly content: readonly ElementContent[];
  /** With `notes: 'end'`, one `li` a note, in order, with links both ways. */
  readonly notes: readonly Element[];
}

/** An article's body as HTML nodes. Words that we add (figure labels, list numbers) have the class `kb-label`. */
export function renderBody(article: Article, options: BodyOptions): RenderedBody {
  const notes = collectNotes(article.body);
  const called = new Set<string>();
  const counters = { figure: 0, table: 0 };
  const handlers: Handlers = {
    footnoteReference: (state: State, node: FootnoteReference) => {
      const note = notes.get(node.identifier);
      if (!note) return text(`[^${node.label ?? node.identifier}]`);
      const first = !called.has(node.identifier);
      called.add(node.identifier);
      return options.notes === 'inline' && first
        ? inlineNote(article.id, note, state)
        : noteCall(article.id, note, first);
    },
    ruby: (state: State, node: Ruby) => element('ruby', {}, state.all(node) as ElementContent[]),
    rubyText: (_state: State, node: RubyText) => element('rt', {}, [text(node.value)]),
    html: (_state: State, node: { value: string }) => text(node.value),
  };
  const convert = (node: Nodes): ElementContent[] => {
    const tree = toHast(node, { handlers }) as HastRoot | ElementContent;
    return tree.type === 'root' ? (tree.children as ElementContent[]) : [tree];
  };
  const blocks = numberBlocks(article.id, article.body);
  const content: ElementContent[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as NumberedBlock;
    const next = blocks[i + 1];
    if (isTableCaption(block.node) && next?.node.type === 'table') {
      content.push(
        tableWithCaption(withId(convert(block.node), block.id), withId(convert(next.node), next.id)),
      );
      i++;
    } else {
      content.push(...renderBlock(block, convert, options, counters));
    }
  }
  const all = [...notes.values()];
  const left = options.notes === 'end' ? all : all.filter((note) => !called.has(note.identifier));
  return {
    content,
    notes: left.map((note) => endNote(article.id, note, convert, called.has(note.identifier))),
  };
}

function renderBlock(
  block: NumberedBlock,
  convert: (node: Nodes) => ElementContent[],
  options: BodyOptions,
  counters: { figure: number; table: number },
): ElementContent[] {
  const { node, id } = block;
  if (node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'image') {
    counters.figure++;
    return [figure(id, node.children[0], options, counters.figure)];
  }
  const converted = withId(convert(node), id);
  if (node.type === 'table') return [tableWithCaption([], converted)];
  if (node.type === 'blockquote') return [quotation(converted)];
  if (node.type === 'list') return [listItems(converted, node)];
  return converted;
}

const isTableCaption = (node: Nodes): boolean =>
  node.type === 'paragraph' &&
  node.children.length === 1 &&
  node.children[0]?.type === 'text' &&
  /^表[\d一二三四五六七八九十]/u.test(node.children[0].value) &&
  node.children[0].value.length <= 60;

/** Puts the block's id on its first element; text nodes between blocks (line ends) are dropped. */
function withId(nodes: readonly ElementContent[], id: string): Element[] {
  const elements = nodes.map((node) => (node.type === 'element' ? node : element('p', {}, [node])));
  return elements.map((node, index) =>
    index === 0 ? { ...node, properties: { ...node.properties, id } } : node,
  );
}

function inlineNote(articleId: string, note: Note, state: State): Element {
  const paragraphs = note.definition.children.map((child) =>
    'children' in child ? state.all(child as Parameters<State['all']>[0]) : [],
  );
  const content = paragraphs.flatMap((nodes, index) =>
    index === 0 ? nodes : [element('br', {}, []), ...nodes],
  );
  return element(
    'span',
    { className: ['footnote'], id: noteId(articleId, note.number), dataNumber: note.number },
    content as ElementContent[],
  );
}

function noteCall(articleId: string, note: Note, first: boolean): Element {
  const link = element(
    'a',
    {
      href: `#${noteId(articleId, note.number)}`,
      className: ['note-call'],
      role: 'doc-noteref',
      ...(first ? { id: noteCallId(articleId, note.number) } : {}),
    },
    [text(String(note.number))],
  );
  return element('sup', { className: ['note', 'kb-label'] }, [link]);
}

function endNote(
  articleId: string,
  note: Note,
  convert: (node: Nodes) => ElementContent[],
  linked: boolean,
): Element {
  const back = element(
    'a',
    { href: `#${noteCallId(articleId, note.number)}`, role: 'doc-backlink', className: ['kb-label'] },
    [text(String(note.number))],
  );
  const marker = linked ? back : element('span', { className: ['kb-label'] }, [text(String(note.number))]);
  const content = note.definition.children.flatMap((child) => convert(child as Nodes));
  const [head, ...rest] = content;
  const lead =
    head?.type === 'element' && head.tagName === 'p'
      ? [{ ...head, children: [marker, text(' '), ...head.children] }, ...rest]
      : [element('p', {}, [marker]), ...content];
  return element('li', { id: noteId(articleId, note.number), className: ['note'] }, lead);
}
