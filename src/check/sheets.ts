import type { Message } from '../model/index.js';
import { type Glyph, type PageText, readObjects, readPages } from '../pdf/index.js';

type Halves = readonly [left: string, right: string];

/** Every half of every sheet must show the text of its page, all of it, and the sheets every page once. */
export function checkSheets(
  flat: Uint8Array,
  imposed: Uint8Array,
  sides: readonly (readonly (number | undefined)[])[],
  artifact: string,
): readonly Message[] {
  const pages = pagesOf(flat).map((page) => wordsOf(page.glyphs.filter((glyph) => !isBeside(glyph, page))));
  const shown = pagesOf(imposed).map(halvesOf);
  const shows = (side: number): boolean =>
    [0, 1].every((half) => {
      const page = sides[side]?.[half];
      return shown[side]?.[half] === (page === undefined ? '' : pages[page - 1]);
    });
  const all = sides.flat().filter((page) => page !== undefined);
  const complete = new Set(all).size === pages.length && all.length === pages.length;
  const wrong = sides.findIndex((_, side) => !shows(side));
  if (complete && wrong < 0 && shown.length === sides.length) return [];
  return [{ id: 'sheets-differ', values: { artifact, page: wrong + 1 || sides.length } }];
}

function pagesOf(bytes: Uint8Array): readonly PageText[] {
  const pdf = readObjects(bytes);
  return pdf ? [...readPages(pdf)] : [];
}

const wordsOf = (glyphs: readonly Glyph[]): string => glyphs.map(({ text }) => text).join('');

function halvesOf({ glyphs, width }: PageText): Halves {
  const isLeft = ({ x }: Glyph): boolean => x < width / 2;
  return [wordsOf(glyphs.filter(isLeft)), wordsOf(glyphs.filter((glyph) => !isLeft(glyph)))];
}

/** What stands beside the trimmed page is the press's, and no part of the page. */
const isBeside = ({ mark, x, y }: Glyph, { trim }: PageText): boolean =>
  mark === 'artifact' &&
  (x < trim.left || x > trim.left + trim.width || y < trim.top || y > trim.top + trim.height);
