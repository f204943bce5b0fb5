import { Stall } from '../model/index.js';
import type { Faulty, PieceInput, PrintInput } from './index.js';
import { inked } from './ink/index.js';
import { pieceKey } from './key.js';
import type { Faces } from './locate/fonts.js';
import { locatePiece } from './locate/index.js';
import { withSmallFonts } from './page-fonts.js';
import { setPiece } from './piece.js';
import { decodePiece, encodePiece, type ProvenPiece } from './stored.js';

/** Up to so many pages, one browser is done before a second one would have started. */
const ONE_LANE = 50;

/** Every piece of a document with what is proven of it: from the cache, or set anew and kept. */
export async function provenPieces<Proof extends Faulty>(
  { typeset, geometry, host, fonts, prove, onPage, ink }: PrintInput<Proof>,
  faces: Faces,
): Promise<{ readonly made: readonly ProvenPiece<Proof>[]; readonly stalls: readonly string[] }> {
  const { pieces } = typeset;
  const browserKey = await host.browserKey();
  const made: ProvenPiece<Proof>[] = [];
  const stalls: string[] = [];
  const missing: { readonly at: number; readonly key: string }[] = [];
  for (const [at, { html, faces: needed }] of pieces.entries()) {
    const key = pieceKey({
      html,
      faces: needed,
      scripts: typeset.kit.scripts,
      geometry,
      ink: ink?.key ?? '',
      browser: browserKey,
    });
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
      const { html, pages } = pieces[at] as PieceInput;
      // every element on a page of its own, and then some
      const mostPages = 4 * pages + html.split('<').length + 200;
      try {
        const browser = await host.browser(lane);
        const set = await setPiece(browser, { html, kit, mostPages, onPage: () => onPage(++done, expected) });
        const pdf = ink ? inked(set.pdf, ink) : set.pdf;
        const piece = {
          located: locatePiece(pdf, set.layout, faces, geometry.marks),
          proof: prove(html, set),
        };
        // a note that does not fit keeps the text from going on
        const { faults } = piece.proof;
        const fault = faults.find(({ block }) => /-n\d+$/.test(block)) ?? faults[0];
        if (fault && set.stuck.length > 0) throw new Stall(fault.block || (set.stuck[0] ?? ''));
        made[at] = piece;
        await host.cache.put(key, encodePiece(piece));
      } catch (error) {
        if (!(error instanceof Stall)) throw error;
        stalls.push(error.id || firstId(html));
      }
    }
  };
  const toSet = missing.reduce((sum, { at }) => sum + (pieces[at]?.pages ?? 0), 0);
  const lanes = toSet > ONE_LANE ? Math.min(host.lanes, missing.length) : 1;
  await Promise.all(Array.from({ length: lanes }, (_, lane) => work(lane)));
  return { made, stalls };
}

/** Of an article in a piece, where nothing nearer is known. */
const firstId = (html: string): string => /\sid="(a\d+-[^"]*)"/.exec(html)?.[1] ?? '';
