import type { Element } from 'xast';
import { x } from 'xastscript';
import { fileInstant } from '../document/index.js';
import type { Metadata } from '../model/index.js';
import { accessibility } from './accessibility.js';
import { type Book, CONTENTS_NAME } from './book.js';
import { type Credit, creditsOf } from './credits.js';
import { COVER_IMAGE, fullTitle } from './front-pages.js';
import type { Page } from './page.js';
import { pictureName } from './portable.js';
import { xmlFile } from './xml.js';

const BOOK_ID = 'book-id';

export function packageFile(book: Book): string {
  const { script } = book.bulletin;
  const tree = x(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': BOOK_ID,
      'xml:lang': script,
      dir: 'ltr',
    },
    [metadata(book), manifest(book), spine(book)],
  );
  return xmlFile({ type: 'root', children: [tree] });
}

function metadata(book: Book): Element {
  const { metadata: data, script } = book.bulletin;
  return x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    x('dc:identifier', { id: BOOK_ID }, data.identifier),
    ...titles(book),
    x('dc:language', script),
    ...creators(book),
    ...contributors(book),
    ...(data.publisher ? [x('dc:publisher', data.publisher)] : []),
    x('dc:date', data.date),
    ...rights(data),
    meta('dcterms:modified', fileInstant(data)),
    ...collection(book),
    ...(book.cover ? [x('meta', { name: 'cover', content: 'cover-image' })] : []),
    ...(book.writing === 'vertical-rl'
      ? [x('meta', { name: 'primary-writing-mode', content: 'vertical-rl' })]
      : []),
    ...access(book),
    ...certificate(book),
    ...printEdition(book),
  ]);
}

const meta = (property: string, value: string, refines?: string): Element =>
  x('meta', { property, ...(refines ? { refines: `#${refines}` } : {}) }, value);

function titles(book: Book): readonly Element[] {
  const { metadata: data } = book.bulletin;
  const main = x('dc:title', { id: 'title' }, fullTitle(data, book.words));
  const sort = meta('file-as', data.sortTitle ?? sortedBy(data), 'title');
  if (!data.subtitle) return [main, sort];
  return [
    main,
    sort,
    meta('title-type', 'main', 'title'),
    x('dc:title', { id: 'subtitle' }, data.subtitle),
    meta('title-type', 'subtitle', 'subtitle'),
  ];
}

/** Shelves sort by code points: the number has leading zeros, so that issue 2 comes before issue 12. */
function sortedBy({ title, issue, totalIssue }: Metadata): string {
  const number = totalIssue ?? issue;
  return number === undefined ? title : `${title} ${String(number).padStart(4, '0')}`;
}

function rights({ rights: stated, status }: Metadata): readonly Element[] {
  const words = stated ?? status;
  return words ? [x('dc:rights', words)] : [];
}

/** The compilers, in their order; where none is named, the publisher. */
function creators(book: Book): readonly Element[] {
  const { compilers, publisher } = book.bulletin.metadata;
  const names = compilers.length > 0 ? compilers : publisher ? [publisher] : [];
  const role = compilers.length > 0 ? 'edt' : 'isb';
  return people(
    'creator',
    names.map((name) => ({ name, role })),
  );
}

/** Who had a hand in the articles, as their bylines say, and who read the proofs. */
function contributors(book: Book): readonly Element[] {
  const { parts, metadata: data } = book.bulletin;
  const bylines = parts.flatMap(({ articles }) => articles.flatMap(({ byline }) => (byline ? [byline] : [])));
  const proofs = data.proofreaders.map((name) => ({ name, role: 'pfr' }));
  return people('contributor', [...[...new Set(bylines)].flatMap(creditsOf), ...proofs]);
}

/**
 * Everybody once, with all that he did.
 *
 * @param credits roles are codes of the MARC relators: aut, edt, isb (issuing body), pfr (proofreader), rpt (reporter) …
 */
function people(kind: 'creator' | 'contributor', credits: readonly Credit[]): Element[] {
  const roles = new Map<string, Set<string>>();
  for (const { name, role } of credits) roles.set(name, (roles.get(name) ?? new Set()).add(role));
  return [...roles].flatMap(([name, codes], index) => {
    const id = `${kind}-${index + 1}`;
    return [
      x(`dc:${kind}`, { id }, name),
      ...[...codes].map((code) =>
        x('meta', { refines: `#${id}`, property: 'role', scheme: 'marc:relators' }, code),
      ),
      ...(kind === 'creator' ? [meta('display-seq', String(index + 1), id)] : []),
    ];
  });
}

/** The series of a book; for an issue, the periodical itself with the issue's place in it. */
function collection(book: Book): readonly Element[] {
  const { title, series, issue, totalIssue } = book.bulletin.metadata;
  const position = totalIssue ?? issue;
  const name = series ?? (position === undefined ? undefined : title);
  if (!name) return [];
  return [
    x('meta', { property: 'belongs-to-collection', id: 'collection' }, name),
    meta('collection-type', 'series', 'collection'),
    ...(position === undefined ? [] : [meta('group-position', String(position), 'collection')]),
  ];
}

function access(book: Book): readonly Element[] {
  const { modes, sufficient, features, summary } = accessibility(book);
  return [
    ...modes.map((mode) => meta('schema:accessMode', mode)),
    ...sufficient.map((mode) => meta('schema:accessModeSufficient', mode)),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', summary),
  ];
}

/** The names of https://www.w3.org/TR/epub-a11y-11/#sec-conf-reporting-pub, letter by letter. */
const CONFORMS = 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA';

/** A claim needs somebody who stands for it, and must not be plainly untrue. */
function certificate(book: Book): readonly Element[] {
  const { accessibility: named } = book.bulletin.metadata;
  if (!named || !accessibility(book).described) return [];
  return [
    x('meta', { property: 'dcterms:conformsTo', id: 'conformance' }, CONFORMS),
    x('meta', { property: 'a11y:certifiedBy', id: 'certifier', refines: '#conformance' }, named.certifier),
    ...(named.credential ? [meta('a11y:certifierCredential', named.credential, 'certifier')] : []),
    ...(named.report
      ? [x('link', { rel: 'a11y:certifierReport', refines: '#certifier', href: named.report })]
      : []),
  ];
}

/** Says whose page numbers the page list has. */
function printEdition(book: Book): readonly Element[] {
  if (book.marks.length === 0) return [];
  const name = `${fullTitle(book.bulletin.metadata, book.words)}（${book.words.printEdition}）`;
  return [x('dc:source', { id: 'print-edition' }, name), meta('source-of', 'pagination', 'print-edition')];
}

const itemId = (page: Page): string => `page-${page.name.replace(/\.xhtml$/u, '')}`;

function manifest(book: Book): Element {
  const xhtml = 'application/xhtml+xml';
  const file = (id: string, href: string, type: string, properties?: string): Element =>
    x('item', { id, href, 'media-type': type, ...(properties ? { properties } : {}) });
  return x('manifest', [
    file('contents', CONTENTS_NAME, xhtml, 'nav'),
    file('ncx', 'toc.ncx', 'application/x-dtbncx+xml'),
    file('style', 'style.css', 'text/css'),
    ...(book.cover ? [file('cover-image', COVER_IMAGE, 'image/png', 'cover-image')] : []),
    ...book.pages.map((page) => file(itemId(page), page.name, xhtml)),
    ...book.pictures.map((asset, index) => file(`picture-${index + 1}`, pictureName(asset), asset.mediaType)),
    ...book.fonts.map(({ name, mediaType }, index) => file(`font-${index + 1}`, name, mediaType)),
  ]);
}

/** The contents come after the title page. */
function spine(book: Book): Element {
  const items = book.pages.flatMap((page) => [
    x('itemref', { idref: itemId(page) }),
    ...(page.kind === 'title' ? [x('itemref', { idref: 'contents' })] : []),
  ]);
  const direction = book.writing === 'vertical-rl' ? 'rtl' : 'ltr';
  return x('spine', { toc: 'ncx', 'page-progression-direction': direction }, items);
}
