import type { Element } from 'xast';
import { x } from 'xastscript';
import type { TocEntry } from '../model/index.js';
import { addressOf, type Book } from './book.js';
import { entryTitle } from './contents.js';
import { fullTitle } from './front-pages.js';
import { xmlFile } from './xml.js';

/** The contents for readers of EPUB 2, nested like the others. */
export function ncxFile(book: Book): string {
  const { metadata, script } = book.bulletin;
  const numbers = book.marks.map(({ folio }) => Number(folio)).filter(Number.isInteger);
  const head = x('head', [
    x('meta', { name: 'dtb:uid', content: metadata.identifier }),
    x('meta', { name: 'dtb:depth', content: String(depth(book.bulletin.toc)) }),
    x('meta', { name: 'dtb:totalPageCount', content: String(book.marks.length) }),
    x('meta', { name: 'dtb:maxPageNumber', content: String(Math.max(0, ...numbers)) }),
  ]);
  const points =
    book.bulletin.toc.length > 0 ? book.bulletin.toc.map((e) => point(e, book)) : [titlePoint(book)];
  const ncx = x(
    'ncx',
    { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': script },
    [
      head,
      x('docTitle', [x('text', fullTitle(metadata, book.words))]),
      x('navMap', points),
      ...pageList(book),
    ],
  );
  return xmlFile({ type: 'root', children: [ncx] });
}

const depth = (entries: readonly TocEntry[]): number =>
  1 + Math.max(0, ...entries.map((entry) => (entry.children.length > 0 ? depth(entry.children) : 0)));

const name = (value: string): Element => x('navLabel', [x('text', value)]);

const point = (entry: TocEntry, book: Book): Element =>
  x('navPoint', { id: `nav-${entry.target}` }, [
    name(entryTitle(entry, book)),
    x('content', { src: addressOf(book, entry.target) }),
    ...entry.children.map((child) => point(child, book)),
  ]);

const titlePoint = (book: Book): Element =>
  x('navPoint', { id: 'nav-title' }, [
    name(fullTitle(book.bulletin.metadata, book.words)),
    x('content', { src: 'title.xhtml' }),
  ]);

function pageList(book: Book): readonly Element[] {
  if (book.marks.length === 0) return [];
  const targets = book.marks.map(({ folio, address }, index) => {
    const plain = /^\d+$/u.test(folio);
    const type = plain ? 'normal' : /^[ivxlc]+$/u.test(folio) ? 'front' : 'special';
    const value = plain ? { value: folio } : {};
    return x('pageTarget', { id: `mark-${index + 1}`, type, ...value }, [
      name(folio),
      x('content', { src: address }),
    ]);
  });
  return [x('pageList', [name(book.words.pages), ...targets])];
}
