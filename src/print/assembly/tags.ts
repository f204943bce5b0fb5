import type { PdfFile } from './pdf-file.js';
import type { PlacedPiece } from './place.js';

/** Where each piece's things come to stand in the file. */
export interface Bases {
  /** Number of its first object. */
  readonly object: number;
  /** Its first key in the parent tree. */
  readonly parent: number;
  /** The number before that of its first named element. */
  readonly name: number;
}

/** Numbers, keys and names for each piece, one after the other. */
export function basesOf(file: PdfFile, pieces: readonly PlacedPiece[]): readonly Bases[] {
  let parent = 0;
  let name = 1;
  return pieces.map(({ piece: { offsets, structure } }) => {
    const bases = { object: file.reserve(offsets.length), parent, name };
    parent += structure.parents.length;
    name += structure.named.length;
    return bases;
  });
}

/** The browser's types that PDF 1.7 does not know (ISO 32000-1, 14.8.4) → the nearest that it does. */
const ROLES = '/Strong /Span /Em /Span /Title /H1 /Aside /Div /FENote /Note /Sub /Span';

/** One tag tree: the elements of all pieces are children of one Document. */
export function writeTags(
  file: PdfFile,
  pieces: readonly PlacedPiece[],
  bases: readonly Bases[],
  { root, document, lang }: { readonly root: number; readonly document: number; readonly lang: string },
): void {
  const each = (list: (piece: PlacedPiece['piece'], base: Bases) => readonly string[]) =>
    pieces.flatMap(({ piece }, rank) => list(piece, bases[rank] as Bases)).join(' ');
  const children = each(({ structure }, { object }) =>
    structure.children.map((rank) => `${object + rank} 0 R`),
  );
  file.object(
    document,
    `<</Type /StructElem\n/S /Document\n/Lang (${lang})\n/P ${root} 0 R\n/K [${children}]>>`,
  );
  const keys = each(({ structure }, { object, parent }) =>
    structure.parents.map((rank, at) => `${parent + at} ${object + rank} 0 R`),
  );
  const tree = file.add(`<</Nums [${keys}]>>`);
  const names = each(({ structure }, { object, name }) =>
    structure.named.map((rank, at) => `(node${String(name + at).padStart(8, '0')}) ${object + rank} 0 R`),
  );
  const ids = names ? `\n/IDTree ${file.add(`<</Names [${names}]>>`)} 0 R` : '';
  const next = (bases.at(-1)?.parent ?? 0) + (pieces.at(-1)?.piece.structure.parents.length ?? 0);
  file.object(
    root,
    `<</Type /StructTreeRoot\n/K ${document} 0 R\n/ParentTree ${tree} 0 R\n/ParentTreeNextKey ${next}${ids}\n/RoleMap <<${ROLES}>>>>`,
  );
}
