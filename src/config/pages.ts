import { type Binding, Failure, type PageGeometry, type Theme } from '../model/index.js';
import { PAPERS, type PageName, type Paper, type PaperChoice, paperNamed } from './paper.js';
import { type Profile, profileNamed } from './profiles/index.js';
import { GB9704, type TypeArea } from './type-area.js';

export { PAGE_NAMES, type PageName } from './paper.js';

/** Margins in mm that a bulletin states: 天头, 地脚, 订口, 切口. */
export interface Margins {
  readonly top?: number | undefined;
  readonly bottom?: number | undefined;
  readonly inner?: number | undefined;
  readonly outer?: number | undefined;
}

/** The page set-up of a bulletin. */
export interface PageSetup {
  readonly page: PaperChoice;
  readonly typeArea?: typeof GB9704 | TypeArea | undefined;
  readonly margins?: Margins | undefined;
  /** 装订线: mm more at the spine, taken from the fore-edge. */
  readonly gutter?: number | undefined;
  /** False: the spine is on the left of every page. */
  readonly mirrored?: boolean | undefined;
}

/** A type area of whole characters and lines, and where it stands: head and inner margin in mm, type in pt. */
interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly bodySize: number;
  readonly leading: number;
  readonly top: number;
  readonly inner: number;
}

/** GB/T 9704—2012, 5.2: 22 lines of 28 characters of 三号 in 156 × 225 mm, 天头 37 mm, 订口 28 mm. */
const OFFICIAL: Grid = {
  columns: 28,
  rows: 22,
  // 28 × 16 pt would be 158 mm: the foundries' 三号 of 15.75 pt is meant
  bodySize: 15.75,
  // 225 mm / 22, to a whole point
  leading: 29,
  top: 37,
  inner: 28,
};

/** Leading in multiples of 0.75 pt (whole CSS px), but for the official one: the browser snaps baselines to px. */
const GRIDS: Readonly<Record<Theme, Readonly<Record<PageName, Grid>>>> = {
  jianbao: {
    A4: OFFICIAL,
    // The A4 page folded once: the same characters a line, so both break alike; 五号.
    A5: { columns: 28, rows: 22, bodySize: 10.5, leading: 19.5, top: 26, inner: 21 },
    // 28 characters wherever a size of type lets them in
    大16K: { columns: 28, rows: 22, bodySize: 15.75, leading: 28.5, top: 34, inner: 28 },
    '16K': { columns: 28, rows: 22, bodySize: 14, leading: 25.5, top: 32, inner: 24 },
    'JIS-B5': { columns: 28, rows: 22, bodySize: 14, leading: 25.5, top: 31, inner: 23 },
    B5: { columns: 30, rows: 24, bodySize: 12, leading: 21.75, top: 32, inner: 26 },
    大32K: { columns: 28, rows: 22, bodySize: 10.5, leading: 18.75, top: 26, inner: 19 },
    '32K': { columns: 26, rows: 20, bodySize: 10.5, leading: 18.75, top: 24, inner: 18 },
  },
  huibian: {
    A4: { columns: 34, rows: 32, bodySize: 12, leading: 21, top: 28, inner: 30 },
    '16K': { columns: 34, rows: 32, bodySize: 10.5, leading: 18, top: 27, inner: 26 },
    A5: { columns: 27, rows: 26, bodySize: 10.5, leading: 17.25, top: 23, inner: 22 },
    大16K: { columns: 34, rows: 30, bodySize: 12, leading: 21, top: 29, inner: 30 },
    'JIS-B5': { columns: 34, rows: 32, bodySize: 10.5, leading: 18, top: 25.5, inner: 25 },
    B5: { columns: 32, rows: 31, bodySize: 10.5, leading: 18, top: 25, inner: 26 },
    大32K: { columns: 25, rows: 25, bodySize: 10.5, leading: 17.25, top: 22.5, inner: 21 },
    '32K': { columns: 23, rows: 22, bodySize: 10.5, leading: 17.25, top: 21, inner: 20 },
  },
};

const MM_PER_PT = 25.4 / 72;
/** Room in mm at foot and fore-edge beyond the type area, or rounding in the browser pushes the last line out. */
const SLACK = 0.05;
/** Least margins in mm: running head and folio have their place in them, and no printer prints to the edge. */
const LEAST = { top: 12, bottom: 14, inner: 8, outer: 6 } as const;

const rounded = (mm: number): number => Math.round(mm * 10_000) / 10_000;
/** To whole CSS px, or baselines jitter. */
const toPixels = (points: number): number => Math.round(points / 0.75) * 0.75;

/**
 * The page of a theme: the type area is whole characters by whole lines (plus the slack), the margins are what
 * is left of the trimmed size. Throws a Failure for what does not fit the paper and for an unknown profile.
 */
export function geometryFor(
  theme: Theme,
  choice: PageName | PageSetup,
  profile: string | Profile,
  binding: Binding = 'left',
): PageGeometry {
  const setup: PageSetup = typeof choice === 'string' ? { page: choice } : choice;
  const { bleed, marks } = profileNamed(profile);
  const { name, width, height } = paperNamed(setup.page);
  const { base, own } = typeAreaOf(setup, theme, name);
  const bodySize = own.size ?? base.bodySize;
  const leading = own.leading ?? (bodySize === base.bodySize ? base.leading : likeBase(bodySize, base));
  if (leading < bodySize)
    throw new Failure({ id: 'config-leading', values: { key: 'typeArea', leading, size: bodySize } });
  const { top, bottom, inner, outer } = setup.margins ?? {};
  const across = axis({
    direction: 'across',
    name,
    length: width,
    unit: bodySize,
    wished: own.columns,
    base: { count: base.columns, unit: base.bodySize, before: base.inner },
    stated: { before: inner, after: outer },
    gutter: setup.gutter ?? 0,
  });
  const down = axis({
    direction: 'down',
    name,
    length: height,
    unit: leading,
    wished: own.rows,
    base: { count: base.rows, unit: base.leading, before: base.top },
    stated: { before: top, after: bottom },
    gutter: 0,
  });
  return {
    name,
    width,
    height,
    margin: { top: down.before, bottom: down.after, inner: across.before, outer: across.after },
    mirrored: setup.mirrored ?? true,
    columns: across.count,
    rows: down.count,
    bodySize,
    leading,
    binding,
    bleed,
    marks,
  };
}

/** The grid that fills what the bulletin leaves unsaid, and what it says. */
function typeAreaOf(
  { typeArea, page }: PageSetup,
  theme: Theme,
  name: string,
): { readonly base: Grid; readonly own: TypeArea } {
  if (typeArea !== GB9704) return { base: baseOf(theme, page), own: typeArea ?? {} };
  if (page !== 'A4') throw new Failure({ id: 'config-gb9704-paper', values: { key: 'page', name } });
  return { base: OFFICIAL, own: { columns: OFFICIAL.columns, rows: OFFICIAL.rows } };
}

const likeBase = (size: number, base: Grid): number => toPixels((size * base.leading) / base.bodySize);

/** One direction of a page: characters across, or lines down. Lengths in mm, units of type in pt. */
interface Direction {
  readonly direction: 'across' | 'down';
  /** Of the paper. */
  readonly name: string;
  readonly length: number;
  readonly unit: number;
  /** Characters or lines that the bulletin asks for. */
  readonly wished: number | undefined;
  readonly base: { readonly count: number; readonly unit: number; readonly before: number };
  readonly stated: { readonly before: number | undefined; readonly after: number | undefined };
  readonly gutter: number;
}

/** The share of its usual margins that a page keeps where a gutter comes out of them, before it gives up characters. */
const KEPT = 0.8;

function axis({ direction, name, length, unit, wished, base, stated, gutter }: Direction) {
  const { before, after, fewest, ids } = SIDES[direction];
  const usual = base.count * base.unit * MM_PER_PT;
  const margins = length - usual - SLACK;
  const fitting = (room: number): number => Math.max(0, Math.floor(room / (unit * MM_PER_PT) + 1e-9));
  const between = (first: number, last: number): number => length - SLACK - gutter - first - last;
  const free =
    stated.before === undefined && stated.after === undefined
      ? Math.min(usual, between(0, margins * KEPT))
      : between(stated.before ?? base.before, stated.after ?? margins - base.before);
  const count = wished ?? fitting(free);
  const size = count * unit * MM_PER_PT;
  const rest = between(size, 0);
  const start =
    stated.before ??
    (stated.after === undefined ? rest * (base.before / margins) : Math.max(0, rest - stated.after));
  const end = rest - start;
  const values = {
    key: stated.before === undefined && stated.after === undefined ? 'typeArea' : 'margins',
    name,
    count,
    unit,
    size: tenth(size),
    paper: tenth(length),
    before: tenth(start + gutter),
    after: tenth(end),
    leastBefore: LEAST[before],
    leastAfter: LEAST[after],
    most: fitting(between(Math.max(stated.before ?? 0, LEAST[before]), LEAST[after])),
    fewest,
  };
  if (count < fewest) throw new Failure({ id: ids.tooFew, values });
  if (start < LEAST[before] - 1e-6 || end < LEAST[after] - 1e-6)
    throw new Failure({ id: ids.tooMuch, values });
  if (wished !== undefined && stated.after !== undefined && Math.abs(end - stated.after) > 0.5) {
    const sum = tenth(size + gutter + start + stated.after);
    throw new Failure({ id: ids.sum, values: { ...values, sum } });
  }
  return { count, before: rounded(start + gutter), after: rounded(end) };
}

/** What the sides of a direction are called; fewer characters or lines make no page: heads and tables have no room. */
const SIDES = {
  across: {
    before: 'inner',
    after: 'outer',
    fewest: 16,
    ids: { tooFew: 'config-too-few-across', tooMuch: 'config-too-much-across', sum: 'config-margins-across' },
  },
  down: {
    before: 'top',
    after: 'bottom',
    fewest: 12,
    ids: { tooFew: 'config-too-few-down', tooMuch: 'config-too-much-down', sum: 'config-margins-down' },
  },
} as const;

const tenth = (mm: number): number => Math.round(mm * 10) / 10;

/** The grid of a named size; for any other paper, the nearest one's, stretched to it. */
function baseOf(theme: Theme, choice: PaperChoice): Grid {
  if (typeof choice === 'string') return GRIDS[theme][choice];
  const far = (paper: Paper): number =>
    Math.abs(Math.log(paper.width / choice.width)) + 0.3 * Math.abs(Math.log(paper.height / choice.height));
  const [name = 'A4'] = (Object.keys(PAPERS) as PageName[]).toSorted(
    (a, b) => far(PAPERS[a]) - far(PAPERS[b]),
  );
  const near = GRIDS[theme][name];
  const paper = PAPERS[name];
  const across = choice.width / paper.width;
  const down = choice.height / paper.height;
  return {
    ...near,
    columns: Math.round(near.columns * across),
    rows: Math.round(near.rows * down),
    top: near.top * down,
    inner: near.inner * across,
  };
}
