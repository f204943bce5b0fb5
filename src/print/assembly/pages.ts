import type { PageGeometry } from '../../model/index.js';
import { drawNumber, point } from '../number-style.js';
import { type Boxes, boxesOf } from './boxes.js';
import type { PdfFile } from './pdf-file.js';
import type { Anchors, PlacedPage, PlacedPiece } from './place.js';

/** Numbers of objects that the pages refer to. */
export interface PageNumbers {
  /** Of each page's dictionary, by its index in the file. */
  readonly page: (index: number) => number;
  readonly root: number;
  /** First object and first key in the parent tree, by piece. */
  readonly bases: readonly { readonly object: number; readonly parent: number }[];
}

/** What is drawn beside a page, and whether links lie on it. */
export interface PageExtras {
  readonly marks: (index: number, boxes: Boxes) => string;
  readonly annotations: boolean;
}

/** Writes the page tree and each page: its boxes, its content moved to its side, its head, folio and numbers. */
export function writePages(
  file: PdfFile,
  pieces: readonly PlacedPiece[],
  anchors: Anchors,
  geometry: PageGeometry,
  numbers: PageNumbers,
  extras: PageExtras,
): void {
  const before = new Map<number, number>();
  const opening = (shift: number): number => {
    const known = before.get(shift) ?? file.reserve();
    if (!before.has(shift)) {
      const text = shift === 0 ? 'q' : `q 1 0 0 1 ${point(shift)} 0 cm`;
      file.object(known, `<</Length ${text.length}>>`, Buffer.from(text));
      before.set(shift, known);
    }
    return known;
  };
  const frame = file.reserve();
  const between = 'Q\n/Artifact <</Type /Pagination>> BDC\nq';
  file.object(frame, `<</Length ${between.length}>>`, Buffer.from(between));
  const nodes: number[] = [];
  pieces.forEach(({ piece, blanks, pages }, rank) => {
    const node = file.reserve();
    nodes.push(node);
    const boxes = boxesOf(geometry, piece.height);
    const base = numbers.bases[rank] ?? { object: 0, parent: 0 };
    for (const placed of [...blanks, ...pages]) {
      const content = pageContent(placed, { piece, base: base.object, anchors });
      const marks = marksStream(file, extras.marks(placed.index, boxes));
      const parts = content.parts.map((part) =>
        part === 'open' ? opening(placed.shift) : part === 'frame' ? frame : part,
      );
      const own = file.reserve();
      const bytes = Buffer.from(content.stamp, 'latin1');
      file.object(own, `<</Length ${bytes.length}>>`, bytes);
      const links = extras.annotations ? (placed.page?.annotations ?? []) : [];
      const annotations = links.map((object) => `${base.object + object} 0 R`);
      const rows = [
        `<</Type /Page\n/Parent ${node} 0 R`,
        boxes.entries,
        `/Resources ${base.object + piece.resources} 0 R`,
        `/Contents [${[...marks, ...parts, own].map((number) => `${number} 0 R`).join(' ')}]`,
        ...(annotations.length > 0 ? [`/Annots [${annotations.join(' ')}]`] : []),
        ...(placed.page ? [`/StructParents ${base.parent + pages.indexOf(placed)}`, '/Tabs /S'] : []),
      ];
      file.object(numbers.page(placed.index), `${rows.join('\n')}>>`);
    }
    const kids = [...blanks, ...pages].map(({ index }) => `${numbers.page(index)} 0 R`);
    file.object(
      node,
      `<</Type /Pages\n/Parent ${numbers.root} 0 R\n/Count ${kids.length}\n/Kids [${kids.join(' ')}]>>`,
    );
  });
  const count = pieces.reduce((sum, { blanks, pages }) => sum + blanks.length + pages.length, 0);
  const kids = nodes.map((node) => `${node} 0 R`).join(' ');
  file.object(numbers.root, `<</Type /Pages\n/Count ${count}\n/Kids [${kids}]>>`);
}

interface Context {
  readonly piece: PlacedPiece['piece'];
  readonly base: number;
  readonly anchors: Anchors;
}

/** What is beside the page stands in front of its content: the last stream is what was stamped on it, and only that. */
function marksStream(file: PdfFile, marks: string): readonly number[] {
  if (marks === '') return [];
  const number = file.reserve();
  file.deflated(number, Buffer.from(marks, 'latin1'));
  return [number];
}

/** The body between `q` and `Q`, the head likewise, then what is drawn by number. */
function pageContent({ page, side, shift, number }: PlacedPage, { piece, base, anchors }: Context) {
  if (!page) return { parts: [], stamp: '' };
  const furniture = page.facts[side];
  const head = piece.specimens[furniture?.head ?? ''];
  const folio = piece.specimens[furniture?.folio ?? ''];
  const parts: (number | 'open' | 'frame')[] = ['open', base + page.content];
  let stamp = 'Q\n';
  if (head?.kind === 'head') {
    // the head's own stream stands between the two parts of its frame
    parts.push('frame', base + head.content);
    stamp = 'Q\nEMC\n';
  }
  if (folio?.kind === 'folio') stamp += drawNumber(folio.style, number, 0);
  for (const { target, style } of page.numbers) {
    const there = anchors.get(target);
    if (there) stamp += drawNumber(style, there.number, shift);
  }
  return { parts, stamp };
}
