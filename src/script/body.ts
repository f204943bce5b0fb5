import type { Link, Nodes, Root, Text } from 'mdast';
import { visibleText } from '../document/index.js';
import type { Place } from '../model/index.js';
import { type Context, convertBlock, convertText, reportOpen } from './context.js';
import type { Piece } from './passage.js';
import { type OpenQuotes, repeatsOpening, TO_CORNERS } from './quotes.js';

export interface ConvertedBody {
  readonly body: Root;
  /** The blocks that were in the script before. */
  readonly leftAlone: readonly { readonly place: Place; readonly text: string }[];
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
  const leftAlone: { place: Place; text: string }[] = [];
  const words = new Map<Text, string>();
  let flow = CLOSED;

  const endFlow = () => {
    if (flow.open.length > 0) reportOpen(flow.texts, flow.place, context);
    flow = CLOSED;
  };
  const block = (node: Nodes) => {
    const texts = textNodes(node, context.keep);
    const place = placeOf(node, source);
    const pieces = texts.map(({ node: { value }, apart }): Piece => ({ text: value, apart }));
    const converted = convertBlock({ pieces, place, open: flow.open, role: node.type }, context);
    for (const [index, { node: text }] of texts.entries())
      words.set(text, converted.texts[index] ?? text.value);
    const values = pieces.map((piece) => piece.text);
    if (converted.leftAlone && place) leftAlone.push({ place, text: values.join('') });
    flow = converted.open.length === 0 ? CLOSED : { open: converted.open, texts: values, place };
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'paragraph') {
      if (!goesOn(node, flow.open, context)) endFlow();
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
    } else if (node.type === 'code') {
      context.keep?.(node.value);
    }
  };
  visit(body);
  endFlow();
  return { body: rebuild(body, words, source, context), leftAlone };
}

/** Only a paragraph that begins with the same opening mark goes on with a quotation. */
const goesOn = (node: Nodes, open: OpenQuotes, { marks = TO_CORNERS }: Context): boolean =>
  repeatsOpening(
    textNodes(node)
      .map((text) => text.node.value)
      .join(''),
    open,
    marks,
  );

/**
 * The text nodes of a block in order. What is opaque (code, pictures, notes, words of another language) parts words;
 * HTML tags, readings and mere styling do not.
 */
function textNodes(
  block: Nodes,
  keep?: (text: string) => void,
): readonly { readonly node: Text; readonly apart: boolean }[] {
  const found: { node: Text; apart: boolean }[] = [];
  let apart = false;
  const visit = (node: Nodes): void => {
    if (node.type === 'text') {
      found.push({ node, apart });
      apart = false;
    } else if (node.type !== 'html' && node.type !== 'rubyText') {
      if ('children' in node && node.type !== 'span' && !isBareAddress(node)) node.children.forEach(visit);
      else {
        apart = true;
        if (node.type === 'inlineCode') keep?.(node.value);
        else if ('children' in node) keep?.(visibleText(node));
      }
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
  if (node.type === 'span') return node;
  const place = placeOf(node, source);
  // a reading in Chinese (龟兹, 音秋慈) is a text of its own; Pinyin stays
  if (node.type === 'rubyText') return { ...node, value: convertText(node.value, place, context) };
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
