import type { Nodes } from 'mdast';
import type { Place } from '../model/index.js';

/** Makes the columns of a tree count code points; the parser counts UTF-16 units. Changes the tree. */
export function countCodePoints(node: Nodes, text: string): void {
  for (const point of node.position ? [node.position.start, node.position.end] : []) {
    if (point.offset === undefined) continue;
    const lineStart =
      Math.max(text.lastIndexOf('\n', point.offset - 1), text.lastIndexOf('\r', point.offset - 1)) + 1;
    point.column = point.offset === 0 ? 1 : [...text.slice(lineStart, point.offset)].length + 1;
  }
  if ('children' in node) for (const child of node.children) countCodePoints(child, text);
}

/** Where a node begins. */
export const placeOf = (node: Nodes, file: string): Place =>
  node.position ? { file, line: node.position.start.line, column: node.position.start.column } : { file };

/** A node's own characters in the text. */
export const sourceOf = (node: Nodes, text: string): string =>
  text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
