import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { TocEntry } from '../model/index.js';

/** Where an outline entry leads: the page's index and the height on it, in pt from the top of the trim. */
export type Destinations = ReadonlyMap<string, { readonly page: number; readonly y: number }>;

/** The contents tree as PDF bookmarks (ISO 32000-1, 12.3.3). Entries without a destination are left out. */
export function setOutline(pdf: PDFDocument, toc: readonly TocEntry[], destinations: Destinations): void {
  if (toc.length === 0) return;
  const root = pdf.context.nextRef();
  const tree = addLevel(pdf, toc, destinations, root);
  if (!tree) return;
  pdf.context.assign(
    root,
    pdf.context.obj({ Type: 'Outlines', First: tree.first, Last: tree.last, Count: tree.count }) as PDFDict,
  );
  pdf.catalog.set(PDFName.of('Outlines'), root);
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

interface Level {
  readonly first: PDFRef;
  readonly last: PDFRef;
  /** Entries at this level and below. */
  readonly count: number;
}

function addLevel(
  pdf: PDFDocument,
  entries: readonly TocEntry[],
  destinations: Destinations,
  parent: PDFRef,
): Level | undefined {
  const known = entries.filter((entry) => destinations.has(entry.target));
  const refs = known.map(() => pdf.context.nextRef());
  let count = known.length;
  known.forEach((entry, index) => {
    const ref = refs[index] as PDFRef;
    const below = addLevel(pdf, entry.children, destinations, ref);
    count += below?.count ?? 0;
    const item = PDFDict.withContext(pdf.context);
    item.set(
      PDFName.of('Title'),
      PDFHexString.fromText([entry.label, entry.title].filter(Boolean).join(' ')),
    );
    item.set(PDFName.of('Parent'), parent);
    item.set(PDFName.of('Dest'), destination(pdf, destinations.get(entry.target)));
    const [previous, next] = [refs[index - 1], refs[index + 1]];
    if (previous) item.set(PDFName.of('Prev'), previous);
    if (next) item.set(PDFName.of('Next'), next);
    if (below) {
      item.set(PDFName.of('First'), below.first);
      item.set(PDFName.of('Last'), below.last);
      item.set(PDFName.of('Count'), PDFNumber.of(below.count));
    }
    pdf.context.assign(ref, item);
  });
  const [first, last] = [refs[0], refs.at(-1)];
  return first && last ? { first, last, count } : undefined;
}

function destination(pdf: PDFDocument, place: { readonly page: number; readonly y: number } | undefined) {
  const page = pdf.getPage(place?.page ?? 0);
  const trim = page.getTrimBox();
  const top = trim.y + trim.height - (place?.y ?? 0);
  return pdf.context.obj([
    page.ref,
    PDFName.of('XYZ'),
    PDFNull,
    PDFNumber.of(Math.round(top * 100) / 100),
    PDFNull,
  ]);
}
