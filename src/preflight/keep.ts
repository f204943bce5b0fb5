import { type Dict, dictIn, listIn, lookup, type PdfFont, pagesIn, type RawPdf } from '../pdf/index.js';
import type { KnownPaint } from './known.js';
import { type Box, boxUnion, inside, type Paint } from './page.js';
import { paintsOf } from './survey.js';

/**
 * What streams paint on the first pages of a file, whose own content they are about to replace. Words of one look that
 * lie within the page count as one thing.
 */
export function knownPaints(
  pdf: RawPdf,
  contents: readonly Uint8Array[],
): readonly (readonly KnownPaint[])[] {
  const fonts = new Map<Dict, PdfFont>();
  return pagesIn(pdf)
    .slice(0, contents.length)
    .map(({ dict }, at) => {
      const [left = 0, bottom = 0, right = 0, top = 0] = listIn(dict.get('/MediaBox')).map(Number);
      const page: Box = [left, bottom, right, top];
      const content = contents[at] ?? new Uint8Array();
      const resources = dictIn(lookup(pdf, dict.get('/Resources')));
      return merged(paintsOf(pdf, [{ content: () => content }], resources, page, fonts), page).map(plain);
    });
}

const plain = ({ font, image, ...rest }: Paint): KnownPaint =>
  image ? { ...rest, extent: image.extent } : rest;

/** Words within the page, by what they look like. */
function merged(paints: readonly Paint[], page: Box): readonly Paint[] {
  const out: Paint[] = [];
  const places = new Map<string, number>();
  for (const paint of paints) {
    const { kind, color, alpha, blended, mark, name, box } = paint;
    const look =
      kind === 'text' && inside(box, page) ? JSON.stringify([color, alpha, blended, mark, name]) : '';
    const place = places.get(look);
    const same = place === undefined ? undefined : out[place];
    if (place !== undefined && same) out[place] = { ...same, box: boxUnion(same.box, box) };
    else {
      if (look) places.set(look, out.length);
      out.push(paint);
    }
  }
  return out;
}
