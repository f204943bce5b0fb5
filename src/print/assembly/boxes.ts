import type { PageGeometry } from '../../model/index.js';
import { SLUG, type Trim } from './marks.js';

const MM = 72 / 25.4;

/** The boxes of a page. */
export interface Boxes {
  /** Entries of the page's dictionary. */
  readonly entries: string;
  /** Top of the trim, in pt from the bottom of what Chromium printed. */
  readonly top: number;
  readonly trim: Trim;
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
  return {
    entries: `/MediaBox ${media}\n/CropBox ${media}\n/BleedBox ${box(0, bottom, full.width, full.height)}\n/TrimBox ${box(bleed, bottom + bleed, width, height)}`,
    top: bottom + bleed + height,
    trim: { left: bleed, bottom: bottom + bleed, width, height, bleed },
  };
}

/** Boxes are finer than what stands in them: a rounded edge would move every glyph. */
const exact = (value: number): string => String(Math.round(value * 1e8) / 1e8);
