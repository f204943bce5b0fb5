import {
  boxOf,
  contentOf,
  type Dict,
  listIn,
  lookup,
  pagesIn,
  type RawPage,
  type RawPdf,
  refIn,
  type Value,
} from '../../pdf/index.js';
import { MARKS_BEGIN } from '../assembly/marks.js';
import type { PdfFile } from '../assembly/pdf-file.js';
import type { PageSize } from './sheet.js';

/** A page of the flat file as a picture that sheets can show: the trimmed page's left bottom corner is at 0, 0. */
export interface PageForm extends PageSize {
  readonly number: number;
}

/** Makes a form of every page, with its bleed; what stands outside of that is cut off, and marks are left out. */
export function pageForms(pdf: RawPdf, file: PdfFile, copy: (text: string) => string): readonly PageForm[] {
  return pagesIn(pdf).map((page) => {
    const [left = 0, bottom = 0, right = 0, top = 0] = boxOf(page, '/TrimBox');
    const outer = page.dict.has('/BleedBox') ? boxOf(page, '/BleedBox') : [left, bottom, right, top];
    const resources = copy(written(page.dict.get('/Resources') ?? new Map()));
    const number = file.reserve();
    const group = page.dict.has('/Group') ? ` /Group ${copy(written(page.dict.get('/Group') ?? ''))}` : '';
    file.deflated(
      number,
      contentWithoutMarks(pdf, page),
      ` /Type /XObject /Subtype /Form /BBox [${outer.join(' ')}] /Matrix [1 0 0 1 ${-left} ${-bottom}] /Resources ${resources}${group}`,
    );
    return { number, width: right - left, height: top - bottom, bleed: left - (outer[0] ?? left) };
  });
}

/** Crop marks of the single page are no marks of the sheet; they are a stream of their own. */
function contentWithoutMarks(pdf: RawPdf, { dict }: RawPage): Uint8Array {
  const list = lookup(pdf, dict.get('/Contents'));
  const parts = (Array.isArray(list) ? listIn(list) : [dict.get('/Contents')]).flatMap((part) => {
    const object = pdf.objects.get(refIn(part));
    const bytes = object && contentOf(object);
    const isMarks = bytes && Buffer.from(bytes.subarray(0, 64)).toString('latin1').startsWith(MARKS_BEGIN);
    return bytes && !isMarks ? [bytes, Buffer.from('\n')] : [];
  });
  return Buffer.concat(parts);
}

/** A value as it is written in a file. */
export function written(value: Value): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `[${value.map(written).join(' ')}]`;
  if (value instanceof Map)
    return `<<${[...(value as Dict)].map(([key, item]) => `${key} ${written(item)}`).join(' ')}>>`;
  return 'ref' in value ? `${String(value.ref)} 0 R` : '';
}
