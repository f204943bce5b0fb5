import { createHash } from 'node:crypto';
import type { Bulletin, FontSet, Host, Kit, PageGeometry } from '../model/index.js';
import { readSfnt, type Sfnt } from '../pdf/index.js';
import { assemble, type PlacedPiece } from './assembly/index.js';
import type { Faces } from './locate/fonts.js';
import { locatePiece } from './locate/index.js';
import { withSmallFonts } from './page-fonts.js';
import { type SetPiece, setPiece } from './piece.js';
import { decodePiece, encodePiece, type ProvenPiece } from './stored.js';

export type { PlacedPage, PlacedPiece } from './assembly/place.js';
export type { LayoutFacts, PageFacts } from './in-page.js';
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
  /** Reads a piece back as it was printed. */
  readonly prove: (html: string, piece: SetPiece) => Promise<Proof>;
  /** Pages done, and about how many there will be. */
  readonly onPage: (done: number, expected: number) => void;
}

export interface Printed<Proof> {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly pieces: readonly (PlacedPiece & { readonly proof: Proof })[];
}

/** Up to so many pages, one browser is done before a second one would have started. */
const ONE_LANE = 50;
/** Of the form in which pieces are kept: another number makes all that are kept worthless. */
const FORM = 1;

/** A typeset document as a finished PDF, piece by piece: one that is known already is not set again. */
export async function printPdf<Proof>(input: PrintInput<Proof>): Promise<Printed<Proof>> {
  const { typeset, bulletin, geometry, fonts } = input;
  const faces = facesOf(fonts);
  const common = await commonKey(input);
  const proven = await provenPieces(input, faces, common);
  const toPlace = proven.map(({ located }, at) => ({
    piece: located,
    start: typeset.pieces[at]?.start ?? 'page',
  }));
  const { pdf, pieces } = assemble(toPlace, bulletin, geometry, faces);
  return {
    pdf,
    pages: pieces.reduce((sum, { blanks, pages }) => sum + blanks.length + pages.length, 0),
    pieces: pieces.map((piece, at) => ({ ...piece, proof: (proven[at] as ProvenPiece<Proof>).proof })),
  };
}

function facesOf(fonts: FontSet): Faces {
  const known = new Map<string, Sfnt | undefined>();
  return (name) => {
    const face = fonts.faces.find((one) => one.name === name);
    if (face && !known.has(name)) known.set(name, readSfnt(face.bytes()));
    return known.get(name);
  };
}

/** Everything but the piece itself that can change how its pages look. */
async function commonKey<Proof>({ geometry, typeset, host }: PrintInput<Proof>): Promise<string> {
  return JSON.stringify([FORM, geometry, typeset.kit.scripts, await host.browserKey()]);
}

async function provenPieces<Proof>(
  { typeset, host, fonts, prove, onPage }: PrintInput<Proof>,
  faces: Faces,
  common: string,
): Promise<readonly ProvenPiece<Proof>[]> {
  const { pieces } = typeset;
  const made: ProvenPiece<Proof>[] = [];
  const missing: { readonly at: number; readonly key: string }[] = [];
  for (const [at, { html, faces: needed }] of pieces.entries()) {
    const key = createHash('sha256')
      .update(JSON.stringify([common, html, needed]))
      .digest('hex');
    const known = await host.cache.get(key);
    if (known) made[at] = decodePiece<Proof>(known);
    else missing.push({ at, key });
  }
  let done = made.reduce((sum, piece) => sum + (piece?.located.pages.length ?? 0), 0);
  const expected = pieces.reduce((sum, { pages }) => sum + pages, 0);
  const missingHtml = missing.map(({ at }) => pieces[at]?.html ?? '');
  const small = () => withSmallFonts(typeset.kit.files, missingHtml, fonts, faces);
  const kit = missing.length > 0 ? { ...typeset.kit, files: small() } : typeset.kit;
  // long ones first, so that the lanes end together
  missing.sort((a, b) => (pieces[b.at]?.pages ?? 0) - (pieces[a.at]?.pages ?? 0) || a.at - b.at);
  const work = async (lane: number): Promise<void> => {
    for (let next = missing.shift(); next; next = missing.shift()) {
      const { at, key } = next;
      const { html } = pieces[at] as PieceInput;
      const browser = await host.browser(lane);
      const set = await setPiece(browser, { html, kit, onPage: () => onPage(++done, expected) });
      const piece = { located: locatePiece(set.pdf, set.layout, faces), proof: await prove(html, set) };
      made[at] = piece;
      await host.cache.put(key, encodePiece(piece));
    }
  };
  const toSet = missing.reduce((sum, { at }) => sum + (pieces[at]?.pages ?? 0), 0);
  const lanes = toSet > ONE_LANE ? Math.min(host.lanes, missing.length) : 1;
  await Promise.all(Array.from({ length: lanes }, (_, lane) => work(lane)));
  return made;
}
