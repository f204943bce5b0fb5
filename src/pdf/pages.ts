import { contentOf, type Dict, dictIn, listIn, lookup, type RawPdf, refIn, type Value } from './objects.js';

/** A page of a file, with what it inherits. */
export interface RawPage {
  /** Of its object. */
  readonly number: number;
  readonly dict: Dict;
}

const INHERITED = ['/Resources', '/MediaBox', '/CropBox', '/Rotate'];

/** The pages of a file, in order. */
export function pagesIn(pdf: RawPdf): readonly RawPage[] {
  const walk = (value: Value | undefined, above: Dict): readonly RawPage[] => {
    const own = dictIn(lookup(pdf, value));
    const inherited = INHERITED.flatMap((key) => {
      const found = own.get(key) ?? above.get(key);
      return found === undefined ? [] : [[key, found] as const];
    });
    const dict: Dict = new Map([...inherited, ...own]);
    if (own.get('/Type') === '/Page') return [{ number: refIn(value), dict }];
    return listIn(lookup(pdf, own.get('/Kids'))).flatMap((kid) => walk(kid, dict));
  };
  return walk(dictIn(lookup(pdf, { ref: pdf.root })).get('/Pages'), new Map());
}

/** A page's content, its streams joined as the standard has it: with white space between. */
export function pageContent(pdf: RawPdf, { dict }: RawPage): Uint8Array {
  const contents = dict.get('/Contents');
  const list = lookup(pdf, contents);
  const only = Array.isArray(list) ? undefined : pdf.objects.get(refIn(contents));
  if (only) return contentOf(only);
  const parts = (Array.isArray(list) ? list : [contents]).flatMap((part) => {
    const object = pdf.objects.get(refIn(part));
    return object ? [contentOf(object), Buffer.from('\n')] : [];
  });
  return Buffer.concat(parts);
}

/** Left, bottom, right, top. */
export const boxOf = ({ dict }: RawPage, key: string): readonly number[] =>
  listIn(dict.get(key) ?? dict.get('/MediaBox')).map(Number);

/** Whether the book is read from the right, and bound there (ISO 32000-1, table 150). */
export function boundOnRight(pdf: RawPdf): boolean {
  const preferences = dictIn(lookup(pdf, { ref: pdf.root })).get('/ViewerPreferences');
  return dictIn(lookup(pdf, preferences)).get('/Direction') === '/R2L';
}

/** Entry of kanben's own in the catalogue of a file whose pages are sheets with several pages on them (ISO 32000-1, annex E). */
export const SHEETS_KEY = '/KANB_Sheets';

export const isSheets = (pdf: RawPdf): boolean => dictIn(lookup(pdf, { ref: pdf.root })).has(SHEETS_KEY);
