import type { Profile } from '../../config/index.js';
import type { Bulletin, FontSet, PageGeometry } from '../../model/index.js';
import type { Faces } from '../locate/fonts.js';
import { nameOf } from '../locate/write.js';
import { point } from '../number-style.js';
import { boxesOf } from './boxes.js';
import { filledPiece, putObjects } from './fill.js';
import { type FontObjects, writeFonts } from './fonts.js';
import { writeIntent } from './intent.js';
import { pageLabels } from './labels.js';
import { documentId, information, type Standard, xmp } from './metadata.js';
import { writeOutline } from './outline.js';
import { writePages } from './pages.js';
import { PdfFile } from './pdf-file.js';
import { type Anchors, anchorsOf, type PieceToPlace, type PlacedPiece, placePieces } from './place.js';
import { drawMarks } from './slug.js';
import { type Bases, basesOf, writeTags } from './tags.js';

export type { Standard } from './metadata.js';
export type { Anchors, PieceToPlace, PlacedPiece } from './place.js';

/** A piece, and where it stands among the objects of the file. */
export interface NumberedPiece extends PlacedPiece {
  /** Number of its first object. */
  readonly object: number;
}

export interface Assembled {
  readonly pdf: Uint8Array;
  readonly pieces: readonly NumberedPiece[];
  readonly anchors: Anchors;
}

/** What the file is made for. */
export interface Making {
  readonly bulletin: Bulletin;
  readonly geometry: PageGeometry;
  readonly fonts: FontSet;
  readonly faces: Faces;
  readonly profile: Profile;
  /** A profile for CMYK; named in the file where it is made for a press. */
  readonly icc?: Uint8Array | undefined;
  /** What the file says that it is: not more than is true of it. */
  readonly standard: Standard;
}

/** Makes the finished file of its pieces: one tag tree, one set of fonts, folios, contents numbers, outline. */
export function assemble(toPlace: readonly PieceToPlace[], making: Making): Assembled {
  const { bulletin, geometry, faces, profile, standard } = making;
  const pieces = placePieces(toPlace, geometry);
  const anchors = anchorsOf(pieces);
  const all = pieces.flatMap(({ blanks, pages }) => [...blanks, ...pages]);
  // PDF/X-4 is made of PDF 1.6 (ISO 15930-7:2010, 5)
  const file = new PdfFile(standard === 'PDF/X-4' ? '1.6' : '1.7');
  const catalog = file.reserve(5);
  const [info, root, tags, document] = [catalog + 1, catalog + 2, catalog + 3, catalog + 4];
  const firstPage = file.reserve(all.length);
  const page = (index: number) => firstPage + index;
  const fonts = writeFonts(
    file,
    pieces.map(({ piece }) => piece),
    faces,
  );
  const marks = drawMarks(file, making, all.length);
  const bases = basesOf(file, pieces);
  writeTags(file, pieces, bases, { root: tags, document, lang: bulletin.script });
  writePages(
    file,
    pieces,
    anchors,
    geometry,
    { page, root, bases },
    { marks: marks.draw, annotations: profile.annotations },
  );
  writePieces(file, pieces, { bases, document, page, fonts, slug: marks.font });
  const top = boxesOf(geometry, pieces[0]?.piece.height ?? 0).top;
  const destination = (id: string) => {
    const there = anchors.get(id);
    return (
      there && `[${page(there.page)} 0 R /XYZ null ${point(Math.round((top - there.y) * 100) / 100)} null]`
    );
  };
  const outline = profile.outline ? writeOutline(file, bulletin.toc, destination) : undefined;
  const names = [...anchors.keys()].sort().map((id) => `/${nameOf(id)} ${destination(id)}`);
  const dests = file.add(`<<${names.join('\n')}>>`);
  const rows = [
    `<</Type /Catalog\n/Pages ${root} 0 R\n/Dests ${dests} 0 R`,
    `/StructTreeRoot ${tags} 0 R\n/MarkInfo <</Marked true>>\n/Lang (${bulletin.script})`,
    `/ViewerPreferences <</DisplayDocTitle true${geometry.binding === 'right' ? ' /Direction /R2L' : ''}>>`,
    `/PageLabels ${pageLabels(all)}`,
    ...(outline ? [`/Outlines ${outline} 0 R\n/PageMode /UseOutlines`] : []),
    ...standardRows(file, making, pieces),
  ];
  file.object(catalog, `${rows.join('\n')}>>`);
  file.object(info, information(bulletin, standard, !profile.metadata));
  const numbered = pieces.map((piece, at) => ({ ...piece, object: bases[at]?.object ?? 0 }));
  return { pdf: file.finish(catalog, info), pieces: numbered, anchors };
}

/** The metadata stream and the output intent, as entries of the catalogue. */
function standardRows(
  file: PdfFile,
  { bulletin, profile, icc, standard }: Making,
  pieces: readonly PlacedPiece[],
): readonly string[] {
  const rows: string[] = [];
  if (profile.metadata) {
    const bodies = pieces.map(({ piece }) => piece.body);
    const id = documentId([bulletin.script, profile.name, bulletin.metadata.title, ...bodies]);
    const metadata = file.reserve();
    const bytes = Buffer.from(xmp(bulletin, standard, id));
    // not compressed, so that any program finds it (ISO 16684-1)
    file.object(metadata, `<</Type /Metadata\n/Subtype /XML\n/Length ${bytes.length}>>`, bytes);
    rows.push(`/Metadata ${metadata} 0 R`);
  }
  const intent = icc && profile.ink === 'cmyk' ? writeIntent(file, icc) : undefined;
  if (intent) rows.push(`/OutputIntents [${intent} 0 R]`);
  return rows;
}

interface Places {
  readonly bases: readonly Bases[];
  readonly document: number;
  readonly page: (index: number) => number;
  readonly fonts: FontObjects;
  readonly slug: number;
}

function writePieces(file: PdfFile, pieces: readonly PlacedPiece[], places: Places): void {
  const { bases, document, page, fonts, slug } = places;
  pieces.forEach(({ piece, pages }, rank) => {
    const own = bases[rank] as Bases;
    const bytes = filledPiece(piece, {
      bases: own,
      document,
      slug,
      page: (index) => page(pages[index]?.index ?? 0),
      font: (at) => fonts.get(piece.fonts[at]?.name ?? '') ?? 0,
      shift: (index) => Math.round((pages[index]?.shift ?? 0) * 100),
    });
    putObjects(file, piece, bytes, own.object);
  });
}
