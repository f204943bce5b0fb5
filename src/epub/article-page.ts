import type { Element, ElementContent } from 'hast';
import {
  type BodyOptions,
  element,
  isElement,
  type Labels,
  renderBody,
  text,
  titleId,
} from '../document/index.js';
import type { Article, Asset } from '../model/index.js';
import { label, line, type Page, section } from './page.js';
import { pictureName, portable } from './portable.js';

export function articlePage(article: Article, assets: ReadonlyMap<string, Asset>, words: Labels): Page {
  const { id } = article;
  const head = element('header', {}, [
    ...line('kicker', article.kicker, `${id}-kicker`),
    element('h1', { id: titleId(id) }, [article.title ? text(article.title) : label(words.untitled)]),
    ...line('subtitle', article.subtitle, `${id}-subtitle`),
    ...line('byline', article.byline, `${id}-byline`),
  ]);
  const closes = article.datelinePlace === 'end';
  const { content, notes } = bodyOf(article, assets, words);
  const children = [
    head,
    ...(closes || !article.dateline ? content : openedBy(article.dateline, `${id}-dateline`, content)),
    ...(closes ? line('dateline', article.dateline, `${id}-dateline`) : []),
    ...line('origin', article.origin, `${id}-origin`),
    ...notes,
  ];
  return {
    kind: 'article',
    name: `${id}.xhtml`,
    title: article.title || words.untitled,
    body: [section('chapter', id, titleId(id), children)],
  };
}

/** The blocks and the section of the notes, which is visible: hidden notes get lost in half of the readers. */
export function bodyOf(
  article: Pick<Article, 'id' | 'body'>,
  assets: ReadonlyMap<string, Asset>,
  words: Labels,
): { readonly content: ElementContent[]; readonly notes: ElementContent[] } {
  const options: BodyOptions = {
    notes: 'end',
    imageSource: (url) => {
      const asset = assets.get(url);
      return asset && pictureName(asset);
    },
    labels: words,
  };
  const body = renderBody(article as Article, options);
  const heading = `${article.id}-notes`;
  const notes =
    body.notes.length === 0
      ? []
      : [
          element('section', { className: ['notes'], 'epub:type': 'footnotes', ariaLabelledBy: [heading] }, [
            element('h2', { id: heading, className: ['kb-label'] }, [text(words.notes)]),
            ...body.notes.map(note),
          ]),
        ];
  return { content: portable(body.content, assets), notes: portable(notes, assets) };
}

/** A `div`, because the role of a note would take that of a list item away. */
function note(item: Element): Element {
  const [first, ...rest] = item.children;
  const headed = first && isElement(first) && first.tagName !== 'p' ? apart(first) : first ? [first] : [];
  return {
    ...item,
    tagName: 'div',
    properties: { ...item.properties, 'epub:type': 'footnote', role: 'doc-footnote' },
    children: [...headed, ...rest],
  };
}

/** Its number in a line of its own, where a note begins with a list, a table or a quotation. */
function apart(block: Element): readonly Element[] {
  const [number, ...children] = block.children;
  return [element('p', {}, number ? [number] : []), { ...block, children }];
}

/** A dateline runs into the first paragraph. */
function openedBy(dateline: string, id: string, content: readonly ElementContent[]): ElementContent[] {
  const [first, ...rest] = content;
  if (!first || !isElement(first) || first.tagName !== 'p')
    return [...line('dateline', dateline, id), ...content];
  const opening = element('span', { className: ['dateline'], id }, [text(dateline)]);
  return [{ ...first, children: [opening, text('　'), ...first.children] }, ...rest];
}
