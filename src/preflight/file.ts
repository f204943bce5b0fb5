import type { Profile } from '../config/index.js';
import {
  type AnyPdf,
  boxOf,
  contentOf,
  type Dict,
  dictIn,
  listIn,
  lookup,
  type PdfFont,
  pageContent,
  type RawPage,
  refIn,
  type Value,
} from '../pdf/index.js';
import type { KnownPaint } from './known.js';
import type { Box, PressPage } from './page.js';
import { type PageStream, paintsOf } from './survey.js';

/** A file that is to be printed, and what for. */
export interface PressFile {
  readonly pdf: AnyPdf;
  readonly catalog: Dict;
  readonly info: Dict;
  /** Text of the metadata stream; empty without one. */
  readonly xmp: string;
  readonly profile: Profile;
  readonly pages: readonly RawPage[];
}

/** Something that a rule finds wrong. */
export interface Finding {
  /** Counts from 1; none where it is the file's. */
  readonly page?: number | undefined;
  /** What the message names. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/** One demand of a press, as a check. */
export interface Rule {
  /** Of its message, and its name in the list of verdicts. */
  readonly id: string;
  /** `warn`: the press prints it, only less well. */
  readonly weight: 'fail' | 'warn';
  readonly applies: (profile: Profile) => boolean;
  readonly page?: (page: PressPage, file: PressFile) => readonly Finding[];
  readonly file?: (file: PressFile, pages: readonly PageFacts[]) => readonly Finding[];
}

/** What is kept of a page when the next one is read. */
export interface PageFacts extends Omit<PressPage, 'paints'> {
  /** Nothing is painted within the trim. */
  readonly empty: boolean;
}

export const MM = 72 / 25.4;

export const entry = ({ pdf }: PressFile, dict: Dict, key: string): Value | undefined =>
  lookup(pdf, dict.get(key));

const box = (page: RawPage, key: string, otherwise: Box): Box => {
  const [left, bottom, right, top] = page.dict.has(key) ? boxOf(page, key) : otherwise;
  return [
    Math.min(left ?? 0, right ?? 0),
    Math.min(bottom ?? 0, top ?? 0),
    Math.max(left ?? 0, right ?? 0),
    Math.max(bottom ?? 0, top ?? 0),
  ];
};

/** What streams paint that were read before, by the number of their object. */
export type KnownStreams = ReadonlyMap<number, readonly KnownPaint[]>;

/** A stream may end anywhere, in the middle of an operation: only with known ones among them are they read apart. */
function streamsOf(pdf: AnyPdf, page: RawPage, known: KnownStreams): readonly PageStream[] {
  const numbers = listIn(lookup(pdf, page.dict.get('/Contents'))).map(refIn);
  if (!numbers.some((number) => known.has(number))) return [{ content: () => pageContent(pdf, page) }];
  return numbers.flatMap((number) => {
    const object = pdf.objects.get(number);
    return object ? [{ content: () => contentOf(object), known: known.get(number) }] : [];
  });
}

/** One page as the press sees it. */
export function pressPage(
  { pdf, pages }: PressFile,
  index: number,
  fonts: Map<Dict, PdfFont>,
  known: KnownStreams,
): PressPage {
  const page = pages[index] as RawPage;
  const media = box(page, '/MediaBox', [0, 0, 0, 0]);
  const crop = box(page, '/CropBox', media);
  const bleed = box(page, '/BleedBox', crop);
  const trim = box(page, '/TrimBox', crop);
  const resources = dictIn(lookup(pdf, page.dict.get('/Resources')));
  const paints = paintsOf(pdf, streamsOf(pdf, page, known), resources, media, fonts);
  return { number: index + 1, dict: page.dict, media, bleed, trim, paints };
}
