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
  heads: ReadonlySet<string> = new Set(),
): FoundText {
  const main: Found[] = [];
  const notes: Found[] = [];
  const top = geometry.margin.top * MM - SLACK;
  const bottom = (geometry.height - geometry.margin.bottom) * MM + SLACK;
  const bleed = geometry.bleed * MM;
  for (const page of pages) {
    const notesTop = notesTops[page.index] ?? Number.POSITIVE_INFINITY;
    const again = repeatedHeads(page.glyphs, heads);
    for (const glyph of page.glyphs) {
      if (again.has(glyph)) continue;
      // content hangs from the top left corner of the bleed
      const y = glyph.y - bleed;
      if (y < top || y > bottom) continue;
      for (const text of solid(glyph.text)) (y > notesTop ? notes : main).push({ text, page: page.index, y });
    }
  }
  return { main, notes };
}

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
