import type { SheetName } from '../../model/index.js';

/** Lengths in pt. */
export interface SheetSize {
  readonly width: number;
  readonly height: number;
}

const MM = 72 / 25.4;

/** Sheets of the office, lying: ISO 216. */
export const SHEETS = {
  A4: { width: 297 * MM, height: 210 * MM },
  A3: { width: 420 * MM, height: 297 * MM },
} as const satisfies Readonly<Record<SheetName, SheetSize>>;

/** Where a page lies on its half of the sheet: pt = scale × pt of the page + (x, y). */
export interface Placed {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/**
 * A page on its half: full size where it fits, smaller where it does not (A4 on half an A4 is 71%), its spine at the
 * fold, in the middle of the height.
 *
 * @param creep pt towards the spine
 */
export function placeOnHalf(
  page: SheetSize,
  sheet: SheetSize,
  half: 'left' | 'right',
  binding: 'fold' | 'middle',
  creep: number,
): Placed {
  const room = sheet.width / 2;
  // sizes in mm are rounded to pt: half a point is no reason to shrink a page
  const fit = Math.min((room + 0.5) / page.width, (sheet.height + 0.5) / page.height, 1);
  const scale = fit >= 1 ? 1 : Math.min(room / page.width, sheet.height / page.height);
  const width = page.width * scale;
  const free = binding === 'fold' ? 0 : (room - width) / 2;
  const x = half === 'left' ? room - width - free + creep : room + free - creep;
  return { scale, x, y: (sheet.height - page.height * scale) / 2 };
}
