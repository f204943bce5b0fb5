import type { Element, ElementContent, Root, RootContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';

/** A drawing that neither runs nor loads anything, and what had to be taken out of it for that. */
export type SafeSvg =
  | { readonly kind: 'clean'; readonly bytes: Uint8Array; readonly removed: readonly string[] }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** No drawing of a bulletin needs more; a parser that is asked for more is under attack. */
const MOST_BYTES = 4 * 1024 * 1024;
const DEEPEST = 200;

const DROPPED = new Set(
  ['script', 'foreignObject', 'iframe', 'object', 'embed', 'audio', 'video', 'handler', 'listener'].map((n) =>
    n.toLowerCase(),
  ),
);
/** May set an attribute of another element to anything. */
const ANIMATED = /^(?:animate\w*|set)$/iu;
const IMPORTS = /@import|expression\s*\(/iu;
const ADDRESS = /url\(\s*['"]?\s*([^)]*)/giu;
const reaches = (css: string): boolean =>
  IMPORTS.test(css) || [...css.matchAll(ADDRESS)].some(([, address = '']) => !INSIDE.test(address));
/** CSS escapes could spell anything. */
const loads = (css: string): boolean => css.includes('\\') || reaches(css);
const INSIDE = /^\s*(?:#|data:image\/(?:png|jpeg|gif);)/iu;

export function safeSvg(bytes: Uint8Array): SafeSvg {
  if (bytes.length > MOST_BYTES) return { kind: 'unreadable', reason: '> 4 MB' };
  const source = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/u, '');
  if (/<!ENTITY/iu.test(source)) return { kind: 'unreadable', reason: '<!ENTITY' };
  if (depthOf(source) > DEEPEST) return { kind: 'unreadable', reason: `> ${DEEPEST} levels` };
  try {
    const tree = fromXml(source);
    const removed = new Set<string>();
    const clean = cleaned(tree, removed);
    return {
      kind: 'clean',
      bytes: removed.size > 0 ? Buffer.from(toXml(clean)) : bytes,
      removed: [...removed].toSorted(),
    };
  } catch (error) {
    return { kind: 'unreadable', reason: error instanceof Error ? error.message.slice(0, 80) : 'XML' };
  }
}

/** How deep tags are nested, found without building a tree: building one takes a stack frame a level. */
function depthOf(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag] of source.matchAll(/<(?!!--)[/A-Za-z_][^>]*>/gu)) {
    if (tag.startsWith('</')) depth--;
    else if (!tag.endsWith('/>')) deepest = Math.max(deepest, ++depth);
  }
  return deepest;
}

function cleaned(tree: Root, removed: Set<string>): Root {
  return { ...tree, children: cleanedChildren(tree.children, removed) };
}

function cleanedChildren(children: readonly RootContent[], removed: Set<string>): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'text' || child.type === 'cdata') return [child];
    // a style sheet that an instruction names could be anywhere
    if (child.type === 'instruction') removed.add(`<?${child.name}?>`);
    if (child.type !== 'element') return [];
    const refused = refusal(child);
    if (refused) removed.add(refused);
    return refused ? [] : [cleanedElement(child, removed)];
  });
}

function cleanedElement(node: Element, removed: Set<string>): Element {
  const attributes = Object.entries(node.attributes).filter(([name, value]) => {
    const reason = attributeRefusal(name, value ?? '');
    if (reason) removed.add(reason);
    return !reason;
  });
  const children = cleanedChildren(node.children, removed);
  return { ...node, attributes: Object.fromEntries(attributes), children };
}

const localName = (name: string): string => name.replace(/^.*:/u, '');

function refusal({ name, attributes, children }: Element): string | undefined {
  const local = localName(name);
  if (DROPPED.has(local.toLowerCase())) return `<${local}>`;
  if (ANIMATED.test(local) && /^(?:on|(?:xlink:)?href$)/iu.test(attributes.attributeName ?? ''))
    return `<${local}>`;
  const words = children.map((child) => ('value' in child ? String(child.value) : '')).join('');
  return local === 'style' && loads(words) ? '<style>' : undefined;
}

function attributeRefusal(name: string, value: string): string | undefined {
  const local = localName(name);
  if (/^on/iu.test(local)) return local;
  if (/^(?:href|src|base)$/iu.test(local) && !INSIDE.test(value))
    return `${local}=${value.trim().slice(0, 40)}`;
  const refused = local === 'style' ? loads(value) : reaches(value);
  return refused ? `${local}=${value.trim().slice(0, 40)}` : undefined;
}
