import type { Nodes, Root } from 'mdast';
import type { Place } from '../model/index.js';
import { nodesOf } from './tree.js';

/** Makes the columns of a tree count code points; the parser counts UTF-16 units. Changes the tree. */
export function countCodePoints(body: Root, text: string): void {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
  for (const { position } of nodesOf(body)) {
    for (const point of position ? [position.start, position.end] : []) {
      if (point.offset === undefined) continue;
      point.column = [...text.slice(starts[point.line - 1], point.offset)].length + 1;
    }
  }
}

/** Where a node begins. */
export const placeOf = (node: Nodes, file: string): Place =>
  node.position ? { file, line: node.position.start.line, column: node.position.start.column } : { file };

/** A node's own characters in the text. */
export const sourceOf = (node: Nodes, text: string): string =>
  text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
