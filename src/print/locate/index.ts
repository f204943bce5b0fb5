import { deflateSync } from 'node:zlib';
import { Failure } from '../../model/index.js';
import {
  contentOf,
  type Dict,
  dictIn,
  listIn,
  lookup,
  pagesIn,
  type RawObject,
  type RawPage,
  type RawPdf,
  refIn,
  refsIn,
  type ShownCode,
  shownCodes,
  type Value,
} from '../../pdf/index.js';
import { ALL_PLATES, ALL_PLATES_SPACE, SLUG_FONT } from '../assembly/marks.js';
import type { LayoutFacts, PageFacts } from '../in-page.js';
import type { LocatedPage, LocatedPiece, Specimen } from '../located.js';
import { numberStyle } from '../number-style.js';
import { withArtifacts } from './artifacts.js';
import { type Faces, sharedFonts } from './fonts.js';
import { type FontsByName, takeNumbers } from './numbers.js';
import { type FoundStructure, findStructure } from './structure.js';
import { type Numbering, PieceWriter, reachable, SLUG_REF } from './write.js';

/** A piece, and what its streams say, by the number of the object: this is not kept with it. */
export interface FreshPiece {
  readonly piece: LocatedPiece;
  readonly contents: ReadonlyMap<number, Uint8Array>;
}

/** Takes Chromium's file apart: objects that can be copied anywhere, and where their numbers stand. */
export function locatePiece(pdf: RawPdf, layout: LayoutFacts, faces: Faces, marks = false): FreshPiece {
  const catalog = dictIn(lookup(pdf, { ref: pdf.root }));
  const all = pagesIn(pdf);
  if (all.length !== layout.pages.length + layout.specimens.length) throw new Failure({ id: 'layout-empty' });
  const dicts = all.map(({ dict }) => dict);
  const shared = sharedFonts(pdf, faces);
  const structure = findStructure(pdf, catalog);
  const numbering = numberingOf(pdf, all, layout.pages.length, structure, [...shared.keys()]);
  const writer = new PieceWriter(numbering);
  for (const number of numbering.own.keys()) {
    const { text, stream } = pdf.objects.get(number) ?? { text: 'null' };
    writer.add(text, stream, number);
  }
  const height = heightOf(dicts[0]);
  const resources = writer.add(mergedResources(pdf, dicts, marks));
  const contents = new Map<number, Uint8Array>();
  const located = { pdf, writer, height, contents, fonts: fontsByName(dicts, shared) };
  const rank = (number: number) => numbering.own.get(number) ?? 0;
  const pages = layout.pages.map((facts, index): LocatedPage => {
    const dict = dicts[index] ?? new Map();
    const annotations = listIn(dict.get('/Annots')).map((value: Value) => rank(refIn(value)));
    return { facts, annotations, ...pageContent(located, dict, facts) };
  });
  const specimens = layout.specimens.map(({ name, align }, index): readonly [string, Specimen] => [
    name,
    specimen(located, dicts[layout.pages.length + index] ?? new Map(), align),
  ]);
  const piece = {
    body: writer.bytes(),
    offsets: writer.offsets,
    streams: writer.streams,
    fields: writer.fields,
    edges: writer.edges,
    height,
    resources,
    pages,
    specimens: Object.fromEntries(specimens),
    fonts: [...shared.values()].map((font) => font.shared),
    structure: {
      children: structure.children.map(rank),
      parents: structure.parents.map(([, object]) => rank(object)),
      named: structure.named.map(([, object]) => rank(object)),
    },
  };
  return { piece, contents };
}

/** What is copied, in the order of its numbers, and what its references mean. */
function numberingOf(
  pdf: RawPdf,
  all: readonly RawPage[],
  count: number,
  structure: FoundStructure,
  shared: readonly number[],
): Numbering {
  const pages = all.slice(0, count);
  const annotations = pages.map(({ dict }) => listIn(dict.get('/Annots')).map(refIn));
  const elsewhere = new Set([
    ...shared,
    structure.document,
    ...all.flatMap(({ number, dict }) => [number, refIn(dict.get('/Contents'))]),
  ]);
  const kept = reachable(
    pdf,
    [
      ...all.flatMap(({ dict }) => refsOfValue(dict.get('/Resources'))),
      ...annotations.flat(),
      ...structure.children,
      ...structure.parents.map(([, object]) => object),
    ],
    (number) => elsewhere.has(number),
    refsIn,
  );
  return {
    own: new Map(kept.map((number, rank) => [number, rank])),
    pages: new Map(pages.map(({ number }, index) => [number, index])),
    fonts: new Map(shared.map((number, rank) => [number, rank])),
    document: structure.document,
    keys: new Map(structure.parents.map(([key], rank) => [key, rank])),
    names: new Map(structure.named.map(([name], rank) => [name, rank])),
    pageOf: new Map(annotations.flatMap((refs, index) => refs.map((ref) => [ref, index] as const))),
  };
}

function refsOfValue(value: Value | undefined): number[] {
  if (value instanceof Map) return [...dictIn(value).values()].flatMap(refsOfValue);
  if (Array.isArray(value)) return listIn(value).flatMap(refsOfValue);
  return refIn(value) > 0 ? [refIn(value)] : [];
}

const heightOf = (dict: Dict | undefined): number => Number(listIn(dict?.get('/MediaBox'))[3] ?? 0);

/** Skia names resources by object, so those of all pages go into one dictionary. */
function mergedResources(pdf: RawPdf, pages: readonly Dict[], marks: boolean): string {
  const kinds = new Map<string, Map<string, number>>();
  for (const page of pages) {
    const own = dictIn(lookup(pdf, page.get('/Resources')));
    for (const [kind, entries] of own) {
      if (!(entries instanceof Map)) continue;
      const all = kinds.get(kind) ?? new Map<string, number>();
      for (const [name, ref] of dictIn(entries)) all.set(name, refIn(ref));
      kinds.set(kind, all);
    }
  }
  if (marks) {
    const fonts = kinds.get('/Font') ?? new Map<string, number>();
    kinds.set('/Font', fonts.set(`/${SLUG_FONT}`, SLUG_REF));
  }
  const parts = [...kinds].map(
    ([kind, entries]) => `${kind} <<${[...entries].map(([name, ref]) => `${name} ${ref} 0 R`).join(' ')}>>`,
  );
  const plates = marks ? `\n/ColorSpace <</${ALL_PLATES} ${ALL_PLATES_SPACE}>>` : '';
  return `<<${parts.join('\n')}${plates}>>`;
}

function fontsByName(pages: readonly Dict[], shared: ReturnType<typeof sharedFonts>): FontsByName {
  const names = new Map<string, number>();
  for (const page of pages) {
    for (const [name, ref] of dictIn(dictIn(page.get('/Resources')).get('/Font')))
      names.set(name.slice(1), refIn(ref));
  }
  const font = ({ font: name }: ShownCode) => shared.get(names.get(name) ?? -1);
  return {
    textOf: (shown) => font(shown)?.textOf(shown.code) ?? '',
    widthOf: (shown) => font(shown)?.face.advance(shown.code) ?? 500,
  };
}

interface Located {
  readonly pdf: RawPdf;
  readonly writer: PieceWriter;
  readonly height: number;
  readonly contents: Map<number, Uint8Array>;
  readonly fonts: FontsByName;
}

function pageContent(
  { pdf, writer, height, contents, fonts }: Located,
  dict: Dict,
  { numbers: places, again = [] }: PageFacts,
): Pick<LocatedPage, 'content' | 'numbers'> {
  const object = pdf.objects.get(refIn(dict.get('/Contents'))) ?? EMPTY;
  const plain = contentOf(object);
  const marked = withArtifacts(plain, again.length > 0 ? untagged(plain, again, height) : undefined);
  const { content, numbers } =
    places.length > 0 ? takeNumbers(marked, places, height, fonts) : { content: marked, numbers: [] };
  const added = content === plain ? writer.add(object.text, object.stream) : addDeflated(writer, content);
  contents.set(added, content);
  return { content: added, numbers };
}

function addDeflated(writer: PieceWriter, content: Uint8Array): number {
  const stream = deflateSync(content, { level: 4 });
  return writer.add(`<</Filter /FlateDecode /Length ${stream.length}>>`, stream);
}

const EMPTY: RawObject = { text: '<<>>', stream: new Uint8Array() };

/** Words outside of the tags that stand between some heights, by the count of their Tj. */
function untagged(
  content: Uint8Array,
  places: NonNullable<PageFacts['again']>,
  height: number,
): ReadonlySet<number> {
  return new Set(
    shownCodes(content)
      .filter(({ mcid, tag, y }) => {
        const down = height - y;
        return mcid < 0 && tag === '' && places.some(({ top, bottom }) => down > top && down < bottom + 1);
      })
      .map(({ show }) => show),
  );
}

function specimen({ pdf, writer, contents, fonts }: Located, dict: Dict, align: string): Specimen {
  const object = pdf.objects.get(refIn(dict.get('/Contents'))) ?? EMPTY;
  if (align === '') {
    const content = writer.add(object.text, object.stream);
    contents.set(content, contentOf(object));
    return { kind: 'head', content };
  }
  const run = shownCodes(contentOf(object));
  const style = numberStyle(run, fonts.textOf, (shown) => (fonts.widthOf(shown) / 1000) * shown.size);
  if (!style) throw new Failure({ id: 'layout-empty' });
  return {
    kind: 'folio',
    style: { ...style, align: align === 'right' || align === 'center' ? align : 'left' },
  };
}
