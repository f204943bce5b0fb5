import type { Element, ElementContent, Properties } from 'hast';
import { captionOf, element, isElement, text } from '../document/index.js';
import type { Asset } from '../model/index.js';
import { label } from './page.js';

/** Where a picture lies in the book. */
export const pictureName = (asset: Asset): string => `images/${asset.name}`;

/** Makes rendered nodes fit an EPUB: nothing points out of the book but links, and no attribute is obsolete. */
export function portable(
  nodes: readonly ElementContent[],
  assets: ReadonlyMap<string, Asset>,
): ElementContent[] {
  const inside = new Set([...assets.values()].map(pictureName));
  const visit = (node: ElementContent): ElementContent[] => {
    if (!isElement(node)) return node.type === 'text' ? [node] : [];
    const children = node.children.flatMap(visit);
    if (node.tagName === 'img') return picture(node, assets, inside);
    if (node.tagName === 'input') return [label(node.properties.checked ? '☑' : '☐')];
    if (node.tagName === 'a') return link(node, children);
    if (node.tagName === 'blockquote' && isVerse(children)) return [verse(node, children)];
    return [{ ...node, properties: withoutAlign(node.properties), children }];
  };
  return nodes.flatMap(visit);
}

/** A quotation whose lines are broken by hand. */
const isVerse = (children: readonly ElementContent[]): boolean =>
  children.some(
    (child) =>
      isElement(child) &&
      child.tagName === 'p' &&
      child.children.some((inner) => isElement(inner) && inner.tagName === 'br'),
  );

const verse = (node: Element, children: ElementContent[]): Element => ({
  ...node,
  properties: { ...node.properties, className: ['verse'] },
  children,
});

/** A picture among words finds its file here; one that has none leaves its caption. */
function picture(
  node: Element,
  assets: ReadonlyMap<string, Asset>,
  inside: ReadonlySet<string>,
): ElementContent[] {
  const source = String(node.properties.src ?? '');
  if (inside.has(source)) return [node];
  const asset = assets.get(source) ?? assets.get(decoded(source));
  if (asset) return [{ ...node, properties: { alt: '', ...node.properties, src: pictureName(asset) } }];
  const { title, alt } = node.properties;
  const caption = captionOf({ title: title ? String(title) : null, alt: alt ? String(alt) : null });
  return caption ? [text(caption)] : [];
}

/** As the source wrote it: rendering has percent-encoded what is not ASCII. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** A link leads within the page, to the web or to a mailbox, or it leads nowhere. */
export const leadsSomewhere = (href: string): boolean =>
  href.startsWith('#') || (/^(?:https?|mailto):/iu.test(href) && URL.canParse(href));

/** Of a link that leads nowhere the words stay. */
function link(node: Element, children: ElementContent[]): ElementContent[] {
  const href = String(node.properties.href ?? '');
  if (!leadsSomewhere(href)) return [element('span', {}, children)];
  const types = { 'doc-noteref': 'noteref', 'doc-backlink': 'backlink' } as const;
  const type = types[node.properties.role as keyof typeof types];
  return [{ ...node, properties: { ...(type ? { 'epub:type': type } : {}), ...node.properties }, children }];
}

function withoutAlign({ align, ...properties }: Properties): Properties {
  return align ? { ...properties, className: [`align-${align}`] } : properties;
}
