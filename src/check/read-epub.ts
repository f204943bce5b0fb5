import JSZip from 'jszip';
import type { Element, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { captionOf, solid } from '../document/index.js';

/** An EPUB as a reader opens it. */
export interface ReadEpub {
  /** In the order of the spine. */
  readonly documents: readonly { readonly name: string; readonly xhtml: string }[];
}

/** A block with the words that a reader sees in it, white space and words of our own left out. */
export interface EpubBlock {
  /** `a01-b3`; for words that stand in no block, the name of their document. */
  readonly id: string;
  readonly text: string;
}

/** Opens the container, the package document and the documents of the spine, each as strict XML. */
export async function readEpub(bytes: Uint8Array): Promise<ReadEpub> {
  const zip = await JSZip.loadAsync(bytes);
  const read = async (name: string): Promise<string> => {
    const file = zip.file(name);
    if (!file) throw new Error(`the EPUB has no ${name}`);
    return file.async('string');
  };
  const container = fromXml(await read('META-INF/container.xml'));
  const packageName = all(container, 'rootfile')[0]?.attributes['full-path'] ?? '';
  const folder = packageName.slice(0, packageName.lastIndexOf('/') + 1);
  const opf = fromXml(await read(packageName));
  const hrefs = new Map(all(opf, 'item').map(({ attributes }) => [attributes.id, attributes.href ?? '']));
  const names = all(opf, 'itemref').map(({ attributes }) => decodeURI(hrefs.get(attributes.idref) ?? ''));
  const documents = names.map(async (name) => ({ name, xhtml: await read(folder + name) }));
  return { documents: await Promise.all(documents) };
}

/** The blocks of the book in reading order; one that stands there twice is there twice. */
export async function epubBlocks(bytes: Uint8Array): Promise<readonly EpubBlock[]> {
  const { documents } = await readEpub(bytes);
  return documents.flatMap(({ name, xhtml }) => blocksOf(name, fromXml(xhtml)));
}

interface Block {
  readonly id: string;
  text: string;
}

const BLOCK = /-(?:kicker|title|subtitle|byline|dateline|origin|lead|b\d+|n\d+)$/u;

/**
 * A block inside another (a dateline that runs into a paragraph) keeps its words to itself. Blocks come in the
 * order of their first words.
 */
function blocksOf(name: string, document: Root): readonly EpubBlock[] {
  const blocks: Block[] = [];
  const loose = { id: name, text: '' };
  const say = (block: Block, words: string): void => {
    if (words && !block.text && block !== loose) blocks.push(block);
    block.text += words;
  };
  const walk = (node: Nodes, block: Block, inFigure: boolean): void => {
    if (node.type === 'text' || node.type === 'cdata') say(block, solid(node.value));
    if (node.type !== 'element' || node.name === 'head' || isLabel(node)) return;
    if (node.name === 'img' && !inFigure) say(block, solid(captionOf(node.attributes)));
    const { id } = node.attributes;
    const own = id && BLOCK.test(id) ? { id, text: '' } : undefined;
    for (const child of node.children) walk(child, own ?? block, inFigure || isPicture(node));
  };
  for (const node of document.children) walk(node, loose, false);
  return blocks.length > 0 && loose.text ? [...blocks, loose] : blocks;
}

/** A figure shows its caption below; there the picture's own words would come twice. */
const isPicture = ({ name, attributes }: Element): boolean =>
  name === 'figure' && (attributes.class ?? '').split(/\s+/u).includes('picture');

const isLabel = ({ attributes }: Element): boolean =>
  (attributes.class ?? '').split(/\s+/u).includes('kb-label');

/** All elements of that name below a node, in order. */
function all(node: Root | Element, name: string): readonly Element[] {
  return node.children.flatMap((child) =>
    child.type !== 'element' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}
