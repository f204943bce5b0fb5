import {
  contentOf,
  type Dict,
  dictIn,
  listIn,
  lookup,
  pagesIn,
  type RawPdf,
  readToUnicode,
  refIn,
  type ShownCode,
  shownCodes,
  type Value,
} from '../pdf/index.js';

/** What was set on the pages when the file was put together, as the finished file says. */
export interface FinishedPage {
  /** As printed; empty where there is none. */
  readonly folio: string;
  /** Numbers of other pages, in the order of their drawing. */
  readonly numbers: readonly string[];
}

export interface Finished {
  readonly pages: readonly FinishedPage[];
  /** Pages that the outline's entries lead to, from top to bottom. */
  readonly outline: readonly number[];
}

const FOLIO = /^[—–\-－·\s]*(\d+|[ivxlcdm]+)[—–\-－·\s]*$/;

/** Reads what the pieces did not have of themselves. */
export function readFinished(pdf: RawPdf): Finished {
  const reader = {
    pdf,
    fonts: new Map<number, ReadonlyMap<number, string>>(),
    names: new Map<number, Dict>(),
  };
  const catalog = dictIn(lookup(pdf, { ref: pdf.root }));
  const pages = pagesIn(pdf);
  const index = new Map(pages.map(({ number }, at) => [number, at]));
  return {
    pages: pages.map(({ dict }) => finishedPage(reader, dict)),
    outline: outlineOf(pdf, catalog.get('/Outlines')).map((page) => index.get(page) ?? -1),
  };
}

interface Reader {
  readonly pdf: RawPdf;
  readonly fonts: Map<number, ReadonlyMap<number, string>>;
  /** Fonts of a dictionary of resources, by name. */
  readonly names: Map<number, Dict>;
}

function finishedPage(reader: Reader, page: Dict): FinishedPage {
  const { pdf, names } = reader;
  const last = pdf.objects.get(refIn(listIn(page.get('/Contents')).at(-1)));
  const resources = refIn(page.get('/Resources'));
  const fonts = names.get(resources) ?? dictIn(dictIn(lookup(pdf, page.get('/Resources'))).get('/Font'));
  names.set(resources, fonts);
  let folio = '';
  const numbers = new Map<number, string>();
  for (const shown of last ? shownCodes(contentOf(last)) : []) {
    const text = textOf(reader, fonts, shown);
    if (shown.mcid < 0) folio += text;
    else numbers.set(shown.mcid, (numbers.get(shown.mcid) ?? '') + text);
  }
  return { folio: FOLIO.exec(folio)?.[1] ?? '', numbers: [...numbers.values()] };
}

function textOf({ pdf, fonts }: Reader, names: Dict, { font, code }: ShownCode): string {
  const number = refIn(names.get(`/${font}`));
  let map = fonts.get(number);
  if (!map) {
    const cmap = pdf.objects.get(refIn(dictIn(lookup(pdf, { ref: number })).get('/ToUnicode')));
    map = readToUnicode(cmap ? Buffer.from(contentOf(cmap)).toString('latin1') : '');
    fonts.set(number, map);
  }
  return map.get(code) ?? '';
}

/** Object numbers of the pages that the entries lead to. */
function outlineOf(pdf: RawPdf, value: Value | undefined): readonly number[] {
  const out: number[] = [];
  let item: Value | undefined = dictIn(lookup(pdf, value)).get('/First');
  while (item) {
    const dict = dictIn(lookup(pdf, item));
    out.push(refIn(listIn(dict.get('/Dest'))[0]), ...outlineOf(pdf, item));
    item = dict.get('/Next');
  }
  return out;
}
