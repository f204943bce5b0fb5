import type { PageGeometry } from '../../model/index.js';
import type { LocatedPage, LocatedPiece } from '../located.js';

/** A piece, and the side that it must begin on. */
export interface PieceToPlace {
  readonly piece: LocatedPiece;
  readonly start: 'page' | 'right' | 'left';
}

/** A page of the finished file. */
export interface PlacedPage {
  readonly index: number;
  /** As its folio says, or would say. */
  readonly number: number;
  readonly side: 'left' | 'right';
  /** How far its content moves to the right, in pt. */
  readonly shift: number;
  /** None: a blank one. */
  readonly page?: LocatedPage;
}

export interface PlacedPiece {
  readonly piece: LocatedPiece;
  /** Blank pages in front of it. */
  readonly blanks: readonly PlacedPage[];
  readonly pages: readonly PlacedPage[];
}

/** Where every id begins: the page's index in the file, and pt from its top. */
export type Anchors = ReadonlyMap<
  string,
  { readonly page: number; readonly y: number; readonly number: number }
>;

const LAYOUT_UNITS = 64;
const inLayoutUnits = (mm: number): number =>
  (Math.floor((mm / 25.4) * 96 * LAYOUT_UNITS) / LAYOUT_UNITS) * 0.75;

/** Lays the pieces out one after the other, with blank pages where a side must be skipped. */
export function placePieces(
  pieces: readonly PieceToPlace[],
  { margin, mirrored, binding }: PageGeometry,
): readonly PlacedPiece[] {
  // sides are those of a book bound on the left: in one bound on the right, margins are the other way round
  const outwards = mirrored ? inLayoutUnits(margin.outer) - inLayoutUnits(margin.inner) : 0;
  const toLeft = binding === 'right' ? -outwards : outwards;
  let index = 0;
  let number = 0;
  const next = (page?: LocatedPage): PlacedPage => {
    const side = index % 2 === 0 ? 'right' : 'left';
    number = page?.facts.firstNumber ?? number + (page?.facts.step ?? 1);
    const shift = !page || page.facts.side === side ? 0 : side === 'left' ? toLeft : -toLeft;
    return { index: index++, number, side, shift, ...(page ? { page } : {}) };
  };
  return pieces.map(({ piece, start }) => {
    const blanks = start !== 'page' && (start === 'right') !== (index % 2 === 0) ? [next()] : [];
    return { piece, blanks, pages: piece.pages.map((page) => next(page)) };
  });
}

export function anchorsOf(pieces: readonly PlacedPiece[]): Anchors {
  const anchors = new Map<string, { page: number; y: number; number: number }>();
  for (const { index, number, page } of pieces.flatMap(({ pages }) => pages)) {
    for (const { id, y } of page?.facts.anchors ?? [])
      if (!anchors.has(id)) anchors.set(id, { page: index, y, number });
  }
  return anchors;
}
