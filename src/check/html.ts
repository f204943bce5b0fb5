import type { Element, Nodes, Root } from 'hast';
import { solid } from '../document/index.js';
import type { Bulletin, Message } from '../model/index.js';
import { compareBlocks } from './epub-conservation.js';
import { expectedBlocks } from './expected-blocks.js';
import { blockMessages } from './messages.js';

const BLOCK = /^(?:a\d+|p\d+|note)-(?:kicker|title|subtitle|byline|dateline|origin|lead|b\d+|n\d+)$/;
const NOTE = /-n\d+$/;

/** A block of the bulletin as it stands in the typeset document, without white space. */
export interface HtmlBlock {
  readonly id: string;
  readonly text: string;
}

/**
 * The typeset document holds every block of the bulletin, once and in order. Templates put the ids on the
 * elements that print an article's parts; words outside of such elements are the theme's own.
 */
export function checkBlocks(
  bulletin: Bulletin,
  found: readonly HtmlBlock[],
  artifact: string,
): readonly Message[] {
  const expected = expectedBlocks(bulletin);
  // notes stand at their calls here, and at the article's end in the list
  const faults = [false, true].flatMap((notes) =>
    compareBlocks(
      expected.filter(({ id }) => NOTE.test(id) === notes),
      found.filter(({ id }) => NOTE.test(id) === notes),
    ),
  );
  return blockMessages(faults, artifact);
}

/** The blocks of a document, or of a piece of it, in order. */
export function htmlBlocks(document: Root): readonly HtmlBlock[] {
  const blocks: { id: string; text: string }[] = [];
  const walk = (node: Nodes, block: { id: string; text: string } | undefined): void => {
    if (node.type === 'text' && block) {
      const words = solid(node.value);
      // a block's place is that of its first words: a dateline may run into a paragraph
      if (words && !block.text) blocks.push(block);
      block.text += words;
    }
    if (node.type === 'root') for (const child of node.children) walk(child, block);
    if (node.type !== 'element' || isOurs(node)) return;
    const id = String(node.properties.id ?? '');
    const own = BLOCK.test(id) ? { id, text: '' } : undefined;
    for (const child of node.children) walk(child, own ?? block);
  };
  walk(document, undefined);
  return blocks;
}

const isOurs = ({ tagName, properties }: Element): boolean =>
  ['head', 'svg', 'script', 'style', 'template'].includes(tagName) ||
  (Array.isArray(properties.className) && properties.className.includes('kb-label'));
