import { EPub, type Options } from 'epub-gen-memory';
import { fileInstant } from '../document/index.js';
import type { Book } from './book.js';
import { contentsFile } from './contents.js';
import { APPLE_OPTIONS } from './fonts.js';
import { COVER_IMAGE, fullTitle } from './front-pages.js';
import { ncxFile } from './ncx.js';
import { packageFile } from './package-document.js';
import { pictureName } from './portable.js';
import { xhtmlFile } from './xml.js';
import { type Packed, pack, zip } from './zip.js';

/** Files that are ready as they are: the templates print them and nothing else. */
interface ReadyFiles {
  readonly packageXml: string;
  readonly ncxXml: string;
  readonly contentsXhtml: string;
}

const TEMPLATES = {
  chapterXHTML: '<%- content %>',
  contentOPF: '<%- packageXml %>',
  tocNCX: '<%- ncxXml %>',
  tocXHTML: '<%- contentsXhtml %>',
} as const;

/**
 * The library's writer, kept from guessing: it never sees a URL or a path, its HTML clean-up gets nothing to
 * clean, names and dates are ours.
 */
export class BookWriter extends EPub {
  readonly #book: Book;

  constructor(book: Book, css: string) {
    const { bulletin, pages, words } = book;
    const options: Options & ReadyFiles = {
      ...TEMPLATES,
      title: fullTitle(bulletin.metadata, words),
      lang: bulletin.script,
      date: bulletin.metadata.date,
      css,
      packageXml: packageFile(book),
      ncxXml: ncxFile(book),
      contentsXhtml: contentsFile(book),
    };
    super(
      options,
      pages.map(({ name, title }) => ({ filename: name, title, content: '' })),
    );
    this.#book = book;
    this.uuid = bulletin.metadata.identifier;
    this.content.forEach((chapter, index) => {
      const page = pages[index];
      if (!page || chapter.filename !== page.name) throw new Error(`the page ${page?.name} is misnamed`);
      // written when its turn comes: not all the text of a large book at once
      const write = () => xhtmlFile(bulletin.script, page.title, page.body);
      Object.defineProperty(chapter, 'content', { get: write, enumerable: true });
    });
  }

  protected override async downloadAllFonts(): Promise<void> {
    const { fonts } = this.#book;
    for (const { name, bytes } of fonts) this.zip.file(`OEBPS/${name}`, bytes);
    if (fonts.length > 0) this.zip.file('META-INF/com.apple.ibooks.display-options.xml', APPLE_OPTIONS);
  }

  protected override async downloadAllImages(): Promise<void> {
    for (const asset of this.#book.pictures) this.zip.file(`OEBPS/${pictureName(asset)}`, asset.bytes);
  }

  protected override async makeCover(): Promise<void> {
    if (this.#book.cover) this.zip.file(`OEBPS/${COVER_IMAGE}`, this.#book.cover);
  }

  /** Same input, same bytes: every entry has the date of the bulletin, and folders have no entry. */
  override async genEpub(): Promise<Buffer> {
    await this.render();
    const packed: Packed[] = [];
    for (const file of Object.values(this.zip.files).filter(({ dir }) => !dir)) {
      packed.push(pack(file.name, await file.async('uint8array'), file.name === 'mimetype'));
      // what is packed takes its room twice no longer
      this.zip.remove(file.name);
    }
    return Buffer.from(zip(packed, new Date(fileInstant(this.#book.bulletin.metadata))));
  }
}
