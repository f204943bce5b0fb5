import { solid } from '../../document/index.js';
import type { PageGeometry } from '../../model/index.js';
import type { Glyph, PageText } from '../../pdf/index.js';

/** A character on a finished page. */
export interface Found {
  readonly text: string;
  /** Page, counted from 0. */
  readonly page: number;
  /** Baseline, in pt from the top of the trim. */
  readonly y: number;
}

/** The text of a finished file, told apart by where it stands. */
export interface FoundText {
  readonly main: readonly Found[];
  readonly notes: readonly Found[];
  /** By page: the printed folio, empty where there is none. */
  readonly folios: readonly string[];
}

const MM = 72 / 25.4;
/** A line's ink may reach this far out of the type area, in pt. */
const SLACK = 3;
const FOLIO = /^[—–\-－·]*(\d+|[ivxlc]+)[—–\-－·]*$/;

/** Sorts the glyphs of each page into type area, notes and margins. */
export async function foundText(
  pages: AsyncIterable<PageText>,
  geometry: PageGeometry,
  notesTops: readonly (number | undefined)[],
): Promise<FoundText> {
  const main: Found[] = [];
  const notes: Found[] = [];
  const folios: string[] = [];
  const top = geometry.margin.top * MM - SLACK;
  const bottom = (geometry.height - geometry.margin.bottom) * MM + SLACK;
  // content hangs from the top left corner of the bleed box, which the slug surrounds
  for await (const page of pages) {
    const margins = new Map<number, string>();
    const notesTop = notesTops[page.index] ?? Number.POSITIVE_INFINITY;
    for (const glyph of page.glyphs) {
      const y = glyph.y - page.trim.top;
      if (y < top || y > bottom) addToMargin(margins, y, glyph);
      else
        for (const text of solid(glyph.text))
          (y > notesTop ? notes : main).push({ text, page: page.index, y });
    }
    folios.push(folioOf(margins));
  }
  return { main, notes, folios };
}

function addToMargin(margins: Map<number, string>, y: number, glyph: Glyph): void {
  const line = Math.round(y);
  margins.set(line, (margins.get(line) ?? '') + solid(glyph.text));
}

function folioOf(margins: ReadonlyMap<number, string>): string {
  for (const text of margins.values()) {
    const folio = FOLIO.exec(text)?.[1];
    if (folio) return folio;
  }
  return '';
}
