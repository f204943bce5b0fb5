/** A TrueType file as far as slicing glyphs out of it needs: tables by tag, places and widths of glyphs. */
export interface Sfnt {
  readonly bytes: Uint8Array;
  readonly tables: ReadonlyMap<string, { readonly at: number; readonly length: number }>;
  readonly glyphs: number;
  readonly unitsPerEm: number;
  /** Ids of all glyphs that are drawn. */
  readonly drawn: () => readonly number[];
  /** The bytes of one glyph; empty for a space. */
  readonly glyph: (id: number) => Uint8Array;
  /** In thousandths of the size. */
  readonly advance: (id: number) => number;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Undefined for a file without TrueType outlines. */
export function readSfnt(bytes: Uint8Array): Sfnt | undefined {
  const view = viewOf(bytes);
  if (bytes.length < 12 || view.getUint32(0) !== 0x00010000) return undefined;
  const tables = new Map<string, { at: number; length: number }>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    tables.set(tag, { at: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  const place = (tag: string) => tables.get(tag)?.at ?? -1;
  const [glyf, loca, head, maxp, hhea, hmtx] = ['glyf', 'loca', 'head', 'maxp', 'hhea', 'hmtx'].map(place);
  if ([glyf, loca, head, maxp, hhea, hmtx].some((at) => at === undefined || at < 0)) return undefined;
  const long = view.getInt16((head as number) + 50) === 1;
  const glyphs = view.getUint16((maxp as number) + 4);
  const unitsPerEm = view.getUint16((head as number) + 18);
  const metrics = view.getUint16((hhea as number) + 34);
  const offset = (id: number) =>
    long ? view.getUint32((loca as number) + id * 4) : view.getUint16((loca as number) + id * 2) * 2;
  return {
    bytes,
    tables,
    glyphs,
    unitsPerEm,
    drawn: () => {
      const ids: number[] = [];
      let from = offset(0);
      for (let id = 0; id < glyphs; id++) {
        const to = offset(id + 1);
        if (to > from) ids.push(id);
        from = to;
      }
      return ids;
    },
    glyph: (id) =>
      id < glyphs
        ? bytes.subarray((glyf as number) + offset(id), (glyf as number) + offset(id + 1))
        : new Uint8Array(),
    advance: (id) => (view.getUint16((hmtx as number) + Math.min(id, metrics - 1) * 4) * 1000) / unitsPerEm,
  };
}

/** The glyphs asked for and those that they are put together from. */
export function withParts({ glyph, glyphs }: Sfnt, wanted: Iterable<number>): Set<number> {
  const all = new Set<number>([0]);
  const add = (id: number): void => {
    if (all.has(id) || id >= glyphs) return;
    all.add(id);
    for (const part of partsOf(glyph(id))) add(part);
  };
  for (const id of wanted) add(id);
  return all;
}

function partsOf(data: Uint8Array): readonly number[] {
  if (data.length < 12 || viewOf(data).getInt16(0) >= 0) return [];
  const view = viewOf(data);
  const parts: number[] = [];
  for (let at = 10; at + 4 <= data.length; ) {
    const flags = view.getUint16(at);
    parts.push(view.getUint16(at + 2));
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    if (!(flags & 0x20)) break;
  }
  return parts;
}

/** Tables that a PDF's font needs; the others are the browser's business. */
const PRINTED = ['head', 'hhea', 'maxp', 'cvt ', 'fpgm', 'prep', 'hmtx', 'loca', 'glyf'];

/** A font file with some of the glyphs, each under the id that it has in the whole one. */
export function sliceFont(
  font: Sfnt,
  wanted: Iterable<number>,
  keep: readonly string[] = PRINTED,
): Uint8Array {
  const ids = [...withParts(font, wanted)].sort((a, b) => a - b);
  const loca = new DataView(new ArrayBuffer((font.glyphs + 1) * 4));
  const parts: Uint8Array[] = [];
  let length = 0;
  let next = 0;
  for (const id of ids) {
    for (; next <= id; next++) loca.setUint32(next * 4, length);
    const data = font.glyph(id);
    const padded = new Uint8Array((data.length + 3) & ~3);
    padded.set(data);
    parts.push(padded);
    length += padded.length;
  }
  for (; next <= font.glyphs; next++) loca.setUint32(next * 4, length);
  const made = new Map<string, Uint8Array>([
    ['glyf', Buffer.concat(parts)],
    ['loca', new Uint8Array(loca.buffer)],
  ]);
  for (const tag of keep) {
    const table = font.tables.get(tag);
    // a copy, of a Buffer too: widths are blanked in it
    if (table && !made.has(tag))
      made.set(tag, new Uint8Array(font.bytes.subarray(table.at, table.at + table.length)));
  }
  const head = made.get('head');
  if (head) viewOf(head).setInt16(50, 1);
  const metrics = made.get('hmtx');
  if (metrics && keep === PRINTED) blankMetrics(metrics, font, ids);
  return writeSfnt(made);
}

/** Widths of glyphs that are not there: thousands of them, and they hardly shrink. */
function blankMetrics(table: Uint8Array, { tables, bytes, glyphs }: Sfnt, ids: readonly number[]): void {
  const full = viewOf(bytes).getUint16((tables.get('hhea')?.at ?? 0) + 34);
  const wanted = new Set(ids);
  for (let id = 0; id < glyphs; id++) {
    // the last full entry holds the width of all glyphs behind it
    if (wanted.has(id) || id === full - 1) continue;
    const at = id < full ? id * 4 : full * 4 + (id - full) * 2;
    table.fill(0, at, at + (id < full ? 4 : 2));
  }
}

function writeSfnt(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].sort();
  const size = tags.reduce((sum, tag) => sum + (((tables.get(tag)?.length ?? 0) + 3) & ~3), 0);
  const out = new Uint8Array(12 + 16 * tags.length + size);
  const view = viewOf(out);
  const power = Math.floor(Math.log2(tags.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tags.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (tags.length - 2 ** power));
  let at = 12 + 16 * tags.length;
  tags.forEach((tag, index) => {
    const data = tables.get(tag) as Uint8Array;
    out.set(data, at);
    const entry = 12 + 16 * index;
    out.set(Buffer.from(tag, 'latin1'), entry);
    view.setUint32(entry + 4, checksum(view, at, data.length));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, data.length);
    at += (data.length + 3) & ~3;
  });
  return out;
}

function checksum(view: DataView, at: number, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i += 4) sum = (sum + view.getUint32(at + i)) >>> 0;
  return sum;
}
