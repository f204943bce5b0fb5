import { solid } from '../../document/index.js';
import type { PageGeometry } from '../../model/index.js';
import type { PageText } from '../../pdf/index.js';

/** A character on a finished page. */
export interface Found {
  readonly text: string;
  /** Page, counted from 0. */
  readonly page: number;
  /** Baseline, in pt from the top of the trim. */
  readonly y: number;
}

/** The text of printed pages, told apart by where it stands. */
export interface FoundText {
  readonly main: readonly Found[];
  readonly notes: readonly Found[];
}

const MM = 72 / 25.4;
/** A line's ink may reach this far out of the type area, in pt. */
const SLACK = 3;

/** Sorts the glyphs of each page into type area and notes. */
export function foundText(
  pages: Iterable<PageText>,
  geometry: PageGeometry,
  notesTops: readonly (number | undefined)[],
): FoundText {
  const main: Found[] = [];
  const notes: Found[] = [];
  const top = geometry.margin.top * MM - SLACK;
  const bottom = (geometry.height - geometry.margin.bottom) * MM + SLACK;
  const bleed = geometry.bleed * MM;
  for (const page of pages) {
    const notesTop = notesTops[page.index] ?? Number.POSITIVE_INFINITY;
    for (const glyph of page.glyphs) {
      // content hangs from the top left corner of the bleed
      const y = glyph.y - bleed;
      if (y < top || y > bottom) continue;
      for (const text of solid(glyph.text)) (y > notesTop ? notes : main).push({ text, page: page.index, y });
    }
  }
  return { main, notes };
}
