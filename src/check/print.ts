import type { Bulletin, Message, PageMap, PageOf, PrintedPage, TocEntry } from '../model/index.js';
import { readObjects } from '../pdf/index.js';
import { type Finished, readFinished } from './finished.js';
import { checkFonts } from './fonts.js';
import { checkBlocks } from './html.js';
import { SHOWN } from './messages.js';
import type { PieceProof, PrintFault } from './printed/index.js';

/** A page as it was put into the file. */
interface PageOfFile {
  readonly index: number;
  readonly number: number;
  readonly page?: { readonly numbers: readonly { readonly target: string }[] };
}

export interface PdfProof {
  readonly bulletin: Bulletin;
  readonly pdf: Uint8Array;
  readonly pieces: readonly {
    readonly pages: readonly PageOfFile[];
    readonly proof: PieceProof;
  }[];
  /** Whether the file has bookmarks: some shops want none. */
  readonly outline: boolean;
  /** Name for messages. */
  readonly artifact: string;
}

/**
 * Proves a finished PDF: the pieces were given every block of the bulletin, once and in order; each shows every
 * character of what it was given, once and in order (read back when it was set); on the finished file folios, the
 * contents' numbers and the outline agree with where the words stand; every font is embedded as a shop wants it.
 */
export function checkPdf(proof: PdfProof): {
  messages: readonly Message[];
  pageMap: PageMap;
  characters: number;
} {
  const { bulletin, pdf, pieces, artifact } = proof;
  const file = readObjects(pdf);
  if (!file) throw new Error('the finished file cannot be read');
  const finished = readFinished(file);
  const pageMap = pageMapOf(proof, finished);
  const faults = pieces.flatMap(({ pages, proof: { faults: own } }) =>
    own.map((fault) => ({ ...fault, page: (pages[fault.page]?.index ?? 0) + 1 })),
  );
  const messages = [
    ...checkBlocks(
      bulletin,
      pieces.flatMap(({ proof: { blocks } }) => blocks),
      artifact,
    ),
    ...faults.slice(0, SHOWN).map((fault) => faultMessage(fault, artifact)),
    ...numberMessages(proof, finished, pageMap),
    ...(proof.outline ? outlineMessages(proof, finished, pageMap) : []),
    ...checkFonts(file, artifact),
  ];
  const characters = pieces.reduce((sum, piece) => sum + piece.proof.characters, 0);
  return { messages, pageMap, characters };
}

/** Where everything with an id stands in the finished file, and where each page begins. */
function pageMapOf({ pieces }: PdfProof, { pages: printed }: Finished): PageMap {
  const anchors = new Map<string, PageOf>();
  const begins: PrintedPage['begins'][] = [];
  for (const { pages, proof } of pieces) {
    for (const [id, page] of proof.anchors) {
      const index = pages[page]?.index ?? 0;
      if (!anchors.has(id)) anchors.set(id, { index, folio: printed[index]?.folio ?? '' });
    }
    proof.begins.forEach((begin, page) => {
      const index = pages[page]?.index;
      if (begin && index !== undefined) begins[index] = begin;
    });
  }
  const pages = printed.map(({ folio }, index): PrintedPage => {
    const begin = begins[index];
    return { index, folio, ...(begin ? { begins: begin } : {}) };
  });
  return { pages, anchors };
}

/** A page number somewhere in the text that is not the folio of the page its target stands on. */
function numberMessages(
  { pieces, artifact }: PdfProof,
  { pages: printed }: Finished,
  pageMap: PageMap,
): readonly Message[] {
  return pieces.flatMap(({ pages }) =>
    pages.flatMap(({ index, page }) =>
      (page?.numbers ?? []).flatMap(({ target }, at): Message[] => {
        const shown = printed[index]?.numbers[at] ?? '';
        const there = pageMap.anchors.get(target);
        // an opener without a folio of its own is counted from the pages around it
        const real = there?.folio || countedFolio(pageMap, there?.index ?? -1);
        const values = { artifact, target, printed: shown || '—', real: real || '—' };
        return shown === real ? [] : [{ id: 'contents-number', values }];
      }),
    ),
  );
}

function countedFolio(pageMap: PageMap, index: number): string {
  const near = pageMap.pages.find((page) => page.index > index && /^\d+$/.test(page.folio));
  return near && index >= 0 ? String(Number(near.folio) - (near.index - index)) : '';
}

/** A bookmark that does not lead to the page on which its heading stands. */
function outlineMessages(
  { bulletin, artifact }: PdfProof,
  { outline }: Finished,
  { anchors }: PageMap,
): readonly Message[] {
  const targets = bulletin.toc.flatMap(flat).filter((target) => anchors.has(target));
  return targets.flatMap((target, at): Message[] => {
    const real = anchors.get(target)?.index;
    const values = {
      artifact,
      target,
      printed: String((outline[at] ?? -1) + 1),
      real: String((real ?? -1) + 1),
    };
    return outline[at] === real ? [] : [{ id: 'outline-target', values }];
  });
}

const flat = ({ target, children }: TocEntry): readonly string[] => [target, ...children.flatMap(flat)];

function faultMessage({ kind, page, block, expected, found }: PrintFault, artifact: string): Message {
  const values = { artifact, page, block };
  if (kind === 'changed') {
    return { id: 'text-changed', values: { ...values, expected: shorten(expected), found: shorten(found) } };
  }
  return { id: `text-${kind}`, values: { ...values, text: shorten(expected || found) } };
}

const shorten = (text: string): string =>
  [...text].length > 24 ? `${[...text].slice(0, 24).join('')}……` : text;
