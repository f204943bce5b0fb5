import { type Browser, Failure, type LayoutInput } from '../model/index.js';
import { measurePages, type PageFacts } from './in-page.js';

/** Pages that were set together; a piece ends at a forced page break. */
export interface Piece {
  /** As Chromium printed it: tagged, TrueType subsets, boxes not yet right. */
  readonly pdf: Uint8Array;
  readonly pages: readonly PageFacts[];
}

/** Sets one piece with Paged.js and prints it. */
export async function setPiece(browser: Browser, input: LayoutInput): Promise<Piece> {
  const tab = await browser.layout(input);
  try {
    const pages = await tab.evaluate(measurePages);
    if (pages.length === 0) throw new Failure({ id: 'layout-empty' });
    return { pdf: await tab.pdf(), pages };
  } finally {
    await tab.close();
  }
}
