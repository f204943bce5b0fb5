import { solid } from '../../document/index.js';
import type { PageGeometry } from '../../model/index.js';
import type { Glyph, PageText } from '../../pdf/index.js';
import type { STREAMS } from './expected.js';

/** A character on a finished page. */
export interface Found {
  readonly text: string;
  /** Page, counted from 0. */
  readonly page: number;
  /** Baseline, in pt from the top of the trim. */
  readonly y: number;
}

/** The text of printed pages, told apart by where it stands. */
export type FoundText = Readonly<Record<(typeof STREAMS)[number], readonly Found[]>>;

/** What the layout says of a page, in pt from the top left of the trim. */
export interface PageAreas {
  /** Top of the footnotes. */
  readonly notesTop?: number;
  /** Boxes of the readings above the words: left, top, right, bottom. */
  readonly readings?: readonly (readonly number[])[];
}

const MM = 72 / 25.4;
/** A line's ink may reach this far out of the type area, in pt. */
const SLACK = 3;

/** Sorts the glyphs of each page into type area and notes, and the readings of either. */
export function foundText(
  pages: Iterable<PageText>,
  geometry: PageGeometry,
  areas: readonly PageAreas[],
  heads: ReadonlySet<string> = new Set(),
): FoundText {
  const out = { main: [], notes: [], readings: [], noteReadings: [] } satisfies Record<string, Found[]>;
  const top = geometry.margin.top * MM - SLACK;
  const bottom = (geometry.height - geometry.margin.bottom) * MM + SLACK;
  const bleed = geometry.bleed * MM;
  for (const page of pages) {
    const { notesTop = Number.POSITIVE_INFINITY, readings } = areas[page.index] ?? {};
    const again = repeatedHeads(page.glyphs, heads);
    for (const glyph of page.glyphs) {
      if (again.has(glyph)) continue;
      // content hangs from the top left corner of the bleed
      const y = glyph.y - bleed;
      const isReading = readings !== undefined && isInside(glyph.x - bleed, y, readings);
      // those of the first line may stand above the type area
      if (y > bottom || (y < top && !isReading)) continue;
      const inNotes = y > notesTop;
      const stream: Found[] =
        out[isReading ? (inNotes ? 'noteReadings' : 'readings') : inNotes ? 'notes' : 'main'];
      for (const text of solid(glyph.text)) stream.push({ text, page: page.index, y });
    }
  }
  return out;
}

/** The origin of a glyph is on its baseline, and so in the box. */
const isInside = (x: number, y: number, boxes: Required<PageAreas>['readings']): boolean =>
  boxes.some(
    ([left = 0, top = 0, right = 0, bottom = 0]) =>
      x > left - 0.5 && x < right + 0.5 && y > top && y <= bottom + 0.5,
  );

/**
 * The head that a table repeats on its next page, which is outside of the tag tree: whole runs of untagged glyphs that
 * say exactly what the head of a table of this document says.
 */
function repeatedHeads(glyphs: readonly Glyph[], heads: ReadonlySet<string>): ReadonlySet<Glyph> {
  const out = new Set<Glyph>();
  let run: Glyph[] = [];
  const close = () => {
    const text = run.map((glyph) => solid(glyph.text)).join('');
    if (run.length > 0 && heads.has(text)) for (const glyph of run) out.add(glyph);
    run = [];
  };
  for (const glyph of heads.size > 0 ? glyphs : []) {
    if (glyph.mark === 'none') run.push(glyph);
    else close();
  }
  close();
  return out;
}
