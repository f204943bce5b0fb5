import type { Element, ElementContent, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { isElement } from './hast.js';

/** Drawing elements stay; scripts, foreign content and anything that could load or run something do not. */
const DROPPED = new Set([
  'script',
  'foreignObject',
  'iframe',
  'audio',
  'video',
  'image',
  'use',
  'animate',
  'set',
  'style',
]);
const OUTSIDE = /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/**
 * A drawing with words in it, as an element of the document: inside an `<img>` a browser sets words without
 * our fonts, and nobody could prove that they are there. Drawings without words stay pictures (undefined).
 *
 * @param prefix put before the drawing's own ids, which must not meet those of another
 */
export function svgWithWords(source: string, prefix: string, alternative: string): Element | undefined {
  if (!/<text[\s>]/.test(source)) return undefined;
  const root = fromHtml(source.replace(/<\?xml[^>]*\?>|<!DOCTYPE[^>]*>/gi, ''), {
    fragment: true,
    space: 'svg',
  });
  const svg = root.children.find((node): node is Element => isElement(node) && node.tagName === 'svg');
  if (!svg) return undefined;
  const clean = cleaned(svg, prefix);
  return { ...clean, properties: { ...clean.properties, role: 'img', ariaLabel: alternative } };
}

function cleaned(node: Element, prefix: string): Element {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return child.type === 'comment' ? [] : [child];
    if (DROPPED.has(child.tagName)) return [];
    const kept = cleaned(child, prefix);
    return child.tagName === 'a' ? kept.children : [kept];
  });
  return { ...node, properties: cleanedProperties(node.properties, prefix), children };
}

function cleanedProperties(properties: Properties, prefix: string): Properties {
  const kept = Object.entries(properties).filter(
    ([name, value]) => !/^on/i.test(name) && !(/href$/i.test(name) && OUTSIDE.test(String(value))),
  );
  return Object.fromEntries(
    kept.map(([name, value]) => {
      if (name === 'id') return [name, `${prefix}-${String(value)}`];
      if (/href$/i.test(name)) return [name, String(value).replace(/^#/, `#${prefix}-`)];
      return [name, typeof value === 'string' ? value.replace(/url\(\s*['"]?#/g, `url(#${prefix}-`) : value];
    }),
  );
}
