import type { Root, RootContent } from 'mdast';

/** A top-level block of a body with its id. */
export interface NumberedBlock {
  /** `a01-b3`: the third block of article a01. */
  readonly id: string;
  readonly node: RootContent;
}

/**
 * The blocks of a body in order, with the ids that HTML, PDF and EPUB share. They count from 1; definitions
 * (of footnotes, of links) are no blocks and are not counted.
 */
export function numberBlocks(articleId: string, body: Root): readonly NumberedBlock[] {
  return body.children
    .filter((node) => node.type !== 'footnoteDefinition' && node.type !== 'definition')
    .map((node, index) => ({ id: `${articleId}-b${index + 1}`, node }));
}

/** Id of the heading that carries an article's title. */
export const titleId = (articleId: string): string => `${articleId}-title`;
export const noteId = (articleId: string, number: number): string => `${articleId}-n${number}`;
export const noteCallId = (articleId: string, number: number): string => `${articleId}-r${number}`;
