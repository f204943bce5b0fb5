import { fileInstant } from '../../document/index.js';
import type { Bulletin, PageGeometry } from '../../model/index.js';
import type { Faces } from '../locate/fonts.js';
import { nameOf } from '../locate/write.js';
import { point } from '../number-style.js';
import { boxesOf } from './boxes.js';
import { filledPiece, putObjects } from './fill.js';
import { type FontObjects, writeFonts } from './fonts.js';
import { pageLabels } from './labels.js';
import { writeOutline } from './outline.js';
import { writePages } from './pages.js';
import { PdfFile, textString } from './pdf-file.js';
import { type Anchors, anchorsOf, type PieceToPlace, type PlacedPiece, placePieces } from './place.js';
import { type Bases, basesOf, writeTags } from './tags.js';

export type { Anchors, PieceToPlace, PlacedPiece } from './place.js';

export interface Assembled {
  readonly pdf: Uint8Array;
  readonly pieces: readonly PlacedPiece[];
  readonly anchors: Anchors;
}

/** Makes the finished file of its pieces: one tag tree, one set of fonts, folios, contents numbers, outline. */
export function assemble(
  toPlace: readonly PieceToPlace[],
  bulletin: Bulletin,
  geometry: PageGeometry,
  faces: Faces,
): Assembled {
  const pieces = placePieces(toPlace, geometry);
  const anchors = anchorsOf(pieces);
  const all = pieces.flatMap(({ blanks, pages }) => [...blanks, ...pages]);
  const file = new PdfFile();
  const catalog = file.reserve(5);
  const [info, root, tags, document] = [catalog + 1, catalog + 2, catalog + 3, catalog + 4];
  const firstPage = file.reserve(all.length);
  const page = (index: number) => firstPage + index;
  const fonts = writeFonts(
    file,
    pieces.map(({ piece }) => piece),
    faces,
  );
  const bases = basesOf(file, pieces);
  writeTags(file, pieces, bases, { root: tags, document, lang: bulletin.script });
  writePages(file, pieces, anchors, geometry, { page, root, bases });
  writePieces(file, pieces, { bases, document, page, fonts });
  const top = boxesOf(geometry, pieces[0]?.piece.height ?? 0).top;
  const destination = (id: string) => {
    const there = anchors.get(id);
    return (
      there && `[${page(there.page)} 0 R /XYZ null ${point(Math.round((top - there.y) * 100) / 100)} null]`
    );
  };
  const outline = writeOutline(file, bulletin.toc, destination);
  const names = [...anchors.keys()].sort().map((id) => `/${nameOf(id)} ${destination(id)}`);
  const dests = file.add(`<<${names.join('\n')}>>`);
  const rows = [
    `<</Type /Catalog\n/Pages ${root} 0 R\n/Dests ${dests} 0 R`,
    `/StructTreeRoot ${tags} 0 R\n/MarkInfo <</Marked true>>\n/Lang (${bulletin.script})`,
    '/ViewerPreferences <</DisplayDocTitle true>>',
    `/PageLabels ${pageLabels(all)}`,
    ...(outline ? [`/Outlines ${outline} 0 R\n/PageMode /UseOutlines`] : []),
  ];
  file.object(catalog, `${rows.join('\n')}>>`);
  file.object(info, metadata(bulletin));
  return { pdf: file.finish(catalog, info), pieces, anchors };
}

interface Places {
  readonly bases: readonly Bases[];
  readonly document: number;
  readonly page: (index: number) => number;
  readonly fonts: FontObjects;
}

function writePieces(file: PdfFile, pieces: readonly PlacedPiece[], places: Places): void {
  const { bases, document, page, fonts } = places;
  pieces.forEach(({ piece, pages }, rank) => {
    const own = bases[rank] as Bases;
    const bytes = filledPiece(piece, {
      bases: own,
      document,
      page: (index) => page(pages[index]?.index ?? 0),
      font: (at) => fonts.get(piece.fonts[at]?.name ?? '') ?? 0,
      shift: (index) => Math.round((pages[index]?.shift ?? 0) * 100),
    });
    putObjects(file, piece, bytes, own.object);
  });
}

function metadata({ metadata: data }: Bulletin): string {
  const date = `(D:${fileInstant(data)
    .replace(/\.\d+/, '')
    .replace(/[-:TZ]/g, '')}Z)`;
  const author = data.compilers.length > 0 ? data.compilers.join('、') : data.publisher;
  const rows = [
    `/Title ${textString(data.title)}`,
    ...(author ? [`/Author ${textString(author)}`] : []),
    ...(data.subtitle ? [`/Subject ${textString(data.subtitle)}`] : []),
    `/Creator (kanben)\n/Producer (kanben, Paged.js, Skia/PDF)\n/CreationDate ${date}\n/ModDate ${date}`,
  ];
  return `<<${rows.join('\n')}>>`;
}
