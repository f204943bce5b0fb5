import type { Profile } from '../config/index.js';
import type { Bulletin, FontSet, Host, Kit, PageGeometry } from '../model/index.js';
import { assemble, type NumberedPiece, type Standard } from './assembly/index.js';
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
export { drawnStreams } from './located.js';
export type { SetPiece } from './piece.js';

/** A part of the document that is set on its own. */
export interface PieceInput {
  readonly html: string;
  readonly start: 'page' | 'right' | 'left';
  /** Faces that it needs. */
  readonly faces: readonly string[];
  readonly pages: number;
  /** Of nothing but text in the flow. */
  readonly plain: boolean;
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
  readonly holds: (made: Made<Proof>) => boolean;
  /** Reads a piece back as it was printed, and its streams as they will stand in the finished file. */
  readonly prove: (html: string, piece: SetPiece, drawn: readonly Drawn[]) => Promise<Proof>;
  /** Pages done, and about how many there will be. */
  readonly onPage: (done: number, expected: number) => void;
}

/** What is proven of a piece, as far as it matters here. */
export interface Faulty {
  /** With the id of the block that each is in. */
  readonly faults: readonly { readonly block: string }[];
}

/** A stream as it will stand in the finished file, from a page of the piece's own. */
export interface Drawn {
  readonly page: number;
  readonly content: () => Uint8Array;
}

/** A finished file, and what it was made of. */
export interface Made<Proof> {
  readonly pdf: Uint8Array;
  readonly pieces: readonly (NumberedPiece & { readonly proof: Proof })[];
}

export interface Printed<Proof> extends Made<Proof> {
  readonly kind: 'printed';
  readonly pages: number;
  /** What the file says that it is. */
  readonly standard: Standard;
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
  const made = (standard: Standard): Made<Proof> => {
    const { pdf, pieces } = assemble(toPlace, { bulletin, geometry, fonts, faces, profile, icc, standard });
    const proof = (at: number) => (proven[at] as ProvenPiece<Proof>).proof;
    return { pdf, pieces: pieces.map((piece, at) => ({ ...piece, proof: proof(at) })) };
  };
  const claiming = made(profile.standard);
  const holds = profile.standard === 'none' || input.holds(claiming);
  const standard = holds ? profile.standard : 'none';
  const { pdf, pieces } = holds ? claiming : made('none');
  return {
    kind: 'printed',
    pdf,
    standard,
    pages: pieces.reduce((sum, { blanks, pages }) => sum + blanks.length + pages.length, 0),
    pieces,
  };
}
