import type { Nodes, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { softLineEnd } from '../config/index.js';
import { replaceNodes } from './tree.js';

/**
 * Resolves the line ends inside paragraphs: none between Chinese characters, else a space. A line that begins
 * with full-width spaces begins a paragraph, as it does on paper. Indents at the head of paragraphs go: they are
 * white space, and the style sheet sets them. Changes the tree.
 */
export function joinSoftBreaks(body: Root): void {
  replaceNodes(body, (node) => (node.type === 'paragraph' ? splitAtIndents(node) : undefined));
  visitBlocks(body);
}

function visitBlocks(node: Nodes): void {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') joinInside(node);
  else if ('children' in node) for (const child of node.children) visitBlocks(child);
}

const INDENTED = /[^\S\n]*\n\u3000+/u;

function splitAtIndents(paragraph: Paragraph): RootContent[] | undefined {
  if (!paragraph.children.some((child) => child.type === 'text' && INDENTED.test(child.value)))
    return undefined;
  const paragraphs: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    const [first, ...rest] = child.type === 'text' ? piecesOf(child) : [child];
    if (first) paragraphs.at(-1)?.push(first);
    for (const piece of rest) paragraphs.push([piece]);
  }
  return paragraphs
    .map((children) => children.filter((child) => child.type !== 'text' || child.value !== ''))
    .filter((children) => children.length > 0)
    .map((children) => ({ ...paragraph, children, ...positionOf(children, paragraph) }));
}

/** A text node cut before every indented line; each piece knows its line and column. */
function piecesOf(node: Text): Text[] {
  let offset = 0;
  return node.value.split(new RegExp(`(${INDENTED.source})`, 'u')).flatMap((value, index) => {
    const before = node.value.slice(0, offset).split('\n');
    offset += value.length;
    if (index % 2 === 1) return [];
    if (index === 0 || !node.position) return [{ ...node, value }];
    const line = node.position.start.line + before.length - 1;
    const start = { line, column: [...(before.at(-1) ?? '')].length + 1 };
    return [{ ...node, value, position: { ...node.position, start } }];
  });
}

function positionOf(children: readonly PhrasingContent[], paragraph: Paragraph): Pick<Paragraph, 'position'> {
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end ?? paragraph.position?.end;
  return start && end ? { position: { start, end } } : {};
}

/** A character that stands for an inline picture: beside it Chinese needs no space. */
const PICTURE = '图';

function joinInside(block: Nodes): void {
  const leaves = [...leavesOf(block)];
  const values = leaves.map((leaf) =>
    'value' in leaf ? leaf.value : leaf.type === 'image' ? PICTURE : '\n',
  );
  leaves.forEach((leaf, index) => {
    if (leaf.type !== 'text') return;
    const before = values.slice(0, index).join('');
    const after = values.slice(index + 1).join('');
    leaf.value = joinText(leaf.value, before, after);
  });
  const [first] = leaves;
  if (first?.type === 'text') first.value = first.value.replace(/^[\s\u3000]+/u, '');
}

function joinText(value: string, before: string, after: string): string {
  const white = /[^\S\n]*(?:\n[^\S\n]*)+/gu;
  return value.replaceAll(white, (match, index: number) => {
    const left = lastOf(value.slice(0, index) || before);
    const right = firstOf(value.slice(index + match.length) || after);
    return softLineEnd(left, right);
  });
}

/** A line end at the edge is a hard break's: nothing to join there. */
const lastOf = (text: string): string | undefined =>
  text.endsWith('\n') ? undefined : [...text.slice(-2)].at(-1);
const firstOf = (text: string): string | undefined =>
  text.startsWith('\n') ? undefined : [...text.slice(0, 2)][0];

/** The nodes that carry characters, in order; calls of notes and readings are nothing between those around them. */
function* leavesOf(node: Nodes): Generator<Exclude<Nodes, { children: unknown }>> {
  if ('children' in node) for (const child of node.children) yield* leavesOf(child);
  else if (node.type !== 'footnoteReference' && node.type !== 'rubyText') yield node;
}
