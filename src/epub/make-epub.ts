import { labels } from '../document/index.js';
import type { Asset, Bulletin, Host, PageMap, Report, Writing } from '../model/index.js';
import { accessibility } from './accessibility.js';
import { articlePage } from './article-page.js';
import type { Book } from './book.js';
import { BookWriter } from './book-writer.js';
import { colophonPage } from './colophon-page.js';
import { coverImage } from './cover.js';
import { bookFonts } from './fonts.js';
import { coverPage, editorsNotePage, partPage, titlePage } from './front-pages.js';
import { addresses, elements, type Page } from './page.js';
import { markPages } from './page-marks.js';
import { withPortablePictures, withSafeDrawings } from './pictures.js';
import { pictureName } from './portable.js';
import { ownStyle } from './style.js';
import { uprightNumbers } from './vertical.js';

/** How a book is made; unsaid, across and without fonts. */
export interface BookOptions {
  readonly writing?: Writing;
  /** Carries subsets of the fonts. */
  readonly fonts?: boolean;
}

/** The bulletin as an EPUB 3. With a page map it has the page numbers of the print edition. */
export async function makeEpub(
  given: Bulletin,
  pageMap: PageMap | undefined,
  host: Host,
  report: Report,
  { writing = 'horizontal-tb', fonts = false }: BookOptions = {},
): Promise<Uint8Array> {
  const bulletin = await withPortablePictures(withSafeDrawings(given, report), host, report);
  const words = labels(bulletin);
  const cover = await coverImage(bulletin, host, report);
  const plain = bodyPages(bulletin);
  const body = writing === 'vertical-rl' ? plain.map(uprightNumbers) : plain;
  const type = fonts ? await typeOf(plain, bulletin, host, report) : NO_TYPE;
  const unmarked = [...(cover ? [coverPage(bulletin, words)] : []), ...body];
  const { pages, marks, inContents } = markPages(unmarked, pageMap);
  const book: Book = {
    bulletin,
    words,
    pages,
    marks,
    inContents,
    pictures: shown(pages, bulletin.assets),
    cover,
    writing,
    fonts: type.files,
    addresses: addresses(pages),
  };
  if (bulletin.metadata.accessibility && !accessibility(book).described)
    report({ id: 'epub-claim-withheld' });
  const { styles } = host.themeFiles;
  const sheets = ['epub.css', ...(writing === 'vertical-rl' ? ['epub-vertical.css'] : [])];
  const css = sheets.map((name) => ownStyle(styles.get(name) ?? '', report)).join('');
  return new BookWriter(book, css + type.css).genEpub();
}

const NO_TYPE = { files: [], css: '' };

/** The contents print words that are on no other page. */
async function typeOf(pages: readonly Page[], bulletin: Bulletin, host: Host, report: Report) {
  const own = Object.values(labels(bulletin)).join('');
  const type = await bookFonts(pages, `${own}0123456789ivxlc`, host.fonts(bulletin.script));
  if (type.kind === 'carried') return type;
  const characters = type.lacking.slice(0, 20).join('');
  report({ id: 'epub-fonts-incomplete', values: { characters } });
  return NO_TYPE;
}

function bodyPages(bulletin: Bulletin): readonly Page[] {
  const words = labels(bulletin);
  const { editorsNote } = bulletin.frontMatter;
  return [
    titlePage(bulletin, words),
    ...(editorsNote ? [editorsNotePage(editorsNote, bulletin.assets, words)] : []),
    ...bulletin.parts.flatMap((part) => {
      const opener = partPage(part);
      const articles = part.articles.map((article) => articlePage(article, bulletin.assets, words));
      return opener ? [opener, ...articles] : articles;
    }),
    colophonPage(bulletin, words),
  ];
}

/** The assets that the pages show, each once. */
function shown(pages: readonly Page[], assets: ReadonlyMap<string, Asset>): readonly Asset[] {
  const sources = new Set<unknown>();
  for (const page of pages) for (const node of elements(page.body)) sources.add(node.properties.src);
  const byName = new Map([...assets.values()].map((asset) => [asset.name, asset]));
  return [...byName.values()].filter((asset) => sources.has(pictureName(asset)));
}
