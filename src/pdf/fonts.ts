import { contentOf, type Dict, dictIn, listIn, lookup, type RawPdf, refIn, type Value } from './objects.js';
import { readToUnicode, type ToUnicode } from './to-unicode.js';

/** A font of a finished PDF, as far as reading text and judging the embedding needs it. */
export interface PdfFont {
  /** Without the subset tag: NotoSerifSC-Regular; empty for Type 3. */
  readonly name: string;
  readonly subset: boolean;
  readonly type: 'CID TrueType' | 'CID Type 0C' | 'TrueType' | 'Type 1' | 'Type 3' | 'other';
  readonly embedded: boolean;
  /** Bytes a code. */
  readonly codeLength: 1 | 2;
  readonly toUnicode: ToUnicode;
  /** Advance of a code in thousandths of the size. */
  readonly width: (code: number) => number;
}

export function readFont(pdf: RawPdf, dict: Dict): PdfFont {
  const subtype = nameOf(dict, '/Subtype');
  const composite = subtype === 'Type0';
  const font = composite ? dictIn(lookup(pdf, listIn(lookup(pdf, dict.get('/DescendantFonts')))[0])) : dict;
  const descriptor = dictIn(lookup(pdf, font.get('/FontDescriptor')));
  const cmap = pdf.objects.get(refIn(dict.get('/ToUnicode')));
  const base = nameOf(dict, '/BaseFont');
  return {
    name: base.replace(/^[A-Z]{6}\+/, ''),
    subset: /^[A-Z]{6}\+/.test(base),
    type: kindOf(subtype, nameOf(font, '/Subtype')),
    embedded:
      subtype === 'Type3' || ['/FontFile', '/FontFile2', '/FontFile3'].some((key) => descriptor.has(key)),
    codeLength: composite ? 2 : 1,
    toUnicode: cmap ? readToUnicode(Buffer.from(contentOf(cmap)).toString('latin1')) : new Map(),
    width: composite ? cidWidths(pdf, font) : simpleWidths(pdf, dict),
  };
}

/** Every font of a file. */
export function allFonts(pdf: RawPdf): readonly PdfFont[] {
  return [...pdf.objects]
    .filter(([, { text }]) => /\/Type \/Font\b(?!D)/.test(text))
    .map(([number]) => dictIn(lookup(pdf, { ref: number })))
    .filter((dict) => dict.get('/Type') === '/Font' && !nameOf(dict, '/Subtype').startsWith('CIDFont'))
    .map((dict) => readFont(pdf, dict));
}

const nameOf = (dict: Dict, key: string): string => String(dict.get(key) ?? '').replace(/^\//, '');

function kindOf(subtype: string, descendant: string): PdfFont['type'] {
  if (subtype === 'Type3') return 'Type 3';
  if (subtype === 'TrueType') return 'TrueType';
  if (subtype === 'Type1') return 'Type 1';
  if (descendant === 'CIDFontType2') return 'CID TrueType';
  if (descendant === 'CIDFontType0') return 'CID Type 0C';
  return 'other';
}

const numberIn = (value: Value | undefined, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

/** /W of a CID font: runs `first [w w …]` and `first last w` (ISO 32000-1, 9.7.4.3). */
function cidWidths(pdf: RawPdf, font: Dict): (code: number) => number {
  const widths = new Map<number, number>();
  const normal = numberIn(lookup(pdf, font.get('/DW')), 1000);
  const array = listIn(lookup(pdf, font.get('/W')));
  for (let i = 0; i < array.length; ) {
    const first = numberIn(array[i], 0);
    const second = lookup(pdf, array[i + 1]);
    if (Array.isArray(second)) {
      listIn(second).forEach((width, k) => {
        widths.set(first + k, numberIn(width, 0));
      });
      i += 2;
    } else {
      for (let code = first; code <= numberIn(second, 0); code++) widths.set(code, numberIn(array[i + 2], 0));
      i += 3;
    }
  }
  return (code) => widths.get(code) ?? normal;
}

function simpleWidths(pdf: RawPdf, font: Dict): (code: number) => number {
  const widths = listIn(lookup(pdf, font.get('/Widths')));
  const start = numberIn(font.get('/FirstChar'), 0);
  return (code) => numberIn(widths[code - start], 0);
}
