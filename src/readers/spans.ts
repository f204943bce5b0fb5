import type { PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { Span } from '../model/index.js';
import { replaceNodes } from './tree.js';

/** The end of a bracketed span of Pandoc’s, with one or both of the attributes that are known here. */
const END = /\]\{\s*((?:\.no-convert|lang=["']?[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*["']?)(?:\s+|(?=\})))+\}/u;
const LANG = /lang=["']?([A-Za-z0-9-]+)/u;

/** Makes spans of `[…]{.no-convert}` and `[…]{lang=ja}`, within one parent. Changes the tree. */
export function markSpans(body: Root): void {
  const inside = (nodes: readonly RootContent[]): RootContent[] => {
    const ends = nodes.findIndex((node) => node.type === 'text' && END.test(node.value));
    const last = nodes[ends];
    if (last?.type !== 'text') return [...nodes];
    const match = END.exec(last.value);
    const close = match?.index ?? 0;
    const opening = openingOf(nodes, ends, close);
    const after = last.value.slice(close + (match?.[0].length ?? 0));
    const rest = inside(
      after === '' ? nodes.slice(ends + 1) : [{ ...last, value: after }, ...nodes.slice(ends + 1)],
    );
    if (!opening || !match) {
      // no bracket to go with it: these are words
      const words = { ...last, value: last.value.slice(0, last.value.length - after.length) };
      return [...nodes.slice(0, ends), words, ...rest];
    }
    const { index, at } = opening;
    const first = nodes[index] as Text;
    const before = first.value.slice(0, at);
    const children =
      index === ends
        ? textsOf([{ ...first, value: first.value.slice(at + 1, close) }])
        : textsOf([
            { ...first, value: first.value.slice(at + 1) },
            ...(nodes.slice(index + 1, ends) as PhrasingContent[]),
            { ...last, value: last.value.slice(0, close) },
          ]);
    return [
      ...nodes.slice(0, index),
      ...(before === '' ? [] : [{ ...first, value: before }]),
      spanOf(children, match[0], first),
      ...rest,
    ];
  };
  replaceNodes(body, (node) => {
    if (!('children' in node) || node.type === 'span') return undefined;
    const children = node.children as RootContent[];
    const marked = inside(children);
    if (marked.some((child) => child.type === 'span')) children.splice(0, children.length, ...marked);
    return undefined;
  });
}

const textsOf = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  nodes.filter((node) => node.type !== 'text' || node.value !== '');

/** The bracket that the one at `close` closes: the nearest before it that is not closed already. */
function openingOf(nodes: readonly RootContent[], ends: number, close: number) {
  let depth = 0;
  for (let index = ends; index >= 0; index--) {
    const node = nodes[index];
    if (node?.type !== 'text') continue;
    for (let at = (index === ends ? close : node.value.length) - 1; at >= 0; at--) {
      if (node.value[at] === ']') depth++;
      else if (node.value[at] === '[' && depth-- === 0) return { index, at };
    }
  }
  return undefined;
}

function spanOf(children: PhrasingContent[], end: string, origin: Text): Span {
  const lang = LANG.exec(end)?.[1];
  const marked = end.includes('.no-convert');
  return {
    type: 'span',
    ...(lang ? { lang } : {}),
    children,
    ...(origin.position ? { position: origin.position } : {}),
    data: {
      hName: 'span',
      hProperties: { ...(lang ? { lang } : {}), ...(marked ? { className: ['no-convert'] } : {}) },
    },
  };
}
