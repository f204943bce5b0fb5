import type { ElementContent } from 'hast';
import { element, isElement, text } from '../document/index.js';
import type { Page } from './page.js';

/** One or two digits that stand alone: 3, 12, and the number of a list, 3. ; longer numbers lie on their side. */
const UPRIGHT = /(?<![0-9A-Za-z.,%:/-])[0-9]{1,2}(?:\.(?=$))?(?![0-9A-Za-z.,%:/-])/u;
const EVERY = new RegExp(UPRIGHT.source, 'gu');

/** A vertical page: short numbers stand upright in the column (CLREQ 2.3.3, 纵中横). No character changes. */
export const uprightNumbers = (page: Page): Page => ({ ...page, body: page.body.flatMap(upright) });

function upright(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return pieces(node.value);
  // a table is set across, for its columns are read across; a reading has its own direction
  if (!isElement(node) || ['table', 'pre', 'ruby'].includes(node.tagName)) return [node];
  return [{ ...node, children: node.children.flatMap(upright) }];
}

function pieces(value: string): ElementContent[] {
  if (!UPRIGHT.test(value)) return [text(value)];
  const parts: ElementContent[] = [];
  let at = 0;
  for (const match of value.matchAll(EVERY)) {
    if (match.index > at) parts.push(text(value.slice(at, match.index)));
    parts.push(element('span', { className: ['tcy'] }, [text(match[0])]));
    at = match.index + match[0].length;
  }
  return at < value.length ? [...parts, text(value.slice(at))] : parts;
}
