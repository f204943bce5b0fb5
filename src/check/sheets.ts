import type { Message } from '../model/index.js';
import { readObjects, readPages } from '../pdf/index.js';

/** Every side of every sheet must show the text of its pages, all of it, in the planned order. */
export function checkSheets(
  flat: Uint8Array,
  imposed: Uint8Array,
  sides: readonly (readonly (number | undefined)[])[],
  artifact: string,
): readonly Message[] {
  const pages = textsOf(flat);
  const shown = textsOf(imposed);
  const shows = (side: number) =>
    (sides[side] ?? []).map((page) => (page === undefined ? '' : (pages[page - 1] ?? ''))).join('');
  const all = sides.flat().filter((page) => page !== undefined);
  const complete = new Set(all).size === pages.length && all.length === pages.length;
  const wrong = sides.findIndex((_, side) => shows(side) !== shown[side]);
  if (complete && wrong < 0 && shown.length === sides.length) return [];
  return [{ id: 'sheets-differ', values: { artifact, page: wrong + 1 || sides.length } }];
}

const textsOf = (bytes: Uint8Array): readonly string[] => {
  const pdf = readObjects(bytes);
  return pdf ? [...readPages(pdf)].map(({ glyphs }) => glyphs.map(({ text }) => text).join('')) : [];
};
