import { type Dict, dictIn, lookup, readFont, refIn } from '../pdf/index.js';
import { add, type Machine } from './machine.js';
import type { Box, Paint, Picture } from './page.js';
import { resource } from './spaces.js';

/** What a stream paints, as plain data: a font or picture is found again by its name. */
export interface KnownPaint extends Omit<Paint, 'font' | 'image'> {
  readonly extent?: Picture['extent'];
}

/** A picture as it is drawn; `extent` in pt. */
export function pictureOf(dict: Dict, ref: number, extent: Picture['extent']): Picture {
  const [across, up] = extent;
  const dpi = 72 * Math.min(Number(dict.get('/Width')) / across, Number(dict.get('/Height')) / up);
  const bits = dict.get('/ImageMask') === 'true' ? 1 : Number(dict.get('/BitsPerComponent') ?? 8);
  return { dict, ref, extent, dpi, bits };
}

/** Paints what is known of a stream where the page is now; false where it does more to the page than move it. */
export function addKnown(m: Machine, known: readonly KnownPaint[]): boolean {
  const [a, b, c, d, dx, dy] = m.state.ctm;
  if (a !== 1 || b !== 0 || c !== 0 || d !== 1) return false;
  const around = m.marks.at(-1) ?? 'none';
  for (const { kind, box, color, extent, ...rest } of known) {
    const [left, bottom, right, top] = box;
    const there: Box = [left + dx, bottom + dy, right + dx, top + dy];
    add(m, kind, there, color, {
      ...rest,
      mark: rest.mark === 'none' ? around : rest.mark,
      ...foundAgain(m, kind, rest.name ?? [], extent),
    });
  }
  return true;
}

function foundAgain(
  { pdf, resources, fonts }: Machine,
  kind: Paint['kind'],
  name: readonly string[],
  extent: Picture['extent'] | undefined,
): Pick<Paint, 'font' | 'image'> {
  const own = name.at(-1) ?? '';
  const within = name.slice(0, -1).reduce((outer, form) => {
    const dict = dictIn(lookup(pdf, resource(pdf, outer, '/XObject', form)));
    return dict.has('/Resources') ? dictIn(lookup(pdf, dict.get('/Resources'))) : outer;
  }, resources);
  if (kind === 'image' && extent) {
    const ref = resource(pdf, within, '/XObject', own);
    return { image: pictureOf(dictIn(lookup(pdf, ref)), refIn(ref), extent) };
  }
  if (kind !== 'text') return {};
  const dict = dictIn(lookup(pdf, resource(pdf, within, '/Font', own)));
  const font = fonts.get(dict) ?? readFont(pdf, dict);
  fonts.set(dict, font);
  return { font };
}
