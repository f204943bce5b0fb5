import { type ProfileData, says } from './profile.js';

const IN = 25.4;
const KDP = 'kdp.amazon.com/en_US/help/topic/G201857950';
const INGRAM = 'ingramspark.com/blog/file-requirements-for-print-books';
const INGRAM_HELP = 'help.ingramspark.com 6443532453901, 5338636202637';
const LULU = 'help.lulu.com 64000255584, 64000255590, 64000255583';
const ANY = 'no demand of the shop’s';

/** Amazon KDP: the inside of a book without bleed. */
export const KDP_PRINT: ProfileData = {
  bleed: says(0, `${KDP}: a book without bleed comes at its trimmed size`),
  marks: says(false, `${KDP}: no crop marks`),
  safety: says(0.25 * IN, `${KDP}: 0.25 in on the outer edges`),
  gutter: says(
    [
      [1, 0.375 * IN],
      [151, 0.5 * IN],
      [301, 0.625 * IN],
      [501, 0.75 * IN],
      [701, 0.875 * IN],
    ],
    `${KDP}: 0.375 in up to 150 pages, then 0.5, 0.625, 0.75, 0.875 in`,
  ),
  ink: says('any', `${KDP}: colours of any kind`),
  inkLimit: says(400, ANY),
  dpi: says(300, `${KDP}: 300 dots an inch`),
  hairline: says(0.75, `${KDP}: lines of 0.75 pt (said by those who print there)`),
  leastPages: says(24, `${KDP}: 24 pages at least`),
  mostPages: says(828, `${KDP}: 828 pages at most; fewer in some sizes`),
  multiple: says(1, ANY),
  blanks: says(2, `${KDP}: no more than two blank pages in a row (said by those who print there)`),
  annotations: says(false, `${KDP}: no links, annotations or comments`),
  metadata: says(false, `${KDP}: no metadata`),
  outline: says(false, `${KDP}: no bookmarks`),
  transparency: says(false, `${KDP}: transparency flattened`),
  standard: says('none', ANY),
};

/** IngramSpark: the inside of a book. */
export const INGRAM_PRINT: ProfileData = {
  bleed: says(0, `${INGRAM}: the inside at its trimmed size`),
  marks: says(false, `${INGRAM}: no marks`),
  safety: says(0.5 * IN, `${INGRAM}: 0.5 in on all sides, page numbers too`),
  gutter: says([[1, 0.5 * IN]], `${INGRAM}: 0.5 in`),
  ink: says('cmyk', `${INGRAM_HELP}: grey or CMYK; black under a profile prints light`),
  inkLimit: says(240, 'as publishers report of IngramSpark: 240 %'),
  dpi: says(300, `${INGRAM}: 300 dots an inch`),
  hairline: says(0.25, ANY),
  leastPages: says(18, 'as publishers report of IngramSpark; not in its public pages that were read'),
  mostPages: says(1200, 'as publishers report of IngramSpark; not in its public pages that were read'),
  multiple: says(2, 'a leaf has two pages'),
  blanks: says(9999, ANY),
  annotations: says(true, ANY),
  metadata: says(true, ANY),
  outline: says(true, ANY),
  transparency: says(false, `${INGRAM_HELP}: PDF/X-1a, transparency flattened`),
  standard: says('none', `${INGRAM_HELP}: PDF/X-1a or X-3 are preferred, not demanded`),
};

/** Lulu: single pages with their bleed. */
export const LULU_PRINT: ProfileData = {
  bleed: says(0.125 * IN, `${LULU}: 0.125 in on all sides`),
  marks: says(false, `${LULU}: no marks`),
  safety: says(0.5 * IN, `${LULU}: 0.5 in`),
  gutter: says(
    [
      [1, 0.5 * IN],
      [61, 0.7 * IN],
    ],
    `${LULU}: 0.2–0.3 in are added to the margin of a thick book; from where on is our guess`,
  ),
  ink: says('any', `${LULU}: sRGB, or grey`),
  inkLimit: says(400, ANY),
  dpi: says(300, `${LULU}: 300 dots an inch, 600 at most`),
  hairline: says(0.25, ANY),
  leastPages: says(2, ANY),
  mostPages: says(800, 'as publishers report of Lulu’s paperbacks'),
  multiple: says(1, ANY),
  blanks: says(9999, ANY),
  annotations: says(true, ANY),
  metadata: says(true, ANY),
  outline: says(true, ANY),
  transparency: says(true, ANY),
  standard: says('PDF/UA-1', 'the same file is read on screens'),
};
