import type { FontSet, PageGeometry } from '../../model/index.js';
import { type RawPdf, readPages } from '../../pdf/index.js';
import { type FacePlans, planFaces } from '../faces/plan.js';
import { type HtmlBlock, htmlBlocks } from '../html.js';
import { parseDocument } from '../parse.js';
import { type Alignment, align, type SameGlyph } from './align.js';
import { type Expected, expectedText, STREAMS } from './expected.js';
import { type Found, foundText, type PageAreas } from './found.js';
import { pageMarksOf } from './page-map.js';

/** A character that the printed pages lost, gained or put elsewhere. */
export interface PrintFault {
  readonly kind: 'lost' | 'added' | 'changed' | 'displaced';
  /** Page of the piece, counted from 0, where it was missed or found. */
  readonly page: number;
  /** Innermost element that it stands in: `a02-b7`. */
  readonly block: string;
  readonly expected: string;
  readonly found: string;
}

/** What reading a piece's pages back has shown. Plain data: it is kept with the piece. */
export interface PieceProof {
  readonly faults: readonly PrintFault[];
  /** The bulletin's blocks that the piece was given. */
  readonly blocks: readonly HtmlBlock[];
  /** Which faces set it. */
  readonly fonts: FacePlans;
  /** Ids with the page of the piece that they begin on. */
  readonly anchors: readonly (readonly [id: string, page: number])[];
  /** By page: the first words on it. */
  readonly begins: readonly ({ readonly block: string; readonly offset: number } | null)[];
  /** Characters compared. */
  readonly characters: number;
}

/** A piece as it was printed, before folios and the like. */
export interface PieceToProve {
  /** With more pages behind those that count. */
  readonly pdf: RawPdf;
  /** The pages that count. */
  readonly pages: readonly PageAreas[];
}

/**
 * Compares the words of a piece with those on its pages, character by character in reading order, and measures on
 * the way which page everything stands on.
 */
export function readBack(
  html: string,
  { pdf, pages }: PieceToProve,
  geometry: PageGeometry,
  fonts: FontSet,
): PieceProof {
  const document = parseDocument(html);
  const expected = expectedText(document);
  const found = foundText(readPages(pdf, pages.length), geometry, pages, expected.heads);
  const same = sameGlyph(fonts);
  const main = align(expected.main, found.main, same);
  const { anchors, begins } = pageMarksOf(expected.main, found.main, main, pages.length);
  const faults = STREAMS.flatMap((stream) => {
    const alignment = stream === 'main' ? main : align(expected[stream], found[stream], same);
    return faultsOf(expected[stream], found[stream], alignment);
  });
  return {
    faults: markDisplaced(faults),
    blocks: htmlBlocks(document),
    fonts: planFaces(document, fonts),
    anchors,
    begins,
    characters: STREAMS.reduce((sum, stream) => sum + found[stream].length, 0),
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
      page: added[0]?.page ?? before?.page ?? 0,
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
