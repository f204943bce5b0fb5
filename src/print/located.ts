import type { PageFacts } from './in-page.js';
import type { NumberStyle } from './number-style.js';

/** What a field of eight characters in a piece's bytes stands for. */
export const FIELD = {
  /** Number of an object of the piece. */
  own: 0,
  /** Number of a page's object, by the page's index in the piece. */
  page: 1,
  /** Number of a font that all pieces share, by its rank in the piece. */
  font: 2,
  /** Key in the parent tree, counted from the piece's first. */
  parent: 3,
  /** Number of the one Document element. */
  document: 4,
  /** Number in the name of a structure element, counted from the piece's first; zeros in front. */
  name: 5,
  /** Number of the font of the slug line. */
  slug: 6,
} as const;

/** A face of the source fonts that a piece uses: its glyphs are taken from there when the file is put together. */
export interface SharedFont {
  /** PostScript name. */
  readonly name: string;
  /** Glyph → the text that it stands for. */
  readonly text: readonly (readonly [glyph: number, text: string])[];
  readonly glyphs: readonly number[];
  /** Entries of its descriptor, but for the name and the file. */
  readonly descriptor: string;
}

export interface LocatedPage {
  readonly facts: PageFacts;
  /** Object of the piece. */
  readonly content: number;
  readonly annotations: readonly number[];
  readonly numbers: readonly { readonly target: string; readonly style: NumberStyle }[];
}

/** A running head, to be laid over a page; or how a folio is drawn. */
export type Specimen =
  | { readonly kind: 'head'; readonly content: number }
  | { readonly kind: 'folio'; readonly style: NumberStyle };

/** A stream that will stand in the finished file as it is. */
export interface DrawnStream {
  /** Object of the piece. */
  readonly object: number;
  /** Page of the piece's own file that it was taken from. */
  readonly page: number;
}

/** The contents of the pages, then the running heads. */
export const drawnStreams = ({ pages, specimens }: LocatedPiece): readonly DrawnStream[] => [
  ...pages.map(({ content }, page) => ({ object: content, page })),
  ...Object.values(specimens).flatMap((specimen, at) =>
    specimen.kind === 'head' ? [{ object: specimen.content, page: pages.length + at }] : [],
  ),
];

/** Pages that were set together, ready to be copied into a file at any place. */
export interface LocatedPiece {
  /** The objects, one after the other, with fields to be filled. */
  readonly body: Uint8Array;
  /** Where each object begins in `body`. */
  readonly offsets: readonly number[];
  /** Which of them have a stream. */
  readonly streams: readonly number[];
  /** Position, kind and value of each field. */
  readonly fields: readonly number[];
  /** Left edges of link areas: position of a field, page, hundredths of a pt. */
  readonly edges: readonly number[];
  /** In pt, as Chromium rounded it. */
  readonly height: number;
  readonly resources: number;
  readonly pages: readonly LocatedPage[];
  readonly specimens: Readonly<Record<string, Specimen>>;
  readonly fonts: readonly SharedFont[];
  readonly structure: {
    /** Objects below Document. */
    readonly children: readonly number[];
    /** Objects of the parent tree in the order of its keys: pages, then annotations. */
    readonly parents: readonly number[];
    /** Named elements in the order of their names. */
    readonly named: readonly number[];
  };
}
