import type { Nodes, PhrasingContent, Text } from 'mdast';
import type { Article } from '../../model/index.js';
import type { Part } from './rule.js';

/** A stretch of a unit that stands in one node, or that no rule may touch: a picture, code, a note's call. */
export interface Run {
  readonly node: Text | undefined;
  /** In the unit's text. */
  readonly start: number;
  readonly end: number;
}

/** Fields of an article that rules look at, in reading order around the body. */
export const FIELDS = ['kicker', 'title', 'subtitle', 'byline', 'dateline', 'origin'] as const;
export type Field = (typeof FIELDS)[number];

/** A text that rules see as one: a field, a paragraph, a heading, a cell. */
export interface Unit {
  readonly part: Part;
  readonly text: string;
  readonly quoted: boolean;
  /** Undefined in a body. */
  readonly field: Field | undefined;
  /** Empty for a field. */
  readonly runs: readonly Run[];
}

/** Stands for what no rule may touch. */
const OBJECT = '\ufffc';

/** The texts of an article in reading order. */
export function unitsOf(article: Article): Unit[] {
  const opens = article.datelinePlace !== 'end';
  const field = (name: Field): Unit[] => {
    const text = article[name];
    return text ? [{ part: name, text, quoted: false, field: name, runs: [] }] : [];
  };
  return [
    ...(['kicker', 'title', 'subtitle', 'byline'] as const).flatMap(field),
    ...(opens ? field('dateline') : []),
    ...bodyUnits(article.body, false),
    ...(opens ? [] : field('dateline')),
    ...field('origin'),
  ];
}

function bodyUnits(node: Nodes, quoted: boolean): Unit[] {
  switch (node.type) {
    case 'paragraph':
      return [flatten('paragraph', node.children, quoted)];
    case 'heading':
      return [flatten('heading', node.children, quoted)];
    case 'tableCell':
      return [flatten('cell', node.children, quoted)];
    default:
      if (!('children' in node)) return [];
      return node.children.flatMap((child) => bodyUnits(child, quoted || node.type === 'blockquote'));
  }
}

function flatten(part: Part, children: readonly PhrasingContent[], quoted: boolean): Unit {
  const runs: Run[] = [];
  let text = '';
  const add = (value: string, node?: Text): void => {
    runs.push({ node, start: text.length, end: text.length + value.length });
    text += value;
  };
  const walk = (node: PhrasingContent): void => {
    if (node.type === 'text') add(node.value, node);
    else if (node.type === 'break') add('\n');
    else if (node.type === 'ruby') for (const child of node.children) child.type === 'text' && walk(child);
    else if ('children' in node) node.children.forEach(walk);
    else add(OBJECT);
  };
  children.forEach(walk);
  return { part, text, quoted, field: undefined, runs };
}

/** The tree with other values in some of its texts; nodes keep their positions. */
export function withValues<Node extends Nodes>(node: Node, values: ReadonlyMap<Text, string>): Node {
  if (node.type === 'text') {
    const value = values.get(node);
    return value === undefined ? node : { ...node, value };
  }
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map((child) => withValues(child, values)) };
}
