import type { PageGeometry } from '../../model/index.js';
import { point } from '../number-style.js';

const MM = 72 / 25.4;
/** Room for crop marks outside the bleed, in mm: 2 of air and 5 of mark. */
const SLUG = 7;
const MARK = 5;

/** The boxes of a page and the marks around it. */
export interface Boxes {
  /** Entries of the page's dictionary. */
  readonly entries: string;
  /** Top of the trim, in pt from the bottom of what Chromium printed. */
  readonly top: number;
  /** Operators that draw the crop marks; empty without any. */
  readonly marks: string;
}

/**
 * Gives pages their boxes, exactly: Chromium rounds a page to whole pixels (A5 comes out 420 × 594.96 pt) and
 * knows no Trim or Bleed. Content hangs from the top left corner, so that is where the boxes are hung, too.
 */
export function boxesOf(geometry: PageGeometry, printed: number): Boxes {
  const bleed = geometry.bleed * MM;
  const width = geometry.width * MM;
  const height = geometry.height * MM;
  const slug = geometry.marks ? SLUG * MM : 0;
  const bottom = printed - height - 2 * bleed;
  const full = { width: width + 2 * bleed, height: height + 2 * bleed };
  const box = (x: number, y: number, w: number, h: number) =>
    `[${[x, y, x + w, y + h].map(exact).join(' ')}]`;
  const media = box(-slug, bottom - slug, full.width + 2 * slug, full.height + 2 * slug);
  const trim = { left: bleed, bottom: bottom + bleed, width, height, bleed };
  return {
    entries: `/MediaBox ${media}\n/CropBox ${media}\n/BleedBox ${box(0, bottom, full.width, full.height)}\n/TrimBox ${box(bleed, bottom + bleed, width, height)}`,
    top: bottom + bleed + height,
    marks: geometry.marks ? cropMarks(trim) : '',
  };
}

/** Boxes are finer than what stands in them: a rounded edge would move every glyph. */
const exact = (value: number): string => String(Math.round(value * 1e8) / 1e8);

interface Trim {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
}

/** Eight hairlines, one bleed and 2 mm away from the trim, so that none stands in the bleed. */
function cropMarks(trim: Trim): string {
  const gap = trim.bleed + (SLUG - MARK) * MM;
  const length = MARK * MM;
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    `${point(x1)} ${point(y1)} m ${point(x2)} ${point(y2)} l S\n`;
  let out = '/Artifact BMC\nq 0.25 w 0 G\n';
  for (const [x, outward] of [
    [trim.left, -1],
    [trim.left + trim.width, 1],
  ] as const) {
    for (const [y, up] of [
      [trim.bottom, -1],
      [trim.bottom + trim.height, 1],
    ] as const) {
      const [fromX, fromY] = [x + outward * gap, y + up * gap];
      out += line(fromX, y, fromX + outward * length, y) + line(x, fromY, x, fromY + up * length);
    }
  }
  return `${out}Q\nEMC\n`;
}
