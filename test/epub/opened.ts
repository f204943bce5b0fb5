import JSZip from 'jszip';
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { makeEpub } from '../../src/epub/index.js';
import type { BookOptions } from '../../src/epub/make-epub.js';
import { type Bulletin, Failure, type Host, type Message, type PageMap } from '../../src/model/index.js';
import { hostWith } from './sample.js';

const noFonts: Host['fonts'] = () => ({ faces: [] });

/** A book made without a browser, opened: file name → text, in the order of the archive. */
export async function opened(
  bulletin: Bulletin,
  pageMap?: PageMap,
  options: BookOptions = {},
  fonts = noFonts,
) {
  const messages: Message[] = [];
  const host = hostWith(async () => {
    throw new Failure({ id: 'browser-missing' });
  }, fonts);
  const bytes = await makeEpub(bulletin, pageMap, host, (message) => messages.push(message), options);
  const zip = await JSZip.loadAsync(bytes);
  const files = new Map<string, string>();
  for (const name of Object.keys(zip.files)) files.set(name, (await zip.file(name)?.async('string')) ?? '');
  const text = (name: string): string => files.get(`OEBPS/${name}`) ?? '';
  return { bytes, files, text, tree: (name: string) => fromXml(text(name)), messages, zip };
}

export const all = (node: Root | Element, name: string): Element[] =>
  node.children.flatMap((child) =>
    child.type === 'element' ? [...(child.name === name ? [child] : []), ...all(child, name)] : [],
  );

export const words = (node: Root | Element): string =>
  node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? words(child) : ''))
    .join('');

export function byId(node: Root | Element, id: string): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const found = child.attributes.id === id ? child : byId(child, id);
    if (found) return found;
  }
  return undefined;
}
