import type { ElementContent } from 'hast';
import type { Labels } from '../document/index.js';
import type { Asset, Bulletin, Writing } from '../model/index.js';
import type { FontFile } from './fonts.js';
import type { Page } from './page.js';

/** Where a page of the print edition begins in the book. */
export interface PageMark {
  readonly folio: string;
  /** `a01.xhtml#page-12` */
  readonly address: string;
}

/** A book before it is written: what the navigation and the package document are made from. */
export interface Book {
  readonly bulletin: Bulletin;
  readonly words: Labels;
  /** In reading order, the contents aside. */
  readonly pages: readonly Page[];
  readonly marks: readonly PageMark[];
  /** The marks that stand before the contents. */
  readonly inContents: readonly ElementContent[];
  /** The pictures that the pages show. */
  readonly pictures: readonly Asset[];
  readonly cover: Uint8Array | undefined;
  readonly writing: Writing;
  /** The fonts that the book carries, and their licence. */
  readonly fonts: readonly FontFile[];
  /** Id → file and fragment. */
  readonly addresses: ReadonlyMap<string, string>;
}

export const CONTENTS_NAME = 'toc.xhtml';

/** The file and fragment of an id; a contents entry that leads nowhere is a fault of ours. */
export function addressOf(book: Book, id: string): string {
  const address = book.addresses.get(id);
  if (!address) throw new Error(`the contents lead to ${id}, which is on no page`);
  return address;
}
