import type { Element, ElementContent } from 'hast';
import { element, shown, text } from '../document/index.js';
import type { ReviewBlock, Script } from '../model/index.js';
import { type Mark, type Marks, type Segment, segmentsOf } from './segments.js';
import { roleName } from './words.js';

/** Where a doubt stands in the text, and where it stands in the list. */
export const placeId = ({ doubt, place }: Mark): string => `d${doubt + 1}-${place + 1}`;
export const listId = (doubt: number): string => `q${doubt + 1}`;

/** Both sides of a text. What nobody could read, an empty text, has no row. */
export function rowOf(block: ReviewBlock, index: number, marks: Marks, script: Script): Element[] {
  if (block.before.join('').trim() === '') return [];
  const segments = segmentsOf(block, marks.get(index));
  const name = roleName(block.role);
  const label = name ? [element('b', {}, [text(name)])] : [];
  const side = (lang: string, content: readonly ElementContent[]) =>
    element('p', { lang, ...(block.role === 'title' && { className: ['t'] }) }, [...label, ...content]);
  const doubtful = segments.some(({ doubt }) => doubt);
  return [
    element('div', { className: doubtful ? ['r', 'd'] : ['r'] }, [
      side('zh-Hans', segments.flatMap(beforeSide)),
      side(script, segments.flatMap(afterSide)),
    ]),
  ];
}

/** Stands for code, a picture or an address: no words that could be converted. */
const gap = ({ apart }: Segment): ElementContent[] =>
  apart ? [element('i', { className: ['o'], title: '非文字' }, [])] : [];

const beforeSide = (segment: Segment): ElementContent[] => {
  const content = shown(segment.before);
  return [...gap(segment), ...(segment.doubt ? [element('mark', {}, content)] : content)];
};

function afterSide(segment: Segment): ElementContent[] {
  const { after, look, doubt } = segment;
  const content = shown(after);
  if (doubt) {
    const mark = element('mark', { id: placeId(doubt) }, content);
    const number = [text(String(doubt.doubt + 1))];
    return [
      ...gap(segment),
      mark,
      element('a', { className: ['q'], href: `#${listId(doubt.doubt)}` }, number),
    ];
  }
  if (look === 'same' || content.length === 0) return [...gap(segment), ...content];
  return [...gap(segment), element(look === 'fixed' ? 'ins' : 'u', {}, content)];
}
