import { PDFDocument } from '@cantoo/pdf-lib';
import { type RawPdf, readObjects } from '../../src/pdf/index.js';

/** A finished PDF as another program reads it. Nothing of it is changed: dates and producer stay. */
export const openPdf = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false });

/** A finished PDF as kanben itself reads it. */
export function rawPdf(bytes: Uint8Array): RawPdf {
  const pdf = readObjects(bytes);
  if (!pdf) throw new Error('not a plain PDF');
  return pdf;
}
