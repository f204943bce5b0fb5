import type { Binding } from './imposition.js';

/** Page set-up, type area first: margins are what is left. Lengths in mm, type in pt. */
export interface PageGeometry {
  /** As it is called: A4, 大16K, 170×240. Nothing is chosen by it. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly top: number;
    readonly bottom: number;
    readonly inner: number;
    readonly outer: number;
  };
  /** Whether inner and outer change sides from page to page; else inner is always left. */
  readonly mirrored: boolean;
  /** Type area: characters in a line 字, lines on a page 行. */
  readonly columns: number;
  readonly rows: number;
  readonly bodySize: number;
  readonly leading: number;
  /** The edge of the spine; margins, heads and folios are mirrored for books that are read from the right. */
  readonly binding: Binding;
  /** 0 when nothing bleeds. */
  readonly bleed: number;
  /** Crop marks; they stand outside the bleed, in a slug. */
  readonly marks: boolean;
}

/** Where an anchor stands, measured on the finished PDF. */
export interface PageOf {
  /** Counts from 0, over the whole file. */
  readonly index: number;
  /** As printed: `12`, `iv`, or empty where no folio is printed. */
  readonly folio: string;
}

/** A page of the print edition, and the first words on it, for the EPUB's page list. */
export interface PrintedPage extends PageOf {
  /** The block that the page begins in, and how many of its characters stand on pages before. */
  readonly begins?: { readonly block: string; readonly offset: number };
}

export interface PageMap {
  readonly pages: readonly PrintedPage[];
  readonly anchors: ReadonlyMap<string, PageOf>;
}
