import type { Heading, Nodes } from 'mdast';

/** White space that carries no character of the text: U+0020, tabs, line ends, U+00A0, U+3000, zero-width. */
const WHITE = /[\s\u00a0\u200b-\u200d\u2060\u3000\ufeff]+/gu;

/** The text without any white space: what conservation compares. */
export const solid = (text: string): string => text.replace(WHITE, '');

/**
 * The words of a node as a reader sees them, in order, footnotes left out: a figure gives its caption,
 * line breaks give nothing, a reading follows its base. Independent of how the node is rendered.
 */
export function visibleText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
    case 'html':
    case 'rubyText':
      return node.value;
    case 'image':
      return captionOf(node);
    case 'break':
      return '\n';
    case 'footnoteReference':
    case 'footnoteDefinition':
    case 'definition':
      return '';
    default:
      return 'children' in node ? node.children.map(visibleText).join('') : '';
  }
}

/** The words of a heading as contents and bookmarks show them: on one line, without readings. */
export const headingText = (heading: Heading): string =>
  visibleText(withoutReadings(heading))
    .replaceAll(/\s*\n\s*/gu, '')
    .trim();

function withoutReadings<T extends Nodes>(node: T): T {
  if (!('children' in node)) return node;
  const children = node.children.filter(({ type }) => type !== 'rubyText').map(withoutReadings);
  return { ...node, children };
}

/** A figure's caption: the image's title, or else its alternative text. */
export const captionOf = (image: {
  readonly title?: string | null | undefined;
  readonly alt?: string | null | undefined;
}): string => image.title || image.alt || '';
