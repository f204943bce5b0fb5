import type { ElementContent } from 'hast';
import { element, text } from './hast.js';

/** Characters without a shape, and those that turn the direction of everything behind them. */
const SHAPELESS =
  /[\0-\x08\v-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/u;
export const SHAPELESS_ALL = new RegExp(SHAPELESS, 'gu');
/** These join what stands before them to what follows: a sign between would part an emoji. */
const JOINERS = /[\u200c\u200d]/gu;

/** The text as it may stand in the page: a small label stands for each character that shows nothing. */
export function shown(value: string, joinersToo = false): ElementContent[] {
  const signs = joinersToo ? new RegExp(`${SHAPELESS.source}|${JOINERS.source}`, 'gu') : SHAPELESS_ALL;
  const out: ElementContent[] = [];
  let from = 0;
  for (const { 0: character, index } of value.matchAll(signs)) {
    if (index > from) out.push(text(value.slice(from, index)));
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    out.push(element('i', { className: ['u'], dataU: code }, []));
    from = index + character.length;
  }
  if (from < value.length) out.push(text(value.slice(from)));
  return out;
}
