import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib';
import type { PageGeometry } from '../model/index.js';

const MM = 72 / 25.4;
/** Room for crop marks outside the bleed, in mm: 2 of air and 5 of mark. */
const SLUG = 7;
const MARK = 5;

/**
 * Gives every page its boxes, exactly: Chromium rounds a page to whole pixels (A5 comes out 420 × 594.96 pt) and
 * knows no Trim or Bleed. Content hangs from the top left corner, so that is where the boxes are hung, too.
 */
export function setBoxes(pdf: PDFDocument, geometry: PageGeometry): void {
  const bleed = geometry.bleed * MM;
  const width = geometry.width * MM;
  const height = geometry.height * MM;
  const slug = geometry.marks ? SLUG * MM : 0;
  for (const page of pdf.getPages()) {
    const top = page.getMediaBox().height;
    const bottom = top - height - 2 * bleed;
    const fullWidth = width + 2 * bleed;
    page.setTrimBox(bleed, bottom + bleed, width, height);
    page.setBleedBox(0, bottom, fullWidth, height + 2 * bleed);
    page.setMediaBox(-slug, bottom - slug, fullWidth + 2 * slug, height + 2 * bleed + 2 * slug);
    page.setCropBox(-slug, bottom - slug, fullWidth + 2 * slug, height + 2 * bleed + 2 * slug);
    if (geometry.marks) drawCropMarks(page, { left: bleed, bottom: bottom + bleed, width, height, bleed });
  }
}

interface Trim {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
}

/** Eight hairlines, one bleed and 2 mm away from the trim, so that none stands in the bleed. */
function drawCropMarks(page: PDFPage, trim: Trim): void {
  const gap = trim.bleed + (SLUG - MARK) * MM;
  const length = MARK * MM;
  for (const [x, outward] of [
    [trim.left, -1],
    [trim.left + trim.width, 1],
  ] as const) {
    for (const [y, up] of [
      [trim.bottom, -1],
      [trim.bottom + trim.height, 1],
    ] as const) {
      const from = { x: x + outward * gap, y };
      page.drawLine({ start: from, end: { x: from.x + outward * length, y }, thickness: 0.25 });
      const foot = { x, y: y + up * gap };
      page.drawLine({ start: foot, end: { x, y: foot.y + up * length }, thickness: 0.25 });
    }
  }
}
