import type { Html, Link, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { Report } from '../model/index.js';
import { placeOf } from './positions.js';
import { at, replaceNodes } from './tree.js';

/** Makes raw HTML visible as text, and frees bare addresses of the Chinese that follows them without a space. */
export function tidyInline(body: Root, text: string, file: string, report: Report): void {
  replaceNodes(body, (node, parent) => {
    if (node.type === 'html') return withoutHtml(node, parent, file, report);
    if (node.type === 'link') return trimAddress(node, text);
    return undefined;
  });
}

const BLOCKS = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

function withoutHtml(node: Html, parent: Parents, file: string, report: Report): RootContent[] {
  const place = placeOf(node, file);
  const isBlock = BLOCKS.has(parent.type);
  if (/^<!--[\s\S]*-->\s*$/u.test(node.value)) {
    report({ id: 'markdown-comment', place });
    return [];
  }
  if (/^<br\s*\/?>$/iu.test(node.value) && !isBlock) return [at({ type: 'break' }, node)];
  if (!/^<\//u.test(node.value)) {
    report({ id: 'markdown-html', place, values: { tag: node.value.split('\n')[0]?.slice(0, 40) ?? '' } });
  }
  const words = at({ type: 'text' as const, value: node.value }, node);
  return isBlock ? [at({ type: 'paragraph', children: [words] }, node)] : [words];
}

/** An address that the author did not mark as a link ends where its ASCII ends; the rest is text. */
function trimAddress(node: Link, text: string): PhrasingContent[] | undefined {
  const [words] = node.children;
  const bare = node.children.length === 1 && words?.type === 'text' && !isMarked(node, text);
  if (!bare || words.type !== 'text') return undefined;
  const address = /^[\x21-\x7e]*/u.exec(words.value)?.[0].replace(/[,.;:!?)\]]+$/u, '') ?? '';
  if (address === words.value) return undefined;
  const rest = { ...words, value: words.value.slice(address.length) };
  if (!/^(?:https?:\/\/|www\.)[^/]+\.[^/]+|@/u.test(address)) return [words];
  const url = (address.startsWith('www.') ? 'http://' : address.includes('://') ? '' : 'mailto:') + address;
  return [{ ...node, url, children: [{ ...words, value: address }] }, rest];
}

const isMarked = (node: Link, text: string): boolean =>
  node.position?.start.offset !== undefined &&
  /^[[<]/u.test(text.slice(node.position.start.offset, node.position.start.offset + 1));
