import type { SheetName } from '../../model/index.js';

/** Lengths in pt. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Left, bottom, right, top, in pt from the sheet's left bottom corner. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

export const MM = 72 / 25.4;
const sheet = (width: number, height: number): Size => ({ width: width * MM, height: height * MM });

/**
 * Sheets, lying, in mm: ISO 216 for A4 and A3; ISO 217 for SRA4 and SRA3, which leave room for bleed and marks around
 * two A5 and two A4; 8开 as two of our 16开 pages (185 × 260) side by side.
 */
export const SHEETS: Readonly<Record<SheetName, Size>> = {
  A4: sheet(297, 210),
  A3: sheet(420, 297),
  SRA4: sheet(320, 225),
  SRA3: sheet(450, 320),
  '8K': sheet(370, 260),
};

/** A page of the flat file: its trimmed size, and how far it bleeds. */
export interface PageSize extends Size {
  readonly bleed: number;
}

/** How pages of a size lie on a sheet. */
export interface SheetLayout {
  readonly size: Size;
  readonly scale: number;
  /** What is left of the sheet when it is trimmed: two pages for a booklet, all of it for two a side. */
  readonly trim: Box;
  readonly bleed: Box;
  /** pt from the outer edges of the sheet's halves to the pages' left or right edges away from the fold. */
  readonly gap: number;
}

/**
 * Full size where two pages fit, smaller where they do not (A4 on A4 is 71%). In a booklet the spine is at the fold, in
 * the middle of the sheet; two a side stand in the middle of their halves.
 */
export function layOut(page: PageSize, name: SheetName, kind: 'booklet' | 'two-up'): SheetLayout {
  const size = SHEETS[name];
  const room = size.width / 2;
  // sizes in mm are rounded to pt: half a point is no reason to shrink a page
  const fits = page.width <= room + 0.5 && page.height <= size.height + 0.5;
  const scale = fits ? 1 : Math.min(room / page.width, size.height / page.height);
  const across = Math.max(0, room - page.width * scale);
  const up = Math.max(0, (size.height - page.height * scale) / 2);
  const all: Box = [0, 0, size.width, size.height];
  const trim: Box = kind === 'two-up' ? all : [across, up, size.width - across, size.height - up];
  const bleed = page.bleed * scale;
  return {
    size,
    scale,
    trim,
    bleed: [
      Math.max(0, trim[0] - bleed),
      Math.max(0, trim[1] - bleed),
      Math.min(size.width, trim[2] + bleed),
      Math.min(size.height, trim[3] + bleed),
    ],
    gap: kind === 'two-up' ? across / 2 : across,
  };
}

/** Where a page lies on its half of the sheet: pt = scale × pt of the page + (x, y). */
export interface Placed {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** @param creep pt towards the spine */
export function placeOnHalf(
  page: Size,
  { size, scale, gap }: Pick<SheetLayout, 'size' | 'scale' | 'gap'>,
  half: 'left' | 'right',
  creep: number,
): Placed {
  const x = half === 'left' ? gap + creep : size.width - gap - page.width * scale - creep;
  return { scale, x, y: (size.height - page.height * scale) / 2 };
}
