import type { Element, ElementContent } from 'hast';
import { element, isElement, text, textOf } from '../document/index.js';
import type { Asset } from '../model/index.js';
import { unbroken } from './unbroken.js';

/** A body's block made ready for the page. `measure`: characters of a table's size in a line. */
export const preparedBlock = (node: Element, assets: ReadonlyMap<string, Asset>, measure: number): Element =>
  withShortCells(
    longWords(
      unbroken(stuck(named(withReadings(withPictureWidth(indented(tidyLists(markNested(node))), assets))))),
    ),
    measure,
  );

/** Paragraphs of a quotation after its first, which a page may begin with: there they are the first to be seen. */
function indented(node: Element): Element {
  if (node.tagName !== 'blockquote') return node;
  let paragraphs = 0;
  const children = node.children.map((child) => {
    if (!isElement(child) || child.tagName !== 'p' || paragraphs++ === 0) return child;
    const className = [child.properties.className ?? []].flat().map(String);
    return { ...child, properties: { ...child.properties, className: [...className, 'more'] } };
  });
  return { ...node, children };
}

/** Readings as plain elements, set above by the style sheet: the browser leaves those in an `rt` out of the tags. */
function withReadings(node: Element): Element {
  const children = node.children.map((child) => (isElement(child) ? withReadings(child) : child));
  if (node.tagName !== 'ruby' && node.tagName !== 'rt') return { ...node, children };
  return element('span', { className: [node.tagName === 'rt' ? 'reading' : 'ruby'] }, children);
}

/** Words of another language stand in an element of the tags, which says which one: a mere span is in none. */
function named(node: Element): Element {
  const children = node.children.map((child) => (isElement(child) ? named(child) : child));
  const isForeign = node.tagName === 'span' && node.properties.lang !== undefined;
  return {
    ...node,
    properties: isForeign ? { ...node.properties, role: 'group' } : node.properties,
    children,
  };
}

/** Lists within lists get their numbers and dashes, too. */
function markNested(node: Element): Element {
  const children = node.children.map((child) => (isElement(child) ? markNested(child) : child));
  const marked = children.some((child) => isElement(child) && child.children.some(isMarker));
  if (marked || (node.tagName !== 'ol' && node.tagName !== 'ul')) return { ...node, children };
  let number = Number(node.properties.start ?? 1);
  const items = children.map((child) => {
    if (!isElement(child) || child.tagName !== 'li') return child;
    const label = node.tagName === 'ol' ? `${number++}.` : '——';
    const marker = element('span', { className: ['marker', 'kb-label'] }, [text(label)]);
    return { ...child, children: [marker, ...child.children] };
  });
  return { ...node, children: items };
}

const isMarker = (node: ElementContent): boolean =>
  isElement(node) && Array.isArray(node.properties.className) && node.properties.className.includes('marker');

/** Puts a list's number inside the first paragraph of its item, so that both share a line. */
function tidyLists(node: Element): Element {
  const children = node.children.map((child) => (isElement(child) ? tidyLists(child) : child));
  if (node.tagName !== 'li') return { ...node, children };
  const [marker, ...rest] = children.filter(
    (child) => isElement(child) || child.type !== 'text' || child.value.trim(),
  );
  const [first, ...more] = rest;
  if (!marker || !isElement(marker) || marker.tagName !== 'span' || !first || !isElement(first)) {
    return { ...node, children };
  }
  if (first.tagName !== 'p') return { ...node, children };
  return { ...node, children: [marker, ...first.children, ...more] };
}

const isNoteCall = (node: ElementContent | undefined): node is Element =>
  node !== undefined &&
  isElement(node) &&
  Array.isArray(node.properties.className) &&
  (node.properties.className.includes('footnote') || node.properties.className.includes('note'));

const isRuby = ({ properties }: Element): boolean =>
  Array.isArray(properties.className) && properties.className.includes('ruby');

/** Ties a note's call to the character before it: no line begins with one. */
function stuck(node: Element): Element {
  const children: ElementContent[] = [];
  for (const child of node.children) {
    const last = children.at(-1);
    if (isNoteCall(child) && last && isElement(last) && isRuby(last)) {
      children.splice(-1, 1, element('span', { className: ['stick'] }, [last, child]));
      continue;
    }
    if (!isNoteCall(child) || last?.type !== 'text' || !last.value.trim()) {
      children.push(isElement(child) ? stuck(child) : child);
      continue;
    }
    const character = [...last.value].at(-1) ?? '';
    children.pop();
    children.push(text(last.value.slice(0, last.value.length - character.length)));
    children.push(element('span', { className: ['stick'] }, [text(character), child]));
  }
  return { ...node, children };
}

/** Addresses and the like: they may turn anywhere, or they leave a hole in the line before. */
const LONG_WORD = /([!-~]{20,})/u;

function longWords(node: Element): Element {
  if (node.tagName === 'pre' || node.tagName === 'svg') return node;
  const children = node.children.flatMap((child): ElementContent[] => {
    if (isElement(child)) return [longWords(child)];
    if (child.type !== 'text' || !LONG_WORD.test(child.value)) return [child];
    return child.value
      .split(LONG_WORD)
      .filter((piece) => piece !== '')
      .map((piece) =>
        LONG_WORD.test(piece) ? element('span', { className: ['long-word'] }, [text(piece)]) : text(piece),
      );
  });
  return { ...node, children };
}

/** A picture takes the whole measure, two thirds or half of it, by its shape. */
function withPictureWidth(node: Element, assets: ReadonlyMap<string, Asset>): Element {
  const picture = node.children
    .filter(isElement)
    .find(({ tagName }) => tagName === 'img' || tagName === 'svg');
  if (node.tagName !== 'figure' || !picture) return node;
  const asset = [...assets.values()].find(({ name }) => picture.properties.src === `assets/${name}`);
  const { width, height } = asset ?? viewBoxOf(picture);
  const shape = width && height ? width / height : 1.5;
  const small =
    asset !== undefined && asset.mediaType !== 'image/svg+xml' && width !== undefined && width < 500;
  const size = shape >= 1.4 && !small ? 'wide' : shape >= 0.9 ? 'medium' : 'narrow';
  return { ...node, properties: { ...node.properties, className: ['picture', size] } };
}

function viewBoxOf({ properties }: Element): { readonly width?: number; readonly height?: number } {
  const [, , width, height] = String(properties.viewBox ?? '')
    .split(/[\s,]+/u)
    .map(Number);
  return width && height ? { width, height } : {};
}

const rowsOf = (node: Element): Element[] =>
  node.children.filter(isElement).flatMap((child) => (child.tagName === 'tr' ? [child] : rowsOf(child)));

const cellsOf = (row: Element): Element[] => row.children.filter(isElement);

/** In em: half-width characters count half. */
const widthOf = (words: string): number =>
  [...words].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2e80 ? 0.55 : 1), 0);

/** A cell wider than this may turn, in em. */
const SHORT = 9;

/** The widest cell of each column, with the space around it. */
function widthsOf(rows: readonly Element[], tagName: string): readonly number[] {
  const widths: number[] = [];
  for (const row of rows) {
    cellsOf(row).forEach((cell, at) => {
      const width = cell.tagName === tagName ? widthOf(textOf(cell).trim()) + 1 : 0;
      widths[at] = Math.max(widths[at] ?? 0, width);
    });
  }
  return widths;
}

/** Keeps dates and figures in one line; where a table is too wide, heads and long cells turn. */
function withShortCells(node: Element, measure: number): Element {
  const rows = rowsOf(node);
  if (node.tagName !== 'figure' || rows.length === 0) return node;
  const heads = widthsOf(rows, 'th');
  const cells = widthsOf(rows, 'td');
  const whole = cells.reduce((sum, width, at) => sum + Math.max(width, heads[at] ?? 0), 0) <= measure;
  const short = (cell: Element, at: number) => whole || (cell.tagName === 'td' && (cells[at] ?? 0) <= SHORT);
  const mark = (part: Element): Element =>
    part.tagName === 'tr'
      ? { ...part, children: markedCells(part, short) }
      : { ...part, children: part.children.map((child) => (isElement(child) ? mark(child) : child)) };
  return mark(node);
}

/** A head such as 最高水位（米） turns before the bracket and nowhere else. */
const turnsWell = (cell: Element): boolean =>
  cell.tagName === 'th' &&
  textOf(cell)
    .split(/(?=[（(])/u)
    .every((piece) => widthOf(piece) <= 5);

function markedCells(row: Element, short: (cell: Element, at: number) => boolean): ElementContent[] {
  let at = 0;
  return row.children.map((cell) => {
    if (!isElement(cell)) return cell;
    const className = short(cell, at++) ? ['short'] : turnsWell(cell) ? ['by-pieces'] : [];
    return { ...cell, properties: { ...cell.properties, className } };
  });
}
