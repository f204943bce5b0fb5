import type { Profile } from '../config/index.js';
import type { Bulletin, FontSet, Host, Kit, PageGeometry } from '../model/index.js';
import { assemble, type PlacedPiece, type Standard } from './assembly/index.js';
import { facesOf } from './faces.js';
import type { InkPlan } from './ink/index.js';
import type { SetPiece } from './piece.js';
import { provenPieces } from './set-pieces.js';
import type { ProvenPiece } from './stored.js';

export type { Standard } from './assembly/index.js';
export type { PlacedPage, PlacedPiece } from './assembly/place.js';
export type { LayoutFacts, PageFacts } from './in-page.js';
export { readIcc } from './ink/icc.js';
export { type InkPlan, inkPlan } from './ink/index.js';
export type { SetPiece } from './piece.js';

/** A part of the document that is set on its own. */
export interface PieceInput {
  readonly html: string;
  readonly start: 'page' | 'right' | 'left';
  /** Faces that it needs. */
  readonly faces: readonly string[];
  readonly pages: number;
}

export interface PrintInput<Proof> {
  readonly typeset: { readonly pieces: readonly PieceInput[]; readonly kit: Kit };
  readonly bulletin: Bulletin;
  readonly geometry: PageGeometry;
  readonly fonts: FontSet;
  readonly host: Host;
  readonly profile: Profile;
  /** Inks of the press in the place of the screen's colours. */
  readonly ink?: InkPlan | undefined;
  /** A profile for CMYK. */
  readonly icc?: Uint8Array | undefined;
  /** Whether a finished file is what it says of itself; if not, it is made again and says nothing. */
  readonly holds: (pdf: Uint8Array, standard: Standard) => boolean;
  /** Reads a piece back as it was printed. */
  readonly prove: (html: string, piece: SetPiece) => Proof;
  /** Pages done, and about how many there will be. */
  readonly onPage: (done: number, expected: number) => void;
}

/** What is proven of a piece, as far as it matters here. */
export interface Faulty {
  /** With the id of the block that each is in. */
  readonly faults: readonly { readonly block: string }[];
}

export interface Printed<Proof> {
  readonly kind: 'printed';
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** What the file says that it is. */
  readonly standard: Standard;
  readonly pieces: readonly (PlacedPiece & { readonly proof: Proof })[];
}

/** Ids of the elements at which the layout stood still. */
export interface Stalled {
  readonly kind: 'stalled';
  readonly at: readonly string[];
}

/** A typeset document as a finished PDF, piece by piece: one that is known already is not set again. */
export async function printPdf<Proof extends Faulty>(
  input: PrintInput<Proof>,
): Promise<Printed<Proof> | Stalled> {
  const { typeset, bulletin, geometry, fonts, profile, icc } = input;
  const faces = facesOf(fonts);
  const { made: proven, stalls } = await provenPieces(input, faces);
  if (stalls.length > 0) return { kind: 'stalled', at: stalls };
  const toPlace = proven.map(({ located }, at) => ({
    piece: located,
    start: typeset.pieces[at]?.start ?? 'page',
  }));
  const made = (standard: Standard) =>
    assemble(toPlace, { bulletin, geometry, fonts, faces, profile, icc, standard });
  const claiming = made(profile.standard);
  const holds = profile.standard === 'none' || input.holds(claiming.pdf, profile.standard);
  const standard = holds ? profile.standard : 'none';
  const { pdf, pieces } = holds ? claiming : made('none');
  return {
    kind: 'printed',
    pdf,
    standard,
    pages: pieces.reduce((sum, { blanks, pages }) => sum + blanks.length + pages.length, 0),
    pieces: pieces.map((piece, at) => ({ ...piece, proof: (proven[at] as ProvenPiece<Proof>).proof })),
  };
}
