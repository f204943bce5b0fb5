import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** All elements below a node that fit, in order. */
export function elements(node: Nodes, fits: (element: Element) => boolean): Element[] {
  const own = node.type === 'element' && fits(node) ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => elements(child, fits))] : own;
}

export const hasClass = (name: string) => (element: Element) =>
  Array.isArray(element.properties.className) && element.properties.className.includes(name);

/** The words of a block or a line: numbers, labels and signs left out. */
function words(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && (node.tagName === 'b' || node.tagName === 'a')) return '';
  if (node.type === 'element' && typeof node.properties.dataU === 'string') {
    return String.fromCodePoint(Number.parseInt(node.properties.dataU, 16));
  }
  return 'children' in node ? node.children.map(words).join('') : '';
}

const labelOf = (node: Element): string => {
  const [label] = elements(node, ({ tagName }) => tagName === 'b');
  return label ? label.children.map((child) => (child.type === 'text' ? child.value : '')).join('') : '';
};

export interface ReadPage {
  readonly root: Nodes;
  /** By file: number of each line and its text; empty lines have none. */
  readonly lines: readonly (readonly (readonly [number, string])[])[];
  /** By file. */
  readonly blocks: readonly (readonly string[])[];
}

/** Reads a page back as a reader would. */
export function readPage(html: string): ReadPage {
  const root = fromHtml(html);
  const files = elements(root, hasClass('file'));
  return { root, lines: files.map(linesOf), blocks: files.map(blocksOf) };
}

function linesOf(file: Element): (readonly [number, string])[] {
  let last = 0;
  return elements(file, hasClass('l')).flatMap((side) =>
    elements(side, ({ tagName }) => tagName === 'p').flatMap((line) => {
      const [, number = '', dots = '', many = ''] = /^(\d*)(·*)(\d*)$/u.exec(labelOf(line)) ?? [];
      const out: (readonly [number, string])[] = [];
      if (number) {
        last = Number(number);
        out.push([last, words(line)]);
      }
      const blanks = many ? Number(many) : dots.length;
      for (let n = 0; n < blanks; n++) out.push([++last, '']);
      return out;
    }),
  );
}

const blocksOf = (file: Element): string[] =>
  elements(file, hasClass('o')).flatMap((side) =>
    side.children
      .filter((child) => child.type === 'element')
      .filter((child) => child.tagName !== 'h3' && !hasClass('n')(child))
      .map(words),
  );
