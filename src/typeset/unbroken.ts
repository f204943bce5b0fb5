import type { Element, ElementContent } from 'hast';
import { element, isElement, text } from '../document/index.js';

/** A number, a space, a unit in Latin letters or a sign. The space is to be one that lines do not turn at. */
const UNIT_SPACE =
  /(?<=\d) (?=(?:[%‰°℃℉Ω]|(?:[kcdmμnMGT]?(?:m|g|L|l|t|W|V|A|Pa|Hz|J|N|B)|h|s|min|ha|kWh|mAh|dB)[²³]?(?:\/[A-Za-z]+)?)(?![A-Za-z]))/gu;

/** No line begins with these (GB/T 15834—2011, 5.1.7; CLREQ, strict), and the browser lets them. */
const TIED = /([^\s—·‧](?:——|[·‧])(?:——|[·‧])*)/u;

/** Ties numbers to their units, and dashes and interpuncts to the character before. No word is changed. */
export function unbroken(node: Element): Element {
  if (['pre', 'code', 'svg'].includes(node.tagName)) return node;
  return { ...node, children: node.children.flatMap(tied) };
}

function tied(child: ElementContent): readonly ElementContent[] {
  if (isElement(child)) return [unbroken(child)];
  if (child.type !== 'text') return [child];
  const value = child.value.replace(UNIT_SPACE, '\u00a0');
  if (!TIED.test(value)) return [{ ...child, value }];
  return value
    .split(TIED)
    .filter((piece) => piece !== '')
    .map((piece) =>
      TIED.test(piece) ? element('span', { className: ['tied'] }, [text(piece)]) : text(piece),
    );
}
