import type { Element, ElementContent } from 'hast';
import { element, shown, text } from '../document/index.js';
import type { Doubt, DoubtPlace, Review } from '../model/index.js';
import { listId, placeId } from './rows.js';
import { why } from './words.js';

/** Points around a doubtful one, and how many of its places are shown. */
const NEAR = 14;
const SHOWN = 3;

/** The list at the top, most doubtful first: each with its context, its candidates and the lines to copy. */
export function doubtList(review: Review): Element {
  const { doubts, unlisted } = review;
  const count = doubts.reduce((sum, { places }) => sum + places.length, 0);
  const head = element('h2', {}, [
    text(count === 0 ? '没有存疑之处' : `存疑 ${doubts.length} 问，共 ${count} 处`),
  ]);
  if (count === 0) return element('section', { className: ['doubts'] }, [head]);
  const more = unlisted > 0 ? `另有 ${unlisted} 处把握稍大，没有列出。` : '';
  const hint = element('p', { className: ['hint'] }, [
    text(
      '最没把握的在前。选定一行，抄进 bulletin.yaml 旁的 glossary.yaml：同样的地方一次定好，下一期也照办。',
    ),
    text(more),
  ]);
  const items = doubts.map((doubt, index) => item(doubt, index, review));
  return element('section', { className: ['doubts'] }, [head, hint, element('ol', {}, items)]);
}

function item(doubt: Doubt, index: number, review: Review): Element {
  const { reason, words, places, answers } = doubt;
  const rest = places.length - SHOWN;
  return element('li', { id: listId(index) }, [
    element('strong', {}, [text(String(index + 1))]),
    element('p', { className: ['where'] }, shown(why(reason, words))),
    ...places.slice(0, SHOWN).flatMap((place, at) => contexts(place, index, at, review)),
    ...(rest > 0 ? [element('p', { className: ['hint'] }, [text(`还有 ${rest} 处同此。`)])] : []),
    element(
      'ul',
      {},
      answers.map(({ form, line, chosen, proposed }) =>
        element('li', {}, [
          element('b', { lang: review.script }, shown(form)),
          element('code', {}, shown(line)),
          ...(chosen || proposed ? [element('span', {}, [text(chosen ? '现用' : '建议')])] : []),
        ]),
      ),
    ),
  ]);
}

/** The same words in Simplified and in Traditional. */
function contexts(
  place: DoubtPlace,
  doubt: number,
  at: number,
  { blocks, script }: Review,
): ElementContent[] {
  const block = blocks[place.block];
  if (!block) return [];
  const { file, line } = block.place ?? {};
  const where = [file, line].filter((part) => part !== undefined).join(':');
  const link = element('a', { className: ['place'], href: `#${placeId({ doubt, place: at })}` }, [
    ...shown(where || '刊物信息'),
  ]);
  return [
    element('p', { className: ['pair'] }, [
      element('span', { lang: 'zh-Hans' }, around(block.before, place)),
      element('span', { lang: script }, around(block.after, place)),
      link,
    ]),
  ];
}

function around(points: readonly string[], { from, to }: DoubtPlace): ElementContent[] {
  const near = (start: number, end: number) =>
    shown(points.slice(Math.max(0, start), end).join('').replaceAll('\n', ''));
  return [...near(from - NEAR, from), element('mark', {}, near(from, to)), ...near(to, to + NEAR)];
}
