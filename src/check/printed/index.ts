import type { FontSet, PageGeometry, PageMap } from '../../model/index.js';
import { readPages } from '../../pdf/index.js';
import { type Alignment, align, type SameGlyph } from './align.js';
import { type Expected, expectedText } from './expected.js';
import { type Found, foundText } from './found.js';
import { pageMapOf } from './page-map.js';

/** A character that the finished PDF lost, gained or put elsewhere. */
export interface PrintFault {
  readonly kind: 'lost' | 'added' | 'changed' | 'displaced';
  /** Page in the file, counted from 1, where it was missed or found. */
  readonly page: number;
  /** Innermost element that it stands in: `a02-b7`. */
  readonly block: string;
  readonly expected: string;
  readonly found: string;
}

/** A number in the contents that is not the folio of the page its heading stands on. */
export interface NumberFault {
  readonly target: string;
  readonly printed: string;
  readonly real: string;
}

export interface ReadBack {
  readonly pageMap: PageMap;
  readonly faults: readonly PrintFault[];
  readonly wrongNumbers: readonly NumberFault[];
  /** Characters compared. */
  readonly characters: number;
}

/**
 * Compares the words of the typeset document with those of the finished file, character by character in
 * reading order, and measures on the way which page everything stands on.
 *
 * @param notesTops by page: top of the footnotes in pt from the top of the trim
 */
export async function readBack(
  html: string,
  pdf: Uint8Array,
  geometry: PageGeometry,
  notesTops: readonly (number | undefined)[],
  fonts: FontSet,
): Promise<ReadBack> {
  const expected = expectedText(html);
  const found = await foundText(readPages(pdf), geometry, notesTops);
  const same = sameGlyph(fonts);
  const main = align(expected.main, found.main, same);
  const notes = align(expected.notes, found.notes, same);
  const pageMap = pageMapOf(expected.main, found.main, main, found.folios);
  const faults = [
    ...faultsOf(expected.main, found.main, main),
    ...faultsOf(expected.notes, found.notes, notes),
  ];
  return {
    pageMap,
    faults: markDisplaced(faults),
    wrongNumbers: wrongNumbers(expected.main, main, pageMap),
    characters: found.main.length + found.notes.length,
  };
}

/** One glyph may stand for several characters (· and ‧, a radical and its ideograph). */
function sameGlyph(fonts: FontSet): SameGlyph {
  return (a, b) => {
    const [x, y] = [a.codePointAt(0) ?? 0, b.codePointAt(0) ?? 0];
    return fonts.faces.some((face) => face.glyph(x) > 0 && face.glyph(x) === face.glyph(y));
  };
}

function faultsOf(
  expected: readonly Expected[],
  found: readonly Found[],
  alignment: Alignment,
): PrintFault[] {
  return alignment.differences.map(({ at, lost, added }): PrintFault => {
    const lostText = lost.map((token) => (token.kind === 'folio' ? '' : token.text)).join('');
    const addedText = added.map(({ text }) => text).join('');
    const before = found[alignment.places[at - 1] ?? -1];
    const block = (lost[0] ?? expected[at] ?? expected[at - 1])?.ids.at(-1) ?? '';
    return {
      kind: lostText && addedText ? 'changed' : lostText ? 'lost' : 'added',
      page: (added[0]?.page ?? before?.page ?? 0) + 1,
      block,
      expected: lostText,
      found: addedText,
    };
  });
}

/** What is missing here and turns up there was moved. */
function markDisplaced(faults: readonly PrintFault[]): readonly PrintFault[] {
  const added = new Set(faults.filter(({ kind }) => kind === 'added').map(({ found }) => found));
  const lost = new Set(faults.filter(({ kind }) => kind === 'lost').map(({ expected }) => expected));
  return faults.map((fault) =>
    (fault.kind === 'lost' && added.has(fault.expected)) || (fault.kind === 'added' && lost.has(fault.found))
      ? { ...fault, kind: 'displaced' }
      : fault,
  );
}

function wrongNumbers(
  expected: readonly Expected[],
  { numbers }: Alignment,
  pageMap: PageMap,
): NumberFault[] {
  return [...numbers].flatMap(([index, printed]) => {
    const token = expected[index];
    const target = token?.kind === 'folio' ? token.target : '';
    const page = pageMap.anchors.get(target);
    // an opener without a folio of its own is counted from the pages around it
    const real = page?.folio || countedFolio(pageMap, page?.index ?? -1);
    return printed === real ? [] : [{ target, printed, real }];
  });
}

function countedFolio(pageMap: PageMap, index: number): string {
  const near = pageMap.pages.find((page) => page.index > index && /^\d+$/.test(page.folio));
  return near && index >= 0 ? String(Number(near.folio) - (near.index - index)) : '';
}
