import type { Link, Nodes, Root, Text } from 'mdast';
import type { Place } from '../model/index.js';
import { type Context, convertBlock, convertText, reportOpen } from './context.js';
import type { Piece } from './passage.js';
import type { OpenQuotes } from './quotes.js';

export interface ConvertedBody {
  readonly body: Root;
  /** Where the blocks stand that were in Traditional before. */
  readonly leftAlone: readonly Place[];
}

/** A quotation that began in an earlier paragraph and is still open. */
interface Flow {
  readonly open: OpenQuotes;
  readonly texts: readonly string[];
  readonly place: Place | undefined;
}
const CLOSED: Flow = { open: [], texts: [], place: undefined };

type Words = ReadonlyMap<Text, string>;

/** Converts every text of a body that a reader sees. Structure, positions, urls and code stay. */
export function convertBody(body: Root, source: Place | undefined, context: Context): ConvertedBody {
  const leftAlone: Place[] = [];
  const words = new Map<Text, string>();
  let flow = CLOSED;

  const endFlow = () => {
    if (flow.open.length > 0) reportOpen(flow.texts, flow.place, context.report);
    flow = CLOSED;
  };
  const block = (node: Nodes) => {
    const texts = textNodes(node);
    const place = placeOf(node, source);
    const pieces = texts.map(({ node: { value }, apart }): Piece => ({ text: value, apart }));
    const converted = convertBlock({ pieces, place, open: flow.open, role: node.type }, context);
    for (const [index, { node: text }] of texts.entries())
      words.set(text, converted.texts[index] ?? text.value);
    if (converted.leftAlone && place) leftAlone.push(place);
    const values = pieces.map((piece) => piece.text);
    flow = converted.open.length === 0 ? CLOSED : { open: converted.open, texts: values, place };
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'paragraph') {
      if (!goesOn(node, flow.open)) endFlow();
      block(node);
    } else if (node.type === 'heading' || node.type === 'tableCell') {
      endFlow();
      block(node);
      endFlow();
    } else if (node.type === 'footnoteDefinition') {
      const outer = flow;
      flow = CLOSED;
      node.children.forEach(visit);
      endFlow();
      flow = outer;
    } else if ('children' in node) {
      node.children.forEach(visit);
    }
  };
  visit(body);
  endFlow();
  return { body: rebuild(body, words, source, context), leftAlone };
}

/** Only a paragraph that begins with the same opening mark goes on with a quotation. */
const goesOn = (node: Nodes, open: OpenQuotes): boolean => {
  const start = textNodes(node)
    .map((text) => text.node.value)
    .join('')
    .trimStart();
  return start.startsWith(open[0] === 'single' ? '‘' : '“');
};

/** The text nodes of a block in order. What is opaque parts words; HTML tags and mere styling do not. */
function textNodes(block: Nodes): readonly { readonly node: Text; readonly apart: boolean }[] {
  const found: { node: Text; apart: boolean }[] = [];
  let apart = false;
  const visit = (node: Nodes): void => {
    if (node.type === 'text') {
      found.push({ node, apart });
      apart = false;
    } else if (node.type !== 'html') {
      if ('children' in node && !isBareAddress(node)) node.children.forEach(visit);
      else apart = true;
    }
  };
  visit(block);
  return found;
}

/** A link whose text is its own address, as <https://example.org/路径>. */
const isBareAddress = (node: Nodes): node is Link =>
  node.type === 'link' &&
  node.children.length === 1 &&
  node.children[0]?.type === 'text' &&
  [node.url, decode(node.url)].some((url) => url.replace(/^(?:mailto:|https?:\/\/)/u, '') === bare(node));

const bare = (link: Link): string =>
  (link.children[0]?.type === 'text' ? link.children[0].value : '').replace(/^https?:\/\//u, '');

function decode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** The same tree with the converted words in it. */
function rebuild<T extends Nodes>(node: T, words: Words, source: Place | undefined, context: Context): T {
  if (node.type === 'text') return { ...node, value: words.get(node) ?? node.value };
  const place = placeOf(node, source);
  const copy: T = { ...node };
  for (const key of ['alt', 'title'] as const) {
    const value = key in node ? (node as { alt?: unknown; title?: unknown })[key] : undefined;
    if (typeof value === 'string') Object.assign(copy, { [key]: convertText(value, place, context) });
  }
  if ('children' in node) {
    Object.assign(copy, { children: node.children.map((child) => rebuild(child, words, source, context)) });
  }
  return copy;
}

function placeOf(node: Nodes, source: Place | undefined): Place | undefined {
  if (!source) return undefined;
  const start = node.position?.start;
  return start ? { file: source.file, line: start.line, column: start.column } : source;
}
