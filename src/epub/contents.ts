import type { Element } from 'hast';
import { element, text } from '../document/index.js';
import type { TocEntry } from '../model/index.js';
import { addressOf, type Book, CONTENTS_NAME } from './book.js';
import { xhtmlFile } from './xml.js';

/** 第一辑　标题: an entry as the contents show it. */
export const entryTitle = (entry: TocEntry, book: Book): string =>
  [entry.label, entry.title].filter(Boolean).join('　') || book.words.untitled;

/** The contents, which are a page of the book, too, with landmarks and the pages of the print edition. */
export function contentsFile(book: Book): string {
  const { words, bulletin, marks } = book;
  const title = bulletin.theme === 'jianbao' ? words.highlights : words.contents;
  const lists = [
    nav('toc', title, 'doc-toc', tree(book.bulletin.toc, book) ?? list([link('title.xhtml', title)])),
    nav('landmarks', undefined, undefined, list(landmarks(book, title))),
    ...(marks.length > 0
      ? [nav('page-list', words.pages, 'doc-pagelist', list(marks.map((m) => link(m.address, m.folio))))]
      : []),
  ];
  return xhtmlFile(bulletin.script, title, [...book.inContents, ...lists]);
}

/** Only the contents proper are shown on the page. */
function nav(type: string, title: string | undefined, role: string | undefined, entries: Element): Element {
  const heading = title ? [element('h1', { id: `${type}-head` }, [text(title)])] : [];
  return element(
    'nav',
    {
      'epub:type': type,
      id: type,
      ...(role ? { role } : {}),
      ...(title ? { ariaLabelledBy: [`${type}-head`] } : {}),
      ...(type === 'toc' ? {} : { hidden: true }),
    },
    [...heading, entries],
  );
}

const list = (links: readonly Element[]): Element =>
  element(
    'ol',
    {},
    links.map((a) => element('li', {}, [a])),
  );

const link = (href: string, title: string, type?: string): Element =>
  element('a', { href, ...(type ? { 'epub:type': type } : {}) }, [text(title)]);

function tree(entries: readonly TocEntry[], book: Book): Element | undefined {
  if (entries.length === 0) return undefined;
  const items = entries.map((entry) => {
    const below = tree(entry.children, book);
    const head = link(addressOf(book, entry.target), entryTitle(entry, book));
    return element('li', { className: [entry.kind] }, [head, ...(below ? [below] : [])]);
  });
  return element('ol', {}, items);
}

function landmarks(book: Book, contents: string): readonly Element[] {
  const { pages, words } = book;
  const types = { cover: 'cover', title: 'titlepage', note: 'preface', colophon: 'colophon' } as const;
  const to = (kind: keyof typeof types) =>
    pages.filter((page) => page.kind === kind).map((page) => link(page.name, page.title, types[kind]));
  const body = pages.find((page) => page.kind === 'part' || page.kind === 'article');
  return [
    ...to('cover'),
    ...to('title').map((a) => ({ ...a, children: [text(words.titlePage)] })),
    link(CONTENTS_NAME, contents, 'toc'),
    ...to('note'),
    ...(body ? [link(body.name, words.bodyMatter, 'bodymatter')] : []),
    ...to('colophon'),
  ];
}
