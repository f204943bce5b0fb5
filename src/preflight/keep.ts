import { type Dict, dictIn, listIn, lookup, type PdfFont, pagesIn, type RawPdf } from '../pdf/index.js';
import type { KnownPaint } from './known.js';
import { type Box, boxUnion, inside, type Paint } from './page.js';
import { paintsOf } from './survey.js';

/** Paints of streams, each on its page of a file. Words of one look that lie within the page count as one thing. */
export function knownPaints(
  pdf: RawPdf,
  streams: readonly { readonly page: number; readonly content: () => Uint8Array }[],
): readonly (readonly KnownPaint[])[] {
  const fonts = new Map<Dict, PdfFont>();
  const pages = pagesIn(pdf);
  return streams.map(({ page, content }) => {
    const dict = pages[page]?.dict ?? new Map();
    const [left = 0, bottom = 0, right = 0, top = 0] = listIn(dict.get('/MediaBox')).map(Number);
    const media: Box = [left, bottom, right, top];
    const resources = dictIn(lookup(pdf, dict.get('/Resources')));
    return merged(paintsOf(pdf, [{ content }], resources, media, fonts), media).map(plain);
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
