import type { ElementContent } from 'hast';
import { element, SHAPELESS_ALL, text } from '../document/index.js';

export { shown } from '../document/index.js';

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
