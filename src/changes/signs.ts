import type { ElementContent } from 'hast';
import { element, text } from '../document/index.js';

/** Characters without a shape, and those that turn the direction of everything behind them. */
const SHAPELESS =
  /[\0-\x08\v-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/u;
const SHAPELESS_ALL = new RegExp(SHAPELESS, 'gu');
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

/** The text for a label that a style sheet writes: nothing that breaks or turns it. */
export const labelled = (value: string): string => value.replaceAll(SHAPELESS_ALL, '').replaceAll('\n', '');

export const link = (
  className: string,
  target: string,
  children: readonly ElementContent[],
): ElementContent => element('a', { className: [className], href: `#${target}` }, children);

/** ? in the text: leads to the entry in the list. */
export const doubtSign = (number: number, id?: string): ElementContent =>
  element('a', { className: ['q'], ...(id && { id }), href: `#q${number}` }, [text('?')]);

/** Where lines were joined. */
export const joinSign = (): ElementContent => element('i', {}, []);
/** Stands for a line end where the lines of a source are shown in one. */
export const lineEndSign = (): ElementContent => element('i', { className: ['e'] }, []);
/** Where spaces were taken out. */
export const spaceSign = (): ElementContent => element('i', { className: ['s'] }, []);
/** Where words were taken out. */
export const removalSign = (): ElementContent => element('i', { className: ['x'] }, []);
