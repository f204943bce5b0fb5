import { boxOf, type Dict, pageContent, pagesIn, type RawPdf, type Value } from '../../pdf/index.js';
import type { PdfFile } from '../assembly/pdf-file.js';
import { copier } from './copy.js';
import type { SheetSize } from './sheet.js';

/** A page of the flat file as a picture that sheets can show: its trimmed part, left bottom corner at 0, 0. */
export interface PageForm extends SheetSize {
  readonly number: number;
}

/** Makes a form of every page: what stands outside of the trimmed page (bleed, marks) is cut off. */
export function pageForms(pdf: RawPdf, file: PdfFile): readonly PageForm[] {
  const copy = copier(pdf, file);
  return pagesIn(pdf).map((page) => {
    const [left = 0, bottom = 0, right = 0, top = 0] = boxOf(page, '/TrimBox');
    const resources = copy(written(page.dict.get('/Resources') ?? new Map()));
    const number = file.reserve();
    const group = page.dict.has('/Group') ? ` /Group ${copy(written(page.dict.get('/Group') ?? ''))}` : '';
    file.deflated(
      number,
      pageContent(pdf, page),
      ` /Type /XObject /Subtype /Form /BBox [${left} ${bottom} ${right} ${top}] /Matrix [1 0 0 1 ${-left} ${-bottom}] /Resources ${resources}${group}`,
    );
    return { number, width: right - left, height: top - bottom };
  });
}

/** A value as it is written in a file. */
function written(value: Value): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `[${value.map(written).join(' ')}]`;
  if (value instanceof Map)
    return `<<${[...(value as Dict)].map(([key, item]) => `${key} ${written(item)}`).join(' ')}>>`;
  return 'ref' in value ? `${String(value.ref)} 0 R` : '';
}
