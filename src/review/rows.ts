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

const beforeSide = ({ before, doubt }: Segment): ElementContent[] =>
  doubt ? [element('mark', {}, shown(before))] : shown(before);

function afterSide({ after, look, doubt }: Segment): ElementContent[] {
  const content = shown(after);
  if (doubt) {
    const mark = element('mark', { id: placeId(doubt) }, content);
    return [
      mark,
      element('a', { className: ['q'], href: `#${listId(doubt.doubt)}` }, [text(String(doubt.doubt + 1))]),
    ];
  }
  if (look === 'same' || content.length === 0) return content;
  return [element(look === 'fixed' ? 'ins' : 'u', {}, content)];
}
