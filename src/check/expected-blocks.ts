import type { Root } from 'mdast';
import { collectNotes, noteId, numberBlocks, solid, titleId, visibleText } from '../document/index.js';
import type { Article, Bulletin, Part } from '../model/index.js';

export interface ExpectedBlock {
  readonly id: string;
  /** Without white space; never empty. */
  readonly text: string;
}

/** What a book must hold, in order: the editor's note, then part by part, the notes at each article's end. */
export function expectedBlocks(bulletin: Bulletin): readonly ExpectedBlock[] {
  const { editorsNote } = bulletin.frontMatter;
  return [...(editorsNote ? bodyAndNotes('note', editorsNote) : []), ...bulletin.parts.flatMap(partBlocks)];
}

const partBlocks = (part: Part): readonly ExpectedBlock[] => [
  ...block(titleId(part.id), part.title),
  ...block(`${part.id}-lead`, part.title || part.label ? part.lead : undefined),
  ...part.articles.flatMap(articleBlocks),
];

function articleBlocks(article: Article): readonly ExpectedBlock[] {
  const { id, datelinePlace } = article;
  const dateline = block(`${id}-dateline`, article.dateline);
  const closes = datelinePlace === 'end';
  return [
    ...block(`${id}-kicker`, article.kicker),
    ...block(titleId(id), article.title),
    ...block(`${id}-subtitle`, article.subtitle),
    ...block(`${id}-byline`, article.byline),
    ...(closes ? [] : dateline),
    ...bodyBlocks(id, article.body),
    ...(closes ? dateline : []),
    ...block(`${id}-origin`, article.origin),
    ...noteBlocks(id, article.body),
  ];
}

const bodyAndNotes = (id: string, body: Root): readonly ExpectedBlock[] => [
  ...bodyBlocks(id, body),
  ...noteBlocks(id, body),
];

const bodyBlocks = (articleId: string, body: Root): readonly ExpectedBlock[] =>
  numberBlocks(articleId, body).flatMap(({ id, node }) => block(id, visibleText(node)));

const noteBlocks = (articleId: string, body: Root): readonly ExpectedBlock[] =>
  [...collectNotes(body).values()].flatMap(({ number, definition }) =>
    block(noteId(articleId, number), definition.children.map(visibleText).join('')),
  );

function block(id: string, words: string | undefined): readonly ExpectedBlock[] {
  const text = solid(words ?? '');
  return text ? [{ id, text }] : [];
}
