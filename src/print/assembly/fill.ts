import { FIELD, type LocatedPiece } from '../located.js';
import type { PdfFile } from './pdf-file.js';
import type { Bases } from './tags.js';

/** What the fields of a piece are filled with. */
export interface Filling {
  readonly bases: Bases;
  readonly document: number;
  /** Font of the slug line; 0 without one. */
  readonly slug: number;
  /** Of a page's dictionary, by the page's index in the piece. */
  readonly page: (index: number) => number;
  /** Of a shared font, by its rank in the piece. */
  readonly font: (rank: number) => number;
  /** How far a page moved, in hundredths of a pt. */
  readonly shift: (page: number) => number;
}

const WIDTH = 8;
const ZERO = 0x30;

/** A copy of the piece's bytes with every number in its place. */
export function filledPiece(piece: LocatedPiece, filling: Filling): Uint8Array {
  const bytes = new Uint8Array(piece.body);
  const { fields, edges } = piece;
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const kind = fields[at + 1] as number;
    put(bytes, fields[at] as number, meaningOf(kind, fields[at + 2] as number, filling), kind === FIELD.name);
  }
  for (let at = 0; at + 2 < edges.length; at += 3) {
    const x = (edges[at + 2] as number) + filling.shift(edges[at + 1] as number);
    bytes.set(Buffer.from((x / 100).toFixed(2).padStart(WIDTH), 'latin1'), edges[at]);
  }
  return bytes;
}

function meaningOf(kind: number, value: number, { bases, document, page, font, slug }: Filling): number {
  if (kind === FIELD.own) return bases.object + value;
  if (kind === FIELD.page) return page(value);
  if (kind === FIELD.font) return font(value);
  if (kind === FIELD.parent) return bases.parent + value;
  if (kind === FIELD.name) return bases.name + value;
  if (kind === FIELD.slug) return slug;
  return document;
}

/** Right-aligned; the field is blank. */
function put(bytes: Uint8Array, at: number, value: number, zeros: boolean): void {
  let rest = value;
  for (let place = at + WIDTH - 1; place >= at; place--) {
    if (rest === 0 && place < at + WIDTH - 1 && !zeros) return;
    bytes[place] = ZERO + (rest % 10);
    rest = Math.floor(rest / 10);
  }
}

const HEAD = WIDTH + ' 0 obj\n'.length;
const TAIL = '\nendobj\n'.length;

/** Puts the objects of a piece into the file, those without a stream by their value alone. */
export function putObjects(
  file: PdfFile,
  { offsets, streams }: LocatedPiece,
  bytes: Uint8Array,
  base: number,
): void {
  const direct = new Set(streams);
  offsets.forEach((offset, rank) => {
    const end = offsets[rank + 1] ?? bytes.length;
    // blanks stand before the number
    const digits = offset + WIDTH - String(base + rank).length;
    if (direct.has(rank)) file.whole(base + rank, bytes.subarray(digits, end));
    else file.pack(base + rank, bytes.subarray(offset + HEAD, end - TAIL));
  });
}
