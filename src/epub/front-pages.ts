import type { ElementContent } from 'hast';
import type { Root as Body } from 'mdast';
import { chineseDate, element, issueLine, type Labels, text } from '../document/index.js';
import type { Asset, Bulletin, Metadata, Part } from '../model/index.js';
import { bodyOf } from './article-page.js';
import { line, type Page, section } from './page.js';

export const COVER_IMAGE = 'images/cover.png';

/** The whole name of the book: 清河简报　第12期（总第212期）. */
export function fullTitle(metadata: Metadata, words: Labels): string {
  const issue = issueLine(metadata, words);
  return issue ? `${metadata.title}　${issue}` : metadata.title;
}

export function coverPage(bulletin: Bulletin, words: Labels): Page {
  const alt = `${words.cover}：${fullTitle(bulletin.metadata, words)}`;
  const image = element('img', { src: COVER_IMAGE, alt, role: 'doc-cover', className: ['cover'] }, []);
  const body = [section('cover', 'cover', undefined, [element('div', { className: ['cover'] }, [image])])];
  return { kind: 'cover', name: 'cover.xhtml', title: words.cover, body };
}

/** A book has a title page; a brief has its masthead. */
export function titlePage(bulletin: Bulletin, words: Labels): Page {
  const { metadata } = bulletin;
  const children = bulletin.theme === 'jianbao' ? masthead(metadata, words) : bookTitle(metadata, words);
  return {
    kind: 'title',
    name: 'title.xhtml',
    title: fullTitle(metadata, words),
    body: [section('titlepage', 'title', undefined, children)],
  };
}

const masthead = (metadata: Metadata, words: Labels): ElementContent[] => [
  element('h1', { className: ['masthead'] }, [text(metadata.title)]),
  ...line('issue', issueLine(metadata, words)),
  ...line('subtitle', metadata.subtitle),
  element('p', { className: ['issued'] }, [
    text([metadata.publisher, chineseDate(metadata.date)].filter(Boolean).join('　')),
  ]),
];

const bookTitle = (metadata: Metadata, words: Labels): ElementContent[] => [
  ...line('series', [metadata.series, metadata.years].filter(Boolean).join('　')),
  element('h1', { className: ['book'] }, [text(metadata.title)]),
  ...line('subtitle', metadata.subtitle),
  ...line('issue', issueLine(metadata, words)),
  ...line(
    'people',
    metadata.compilers.length > 0 ? `${metadata.compilers.join('　')}　${words.chiefEditor}` : '',
  ),
  ...line('publisher', metadata.publisher ? `${metadata.publisher}　${words.publisher}` : ''),
];

/** 编者按. Its blocks are `note-b1`, `note-b2`, … */
export function editorsNotePage(body: Body, assets: ReadonlyMap<string, Asset>, words: Labels): Page {
  const { content, notes } = bodyOf({ id: 'note', body }, assets, words);
  const heading = element('h1', { id: 'note-title', className: ['note', 'kb-label'] }, [
    text(words.editorsNote),
  ]);
  return {
    kind: 'note',
    name: 'note.xhtml',
    title: words.editorsNote,
    body: [section('preface', 'note', 'note-title', [heading, ...content, ...notes])],
  };
}

/** The page that opens a part; undefined for the one part of a bulletin that has no parts. */
export function partPage(part: Part): Page | undefined {
  if (!part.title && !part.label) return undefined;
  const id = `${part.id}-title`;
  const number: ElementContent[] = part.label
    ? [element('span', { className: ['part-label', 'kb-label'] }, [text(part.label)])]
    : [];
  const gap: ElementContent[] = part.label && part.title ? [element('br', {}, [])] : [];
  const heading = element('h1', { id, className: ['part'] }, [
    ...number,
    ...gap,
    ...(part.title ? [text(part.title)] : []),
  ]);
  return {
    kind: 'part',
    name: `${part.id}.xhtml`,
    title: [part.label, part.title].filter(Boolean).join('　'),
    body: [section('part', part.id, id, [heading, ...line('lead', part.lead, `${part.id}-lead`)])],
  };
}
