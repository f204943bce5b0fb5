import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { Report, Ruby, RubyText } from '../model/index.js';
import { placeOf, sourceOf } from './positions.js';
import { at } from './tree.js';

/** `{漢字|hàn|zì}` or `{龟兹|qiūcí}`; nothing in it may be a brace or a line end. */
const NOTATION = /\{([^{}|\n]+)((?:\|[^{}|\n]*)+)\}/gu;
/** A base has a Chinese character; `{yes|no}` is text. */
const CHINESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Finds readings in the two notations that the field has: `{漢字|hàn|zì}`, one reading for each character or one for
 * all of them (Vivliostyle, Denshobato), and the tags `ruby`, `rb`, `rt`, `rp` without attributes and with nothing but
 * text between them. All else stays what it was. Titles of articles are plain text and keep the notation as it is
 * written. Changes the tree.
 */
export function readRuby(body: Root, text: string, file: string, report: Report): void {
  const visit = (parent: Parents): void => {
    if (parent.type === 'heading' && parent.depth === 1) {
      if (holdsRuby(parent)) report({ id: 'markdown-ruby-title', place: placeOf(parent, file) });
      return;
    }
    for (const child of parent.children) if ('children' in child) visit(child);
    const children = parent.children as PhrasingContent[];
    const tagged = fromTags(children);
    const read = tagged.flatMap((node) =>
      node.type === 'text' ? fromBraces(node, text, file, report) : [node],
    );
    children.splice(0, children.length, ...read);
  };
  visit(body);
}

const holdsRuby = (parent: Parents): boolean =>
  parent.children.some(
    (child) =>
      (child.type === 'html' && /^<ruby>$/iu.test(child.value)) ||
      (child.type === 'text' &&
        [...child.value.matchAll(NOTATION)].some(([, base = '']) => CHINESE.test(base))),
  );

/** A text, cut where it holds readings. */
function fromBraces(node: Text, source: string, file: string, report: Report): PhrasingContent[] {
  const { value } = node;
  if (!value.includes('{')) return [node];
  const escaped = escapedBraces(node, source);
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const match of value.matchAll(NOTATION)) {
    const [whole, base = '', readings = ''] = match;
    if (!CHINESE.test(base) || escaped(match.index)) continue;
    const ruby = rubyOf(base, readings.slice(1).split('|'), (offset) =>
      pointIn(node, match.index + 1 + offset),
    );
    if (!ruby) {
      report({
        id: 'markdown-ruby-count',
        place: placeOf(pieceAt(node, match.index, whole), file),
        values: { ruby: whole },
      });
      continue;
    }
    if (match.index > end) parts.push(pieceAt(node, end, value.slice(end, match.index)));
    parts.push(ruby);
    end = match.index + whole.length;
  }
  if (end === 0) return [node];
  return end < value.length ? [...parts, pieceAt(node, end, value.slice(end))] : parts;
}

/** One reading for the whole base, or one for each of its characters; undefined where they do not match. */
function rubyOf(
  base: string,
  readings: readonly string[],
  position: (offset: number) => Pick<Text, 'position'>,
): Ruby | undefined {
  const bases = readings.length === 1 ? [base] : [...base];
  if (bases.length !== readings.length || readings.every((reading) => !reading.trim())) return undefined;
  let offset = 0;
  const children = bases.flatMap((value, index): Ruby['children'] => {
    const own = position(offset);
    offset += value.length;
    const reading = readings[index]?.trim();
    const text: Text = { type: 'text', value, ...own };
    return reading ? [text, { type: 'rubyText', value: reading, ...own }] : [text];
  });
  return { type: 'ruby', children, ...position(0) };
}

/** Which of a text's braces the author escaped: `\{` is a brace and no more. */
function escapedBraces(node: Text, source: string): (index: number) => boolean {
  const written = [...sourceOf(node, source).matchAll(/(\\*)\{/gu)].map(
    ([, slashes = '']) => slashes.length % 2 === 1,
  );
  const braces = [...node.value.matchAll(/\{/gu)].map(({ index }) => index);
  // a brace that is written as an entity cannot be told from the others
  return (index) => braces.length !== written.length || written[braces.indexOf(index)] === true;
}

/** A part of a text node, with its own place. */
const pieceAt = (node: Text, start: number, value: string): Text => ({
  type: 'text',
  value,
  ...pointIn(node, start),
});

function pointIn({ value, position }: Text, index: number): Pick<Text, 'position'> {
  if (!position) return {};
  const before = value.slice(0, index).split('\n');
  const last = [...(before.at(-1) ?? '')].length;
  const line = position.start.line + before.length - 1;
  const column = before.length === 1 ? position.start.column + last : last + 1;
  return { position: { ...position, start: { line, column } } };
}

const TAG = /^<(\/?)(ruby|rb|rt|rp)>$/iu;

/** Siblings with every well-formed `<ruby>…</ruby>` among them read. */
function fromTags(children: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (let at = 0; at < children.length; ) {
    const found = tagOf(children[at]) === 'ruby' ? rubyFrom(children, at) : undefined;
    const node = children[at];
    if (found) out.push(found.ruby);
    else if (node) out.push(node);
    at = found ? found.end : at + 1;
  }
  return out;
}

/** `ruby`, `/rt` …; undefined for all that is no such tag. */
function tagOf(node: Nodes | undefined): string | undefined {
  const [, slash = '', name = ''] = (node?.type === 'html' && TAG.exec(node.value)) || [];
  return name ? slash + name.toLowerCase() : undefined;
}

/** Reads from the opening tag; `end` is the index behind the closing one. Undefined where it is no simple ruby. */
function rubyFrom(
  nodes: readonly PhrasingContent[],
  start: number,
): { readonly ruby: Ruby; readonly end: number } | undefined {
  const children: Ruby['children'] = [];
  let inside = 'ruby';
  for (let index = start + 1; index < nodes.length; index++) {
    const node = nodes[index] as PhrasingContent;
    const tag = tagOf(node);
    if (tag === '/ruby') return finished(children, nodes[start] as PhrasingContent, index + 1);
    if (tag === 'rb' || tag === 'rt' || tag === 'rp') inside = tag;
    else if (tag === `/${inside}`) inside = 'ruby';
    else if (node.type !== 'text' || (inside === 'rp' && !/^[\s()（）[\]【】]*$/u.test(node.value)))
      return undefined;
    else if (inside === 'rt')
      children.push(at<RubyText>({ type: 'rubyText', value: node.value.trim() }, node));
    else if (inside !== 'rp' && node.value.trim()) children.push(node);
  }
  return undefined;
}

function finished(children: Ruby['children'], opening: PhrasingContent, end: number) {
  const isReading = (node: Ruby['children'][number] | undefined) => node?.type === 'rubyText';
  const ordered = children.every((child, index) => !isReading(child) || !isReading(children[index - 1]));
  const known = children.some(isReading) && !isReading(children[0]) && ordered;
  return known ? { ruby: at<Ruby>({ type: 'ruby', children }, opening), end } : undefined;
}
