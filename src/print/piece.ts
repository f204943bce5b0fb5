import { type Browser, Failure, type LayoutInput } from '../model/index.js';
import { type RawPdf, readObjects } from '../pdf/index.js';
import { type LayoutFacts, measurePages } from './in-page.js';

/** Pages that were set together; a piece ends at a forced page break. */
export interface SetPiece {
  /** As Chromium printed it: tagged, TrueType subsets, boxes not yet right, specimens behind the last page. */
  readonly pdf: RawPdf;
  readonly layout: LayoutFacts;
  /** Ids of elements that fitted no page. */
  readonly stuck: readonly string[];
}

/** Sets one piece with Paged.js and prints it. */
export async function setPiece(browser: Browser, input: LayoutInput): Promise<SetPiece> {
  const { facts, stuck, pdf } = await browser.layout(input, measurePages);
  if (facts.pages.length === 0) throw new Failure({ id: 'layout-empty' });
  const file = readObjects(pdf);
  if (!file) throw new Failure({ id: 'browser-broken', values: { browser: '—', reason: 'not a plain PDF' } });
  return { pdf: file, layout: facts, stuck };
}
