import type { RawPdf } from '../../pdf/index.js';
import { FIELD } from '../located.js';
import { describedLink, figureGroup } from './descriptions.js';

/** What the references and keys of a piece's objects mean. */
export interface Numbering {
  /** Chromium's number → number in the piece. */
  readonly own: ReadonlyMap<number, number>;
  readonly pages: ReadonlyMap<number, number>;
  readonly fonts: ReadonlyMap<number, number>;
  readonly document: number;
  /** Key in the parent tree → rank. */
  readonly keys: ReadonlyMap<number, number>;
  /** Name of a structure element → rank. */
  readonly names: ReadonlyMap<string, number>;
  /** Annotation → page index. */
  readonly pageOf: ReadonlyMap<number, number>;
}

const FIELD_WORD =
  /\(node(\d{8})\)|\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>(?!>)|\/StructParent (\d+)|\/Rect \[([-\d.\s]+)\]|\b(\d+) 0 R\b/g;
const BLANK = '        ';
/** Stands for the font of the slug line, which no piece has. */
export const SLUG_REF = 99_999_999;
const LINK_OUT = /\/A <<[^<>]*\/URI \(https:\/\/xref\.invalid\/#([^)]*)\)[^<>]*>>/g;

/** Gathers the objects of a piece as bytes, with fields where numbers will stand. */
export class PieceWriter {
  private readonly chunks: Uint8Array[] = [];
  private length = 0;
  readonly offsets: number[] = [];
  readonly streams: number[] = [];
  readonly fields: number[] = [];
  readonly edges: number[] = [];
  private readonly numbering: Numbering;
  constructor(numbering: Numbering) {
    this.numbering = numbering;
  }

  /** Writes an object; `number` is Chromium's, or undefined for one that it did not make. */
  add(text: string, stream?: Uint8Array, number?: number): number {
    const rank = this.offsets.length;
    this.offsets.push(this.length);
    this.field(FIELD.own, rank);
    this.put(' 0 obj\n');
    // tens of thousands of elements say what they are: they need not (ISO 32000-1, table 323)
    const plain = text
      .replace(LINK_OUT, (_, name: string) => `/Dest /${nameOf(name)}`)
      .replace(/^<<\/Type \/StructElem\s+/, '<<');
    this.putText(figureGroup(describedLink(plain)), number);
    if (stream) {
      this.streams.push(rank);
      this.put('\nstream\n');
      this.chunks.push(stream);
      this.length += stream.length;
      this.put('\nendstream');
    }
    this.put('\nendobj\n');
    return rank;
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.chunks);
  }

  private put(text: string): void {
    this.chunks.push(Buffer.from(text, 'latin1'));
    this.length += text.length;
  }

  private field(kind: number, value: number): void {
    this.fields.push(this.length, kind, value);
    this.put(BLANK);
  }

  private putText(text: string, number: number | undefined): void {
    let from = 0;
    for (const match of text.matchAll(FIELD_WORD)) {
      const [word, node, parent, rect, ref] = match;
      if (node === undefined && parent === undefined && rect === undefined && ref === undefined) continue;
      this.put(text.slice(from, match.index));
      from = match.index + word.length;
      if (node !== undefined) this.putName(word.slice(1, -1));
      else if (parent !== undefined) {
        this.put('/StructParent ');
        this.field(FIELD.parent, this.numbering.keys.get(Number(parent)) ?? 0);
      } else if (rect !== undefined) this.putRect(rect, number);
      else this.putRef(Number(ref));
    }
    this.put(text.slice(from));
  }

  private putName(name: string): void {
    this.put('(node');
    this.field(FIELD.name, this.numbering.names.get(name) ?? 0);
    this.put(')');
  }

  private putRect(rect: string, number: number | undefined): void {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect.trim().split(/\s+/).map(Number);
    const page = this.numbering.pageOf.get(number ?? -1) ?? 0;
    this.put('/Rect [');
    this.edge(page, x1);
    this.put(` ${y1} `);
    this.edge(page, x2);
    this.put(` ${y2}]`);
  }

  private edge(page: number, x: number): void {
    this.edges.push(this.length, page, Math.round(x * 100));
    this.put(BLANK);
  }

  private putRef(ref: number): void {
    const { own, pages, fonts, document } = this.numbering;
    const [page, font, rank] = [pages.get(ref), fonts.get(ref), own.get(ref)];
    if (ref === SLUG_REF) this.field(FIELD.slug, 0);
    else if (page !== undefined) this.field(FIELD.page, page);
    else if (font !== undefined) this.field(FIELD.font, font);
    else if (ref === document) this.field(FIELD.document, 0);
    else if (rank !== undefined) this.field(FIELD.own, rank);
    else {
      this.put('null');
      return;
    }
    this.put(' 0 R');
  }
}

/** A name object's characters (ISO 32000-1, 7.3.5). */
export const nameOf = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) =>
      byte > 0x20 && byte < 0x7f && !'()<>[]{}/%#'.includes(String.fromCharCode(byte))
        ? String.fromCharCode(byte)
        : `#${byte.toString(16).padStart(2, '0')}`,
    )
    .join('');

/** All objects that can be reached from some, without going through those that are taken care of elsewhere. */
export function reachable(
  pdf: RawPdf,
  from: readonly number[],
  stop: (number: number) => boolean,
  refsOf: (text: string) => readonly number[],
): readonly number[] {
  const seen = new Set<number>();
  const queue = [...from];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (seen.has(next) || stop(next)) continue;
    const object = pdf.objects.get(next);
    if (!object) continue;
    seen.add(next);
    for (const ref of refsOf(object.text)) if (!seen.has(ref)) queue.push(ref);
  }
  return [...seen].sort((a, b) => a - b);
}
