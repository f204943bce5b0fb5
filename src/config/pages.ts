import { type Binding, Failure, type PageGeometry, type Theme } from '../model/index.js';
import { type Profile, profileNamed } from './profiles/index.js';

export const PAGE_NAMES = ['A4', '16K', 'A5'] as const;
export type PageName = (typeof PAGE_NAMES)[number];

/** Trimmed sizes in mm: ISO 216 for A4 and A5; 16K as printed in China (大16开 of 787×1092 trimmed, 185×260). */
const SIZES: Readonly<Record<PageName, { readonly width: number; readonly height: number }>> = {
  A4: { width: 210, height: 297 },
  '16K': { width: 185, height: 260 },
  A5: { width: 148, height: 210 },
};

/** A type area of whole characters and lines, and where it stands: head and inner margin in mm, type in pt. */
interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly bodySize: number;
  readonly leading: number;
  readonly top: number;
  readonly inner: number;
}

const GRIDS: Readonly<Record<Theme, Readonly<Partial<Record<PageName, Grid>>>>> = {
  jianbao: {
    // GB/T 9704—2012, 5.2: 22 lines of 28 characters of 三号, 天头 37 mm, 订口 28 mm.
    A4: { columns: 28, rows: 22, bodySize: 15.75, leading: 29, top: 37, inner: 28 },
    // The A4 page folded once: the same characters a line, so both break alike; 五号.
    A5: { columns: 28, rows: 22, bodySize: 10.5, leading: 19.5, top: 26, inner: 21 },
  },
  huibian: {
    // Leading in multiples of 0.75 pt (whole CSS px): the browser snaps baselines to px.
    A4: { columns: 34, rows: 32, bodySize: 12, leading: 21, top: 28, inner: 30 },
    '16K': { columns: 34, rows: 32, bodySize: 10.5, leading: 18, top: 27, inner: 26 },
    A5: { columns: 27, rows: 26, bodySize: 10.5, leading: 17.25, top: 23, inner: 22 },
  },
};

const MM_PER_PT = 25.4 / 72;
/** Room in mm at foot and fore-edge beyond the type area, or rounding in the browser pushes the last line out. */
const SLACK = 0.05;

const rounded = (mm: number): number => Math.round(mm * 10_000) / 10_000;

/** The page sizes that a theme is made for. */
export const pagesOf = (theme: Theme): readonly PageName[] => PAGE_NAMES.filter((page) => GRIDS[theme][page]);

/**
 * The page of a theme: the type area is whole characters by whole lines (plus the slack), the margins are what
 * is left of the trimmed size. Throws a Failure for a size the theme has no grid for and for an unknown profile.
 */
export function geometryFor(
  theme: Theme,
  page: PageName,
  profile: string | Profile,
  binding: Binding = 'left',
): PageGeometry {
  const grid = GRIDS[theme][page];
  if (!grid) {
    throw new Failure({
      id: 'config-page-theme',
      values: { theme, page, pages: pagesOf(theme).join(', ') },
    });
  }
  const { bleed, marks } = profileNamed(profile);
  const { width, height } = SIZES[page];
  const { columns, rows, bodySize, leading, top, inner } = grid;
  return {
    name: page,
    width,
    height,
    margin: {
      top,
      bottom: rounded(height - top - rows * leading * MM_PER_PT - SLACK),
      inner,
      outer: rounded(width - inner - columns * bodySize * MM_PER_PT - SLACK),
    },
    columns,
    rows,
    bodySize,
    leading,
    binding,
    bleed,
    marks,
  };
}
