import { createHash } from 'node:crypto';
import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { fileInstant } from '../document/index.js';
import type { Bulletin, PageGeometry } from '../model/index.js';
import { setBoxes } from './boxes.js';
import { type Destinations, setOutline } from './outline.js';
import type { Piece } from './piece.js';
import { stableIds } from './stable-ids.js';

/**
 * Makes the finished file of its pieces. Whatever touches finished pages has its place here: boxes, outline,
 * metadata, file id. One piece for now: several need tags, destinations and fonts put together on bytes.
 */
export async function assemble(
  pieces: readonly [Piece],
  bulletin: Bulletin,
  geometry: PageGeometry,
): Promise<Uint8Array> {
  const [piece] = pieces;
  const pdf = await PDFDocument.load(piece.pdf, { updateMetadata: false });
  setBoxes(pdf, geometry);
  setOutline(pdf, bulletin.toc, destinationsOf(piece));
  setMetadata(pdf, bulletin);
  stableIds(pdf);
  return withFileId(pdf);
}

function destinationsOf(piece: Piece): Destinations {
  const places = new Map<string, { page: number; y: number }>();
  piece.pages.forEach(({ anchors }, page) => {
    for (const { id, y } of anchors) if (!places.has(id)) places.set(id, { page, y });
  });
  return places;
}

function setMetadata(pdf: PDFDocument, { metadata, script }: Bulletin): void {
  const date = new Date(fileInstant(metadata));
  const author = metadata.compilers.length > 0 ? metadata.compilers.join('、') : metadata.publisher;
  pdf.setTitle(metadata.title, { showInWindowTitleBar: true });
  if (author) pdf.setAuthor(author);
  if (metadata.subtitle) pdf.setSubject(metadata.subtitle);
  pdf.setCreator('kanben');
  pdf.setProducer('kanben, Paged.js, Skia/PDF');
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of(script));
}

/** The same content gives the same id, and so the same bytes (ISO 32000-1, 14.4). */
async function withFileId(pdf: PDFDocument): Promise<Uint8Array> {
  const save = () => pdf.save({ addDefaultPage: false, updateFieldAppearances: false });
  const setId = (id: string) => {
    pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of(id), PDFHexString.of(id)]);
  };
  setId('0'.repeat(32));
  setId(
    createHash('md5')
      .update(await save())
      .digest('hex'),
  );
  return save();
}
