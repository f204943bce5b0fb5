import type { Browser, Bulletin, LayoutInput, PageGeometry } from '../model/index.js';
import { assemble } from './assemble.js';
import type { PageFacts } from './in-page.js';
import { setPiece } from './piece.js';

export type { PageFacts } from './in-page.js';

export interface Printed {
  readonly pdf: Uint8Array;
  /** What the layout knows of each page, for reading the file back. */
  readonly pages: readonly PageFacts[];
}

/** A typeset document as a finished PDF. */
export async function printPdf(
  typeset: Omit<LayoutInput, 'onPage'>,
  bulletin: Bulletin,
  geometry: PageGeometry,
  browser: Browser,
  onPage: (pagesDone: number) => void,
): Promise<Printed> {
  const piece = await setPiece(browser, { ...typeset, onPage });
  return { pdf: await assemble([piece], bulletin, geometry), pages: piece.pages };
}
