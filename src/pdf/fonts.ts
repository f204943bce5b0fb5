import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFStream } from '@cantoo/pdf-lib';
import { dictOf, streamBytes } from './file.js';
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

export function readFont(dict: PDFDict): PdfFont {
  const subtype = nameOf(dict, 'Subtype');
  const composite = subtype === 'Type0';
  const descendants = dict.lookup(PDFName.of('DescendantFonts'));
  const inner = composite && descendants instanceof PDFArray ? descendants.lookup(0) : dict;
  const font = inner instanceof PDFDict ? inner : dict;
  const descriptor = dictOf(font, 'FontDescriptor');
  const cmap = dict.lookup(PDFName.of('ToUnicode'));
  const base = nameOf(dict, 'BaseFont');
  return {
    name: base.replace(/^[A-Z]{6}\+/, ''),
    subset: /^[A-Z]{6}\+/.test(base),
    type: kindOf(subtype, nameOf(font, 'Subtype')),
    embedded:
      subtype === 'Type3' ||
      ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key))),
    codeLength: composite ? 2 : 1,
    toUnicode:
      cmap instanceof PDFStream
        ? readToUnicode(Buffer.from(streamBytes(cmap)).toString('latin1'))
        : new Map(),
    width: composite ? cidWidths(font) : simpleWidths(dict),
  };
}

/** Every font that the file's pages and forms refer to. */
export function allFonts(pdf: PDFDocument): readonly PdfFont[] {
  return pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object): object is PDFDict => object instanceof PDFDict && nameOf(object, 'Type') === 'Font')
    .filter((dict) => !nameOf(dict, 'Subtype').startsWith('CIDFont'))
    .map(readFont);
}

const nameOf = (dict: PDFDict, key: string): string => {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
};

function kindOf(subtype: string, descendant: string): PdfFont['type'] {
  if (subtype === 'Type3') return 'Type 3';
  if (subtype === 'TrueType') return 'TrueType';
  if (subtype === 'Type1') return 'Type 1';
  if (descendant === 'CIDFontType2') return 'CID TrueType';
  if (descendant === 'CIDFontType0') return 'CID Type 0C';
  return 'other';
}

const numberAt = (array: PDFArray, index: number): number => {
  const value = array.lookup(index);
  return value instanceof PDFNumber ? value.asNumber() : 0;
};

/** /W of a CID font: runs `first [w w …]` and `first last w` (ISO 32000-1, 9.7.4.3). */
function cidWidths(font: PDFDict): (code: number) => number {
  const widths = new Map<number, number>();
  const missing = font.lookup(PDFName.of('DW'));
  const normal = missing instanceof PDFNumber ? missing.asNumber() : 1000;
  const array = font.lookup(PDFName.of('W'));
  if (array instanceof PDFArray) {
    for (let i = 0; i < array.size(); ) {
      const first = numberAt(array, i);
      const second = array.lookup(i + 1);
      if (second instanceof PDFArray) {
        for (let k = 0; k < second.size(); k++) widths.set(first + k, numberAt(second, k));
        i += 2;
      } else {
        const width = numberAt(array, i + 2);
        for (let code = first; code <= numberAt(array, i + 1); code++) widths.set(code, width);
        i += 3;
      }
    }
  }
  return (code) => widths.get(code) ?? normal;
}

function simpleWidths(font: PDFDict): (code: number) => number {
  const array = font.lookup(PDFName.of('Widths'));
  const first = font.lookup(PDFName.of('FirstChar'));
  const start = first instanceof PDFNumber ? first.asNumber() : 0;
  return (code) =>
    array instanceof PDFArray && code >= start && code - start < array.size()
      ? numberAt(array, code - start)
      : 0;
}
