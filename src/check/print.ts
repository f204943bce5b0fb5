import type { Bulletin, FontSet, Message, PageGeometry, PageMap } from '../model/index.js';
import { checkFonts } from './fonts.js';
import { checkHtml } from './html.js';
import { SHOWN } from './messages.js';
import { type PrintFault, type ReadBack, readBack } from './printed/index.js';

export interface PdfProof {
  readonly bulletin: Bulletin;
  /** The typeset document that was printed. */
  readonly html: string;
  readonly pdf: Uint8Array;
  readonly geometry: PageGeometry;
  readonly pages: readonly { readonly notesTop?: number }[];
  readonly fonts: FontSet;
  /** Name for messages. */
  readonly artifact: string;
}

/**
 * Proves a finished PDF: the document holds every block of the bulletin, once and in order; the file shows
 * every character of the document, once and in order; the contents' numbers are those printed on the pages;
 * every font is embedded as a shop wants it. What the pages say is measured on the way.
 */
export async function checkPdf(
  proof: PdfProof,
): Promise<{ messages: readonly Message[]; pageMap: PageMap; characters: number }> {
  const { bulletin, html, pdf, artifact } = proof;
  const notesTops = proof.pages.map(({ notesTop }) => notesTop);
  const read = await readBack(html, pdf, proof.geometry, notesTops, proof.fonts);
  const messages = [
    ...checkHtml(bulletin, html, artifact),
    ...read.faults.slice(0, SHOWN).map((fault) => faultMessage(fault, artifact)),
    ...numberMessages(read, artifact),
    ...(await checkFonts(pdf, artifact)),
  ];
  return { messages, pageMap: read.pageMap, characters: read.characters };
}

function faultMessage({ kind, page, block, expected, found }: PrintFault, artifact: string): Message {
  const values = { artifact, page, block };
  if (kind === 'changed') {
    return { id: 'text-changed', values: { ...values, expected: shorten(expected), found: shorten(found) } };
  }
  return { id: `text-${kind}`, values: { ...values, text: shorten(expected || found) } };
}

const numberMessages = ({ wrongNumbers }: ReadBack, artifact: string): readonly Message[] =>
  wrongNumbers.map(({ target, printed, real }) => ({
    id: 'contents-number',
    values: { artifact, target, printed: printed || '—', real: real || '—' },
  }));

const shorten = (text: string): string =>
  [...text].length > 24 ? `${[...text].slice(0, 24).join('')}……` : text;
