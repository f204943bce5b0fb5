import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFString } from '@cantoo/pdf-lib';

const NODE = /^node(\d{8})$/;

/**
 * Chromium names structure elements by a counter that other work in the browser moves on, too. Numbered by rank
 * they are the same in every build, and the tree of names stays sorted.
 */
export function stableIds(pdf: PDFDocument): void {
  const names = new Set<string>();
  eachString(pdf, (text) => {
    if (NODE.test(text)) names.add(text);
    return undefined;
  });
  const ranks = new Map(
    [...names].sort().map((name, index) => [name, `node${String(index + 1).padStart(8, '0')}`]),
  );
  eachString(pdf, (text) => ranks.get(text));
}

/** Visits every string of dictionaries and arrays; what the visitor returns takes its place. */
function eachString(pdf: PDFDocument, visit: (text: string) => string | undefined): void {
  const look = (object: unknown, replace: (by: PDFString) => void): void => {
    if (object instanceof PDFString || object instanceof PDFHexString) {
      const text = visit(object.decodeText());
      if (text !== undefined) replace(PDFString.of(text));
    } else if (object instanceof PDFDict) {
      for (const [key, value] of object.entries()) look(value, (by) => object.set(key, by));
    } else if (object instanceof PDFArray) {
      for (const [index, value] of object.asArray().entries()) look(value, (by) => object.set(index, by));
    }
  };
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    look(object, (by) => pdf.context.assign(ref, by));
  }
}
