import { labels } from '../document/index.js';
import type { Asset, Bulletin, Host, PageMap, Report } from '../model/index.js';
import { articlePage } from './article-page.js';
import { BookWriter } from './book-writer.js';
import { colophonPage } from './colophon-page.js';
import { coverImage } from './cover.js';
import { coverPage, editorsNotePage, partPage, titlePage } from './front-pages.js';
import { addresses, elements, type Page } from './page.js';
import { markPages } from './page-marks.js';
import { withPortablePictures } from './pictures.js';
import { pictureName } from './portable.js';

/** The bulletin as an EPUB 3. With a page map it has the page numbers of the print edition. */
export async function makeEpub(
  given: Bulletin,
  pageMap: PageMap | undefined,
  host: Host,
  report: Report,
): Promise<Uint8Array> {
  const bulletin = await withPortablePictures(given, host, report);
  const words = labels(bulletin.script);
  const cover = await coverImage(bulletin, host, report);
  const unmarked = [...(cover ? [coverPage(bulletin, words)] : []), ...bodyPages(bulletin)];
  const { pages, marks } = markPages(unmarked, pageMap);
  const book = {
    bulletin,
    words,
    pages,
    marks,
    pictures: shown(pages, bulletin.assets),
    cover,
    addresses: addresses(pages),
  };
  return new BookWriter(book, host.themeFiles.styles.get('epub.css') ?? '').genEpub();
}

function bodyPages(bulletin: Bulletin): readonly Page[] {
  const words = labels(bulletin.script);
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
