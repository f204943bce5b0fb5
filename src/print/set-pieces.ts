import { Stall } from '../model/index.js';
import type { Faulty, PieceInput, PrintInput } from './index.js';
import { inked } from './ink/index.js';
import { pieceKey } from './key.js';
import type { Faces } from './locate/fonts.js';
import { locatePiece } from './locate/index.js';
import { drawnStreams } from './located.js';
import { withSmallFonts } from './page-fonts.js';
import { type SetPiece, setPiece } from './piece.js';
import { decodePiece, encodePiece, type ProvenPiece } from './stored.js';

/** Up to so many pages, one browser is done before a second one would have started. */
const ONE_LANE = 50;

interface Proven<Proof> {
  /** By the piece's place in the document. */
  readonly made: readonly ProvenPiece<Proof>[];
  /** Ids of the elements at which a layout stood still. */
  readonly stalls: readonly string[];
}

interface Missing {
  readonly at: number;
  readonly key: string;
  readonly piece: PieceInput;
}

/** Every piece of a document with what is proven of it: from the cache, or set anew and kept. */
export async function provenPieces<Proof extends Faulty>(
  input: PrintInput<Proof>,
  faces: Faces,
): Promise<Proven<Proof>> {
  const { pieces, kit } = input.typeset;
  const { made, missing } = await knownPieces(input);
  if (missing.length === 0) return { made, stalls: [] };
  const missingHtml = missing.map(({ piece }) => piece.html);
  const files = withSmallFonts(kit.files, missingHtml, input.fonts, faces);
  let done = made.reduce((sum, piece) => sum + (piece?.located.pages.length ?? 0), 0);
  const expected = pieces.reduce((sum, { pages }) => sum + pages, 0);
  const counted = { ...input, onPage: () => input.onPage(++done, expected) };
  const stalls = await setMissing(counted, { ...kit, files }, faces, missing, made);
  return { made, stalls };
}

async function knownPieces<Proof extends Faulty>({ typeset, geometry, host, ink }: PrintInput<Proof>) {
  const browser = await host.browserKey();
  const made: ProvenPiece<Proof>[] = [];
  const missing: Missing[] = [];
  for (const [at, piece] of typeset.pieces.entries()) {
    const { html, faces } = piece;
    const { scripts } = typeset.kit;
    const key = pieceKey({ html, faces, scripts, geometry, ink: ink?.key ?? '', browser });
    const known = await host.cache.get(key);
    if (known) made[at] = decodePiece<Proof>(known);
    else missing.push({ at, key, piece });
  }
  return { made, missing };
}

/** Sets what is missing, in as many browsers as it is worth, and puts it where it belongs. */
async function setMissing<Proof extends Faulty>(
  { host, prove, onPage, ink, geometry }: Omit<PrintInput<Proof>, 'onPage'> & { readonly onPage: () => void },
  kit: PrintInput<Proof>['typeset']['kit'],
  faces: Faces,
  missing: readonly Missing[],
  made: ProvenPiece<Proof>[],
): Promise<readonly string[]> {
  const stalls: string[] = [];
  // long ones first, so that the lanes end together
  const queue = [...missing].sort((a, b) => b.piece.pages - a.piece.pages || a.at - b.at);
  // in steps: while one is at work, no browser gets its next document
  const finish = async ({ at, key, piece: { html } }: Missing, set: SetPiece): Promise<void> => {
    const pdf = ink ? inked(set.pdf, ink) : set.pdf;
    const { piece: located, contents } = await afterwards(() =>
      locatePiece(pdf, set.layout, faces, geometry.marks),
    );
    const drawn = drawnStreams(located).map(({ page, object }) => ({
      page,
      content: () => contents.get(object) ?? new Uint8Array(),
    }));
    const proof = await afterwards(() => prove(html, { ...set, pdf }, drawn));
    const piece = { located, proof };
    refuseStuck(proof, set.stuck);
    made[at] = piece;
    await host.cache.put(key, encodePiece(piece));
  };
  const stalledAt =
    ({ piece }: Missing) =>
    (error: unknown): void => {
      if (!(error instanceof Stall)) throw error;
      stalls.push(error.id || firstId(piece.html));
    };
  const work = async (lane: number): Promise<void> => {
    // a piece is proven while the browser sets the next one
    let proving: Promise<void> = Promise.resolve();
    for (let next = queue.shift(); next; next = queue.shift()) {
      const one = next;
      const browser = await host.browser(lane);
      const { html, plain } = one.piece;
      const set = await setPiece(browser, {
        html,
        plain,
        kit,
        mostPages: mostPages(one.piece),
        onPage,
      }).catch(stalledAt(one));
      await proving;
      if (set) proving = finish(one, set).catch(stalledAt(one));
      proving.catch(() => {});
    }
    await proving;
  };
  const toSet = missing.reduce((sum, { piece }) => sum + piece.pages, 0);
  const lanes = toSet > ONE_LANE ? Math.min(host.lanes, missing.length) : 1;
  await Promise.all(Array.from({ length: lanes }, (_, lane) => work(lane)));
  return stalls;
}

/** Every element on a page of its own, and then some. */
const mostPages = ({ html, pages }: PieceInput): number => 4 * pages + html.split('<').length + 200;

/** Where words are missing and something fitted no page: a note that does not fit keeps the text from going on. */
function refuseStuck({ faults }: Faulty, stuck: readonly string[]): void {
  const fault = faults.find(({ block }) => /-n\d+$/.test(block)) ?? faults[0];
  if (fault && stuck.length > 0) throw new Stall(fault.block || (stuck[0] ?? ''));
}

/** Does the work once what was begun before has been sent off. */
const afterwards = <T>(work: () => T | Promise<T>): Promise<T> => new Promise<void>(setImmediate).then(work);

/** Of an article in a piece, where nothing nearer is known. */
const firstId = (html: string): string => /\sid="(a\d+-[^"]*)"/.exec(html)?.[1] ?? '';
