import type { Element, ElementContent } from 'hast';
import { element, offlinePage, SHAPELESS_ALL, shown, text } from '../document/index.js';
import type { Host, Review, ReviewBlock } from '../model/index.js';
import { doubtList } from './doubt-list.js';
import { rowOf } from './rows.js';
import { type Marks, marksOf } from './segments.js';
import { editionName } from './words.js';

/**
 * The page that shows an editor a Traditional edition beside its Simplified text: one HTML file that needs no network
 * and no script. Its look is `review.css` of the styles. Time and size grow linearly with the text.
 */
export function reviewPage(title: string, review: Review, themeFiles: Host['themeFiles']): string {
  const name = `简繁对照：${title}`.replaceAll(SHAPELESS_ALL, '');
  return offlinePage(name, themeFiles.styles.get('review.css') ?? '', [
    element('header', {}, [
      element('p', {}, [text(`简繁对照 · ${editionName(review.script)}`)]),
      element('h1', {}, shown(title)),
      element('p', {}, [text(totals(review))]),
    ]),
    doubtList(review),
    legend(),
    ...(review.doubts.length > 0 ? [filter()] : []),
    ...sections(review),
  ]);
}

function totals({ blocks, hits }: Review): string {
  let all = 0;
  let changed = 0;
  for (const { before, after } of blocks) {
    all += before.length;
    for (const [at, point] of before.entries()) if (after[at] !== point) changed++;
  }
  return `${all} 字，改写 ${changed} 字，词表定了 ${hits} 处。左简右繁，逐段对照。`;
}

/** What the signs mean, drawn with the signs themselves. */
function legend(): Element {
  const entry = (sample: ElementContent, meaning: string) => element('li', {}, [sample, text(meaning)]);
  return element('ul', { className: ['key'] }, [
    entry(element('u', {}, [text('繁')]), '改写的字'),
    entry(element('mark', {}, [text('疑')]), '存疑，数字是清单里的序号'),
    entry(element('ins', {}, [text('定')]), '词表定的'),
  ]);
}

/** Works by style alone. */
const filter = (): ElementContent =>
  element('label', { className: ['only'] }, [
    element('input', { type: 'checkbox', id: 'only' }, []),
    text('只看存疑'),
  ]);

/** A section for what the bulletin says of itself, then one for each article. */
function sections({ blocks, doubts, script }: Review): Element[] {
  const marks: Marks = marksOf(doubts);
  const groups: { readonly article: string | undefined; readonly rows: Element[]; name: string }[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = groups.at(-1);
    const group =
      last && last.article === block.article
        ? last
        : { article: block.article, rows: [], name: headOf(block) };
    if (group !== last) groups.push(group);
    if (block.role === 'title' && block.article !== undefined) group.name = block.before.join('');
    group.rows.push(...rowOf(block, index, marks, script));
  }
  return groups.map(({ name, rows }) =>
    element('section', {}, [
      element('div', { className: ['heads'] }, [
        element('h2', {}, shown(name)),
        element('p', { lang: script }, [text('繁體')]),
      ]),
      ...rows,
    ]),
  );
}

const headOf = ({ article }: ReviewBlock): string => (article === undefined ? '刊物信息' : '（无题）');
