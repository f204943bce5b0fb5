import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** Where an object is: at a place in the file, or the n-th of a stream of objects (ISO 32000-1, 7.5.8.3). */
type Place =
  | { readonly kind: 'direct'; readonly at: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly rank: number };

/** Objects that share a stream: more of them are hardly smaller. */
const PACK = 400;

/**
 * A PDF as it is written. Objects without a stream of their own are packed into streams of objects: tens of thousands
 * of structure elements are half of a tagged file otherwise.
 */
export class PdfFile {
  private readonly chunks: Uint8Array[] = [];
  private length = 0;
  private readonly places: Place[] = [];
  private packed: { readonly number: number; readonly text: Uint8Array }[] = [];
  private last = 0;

  constructor(version: '1.6' | '1.7' = '1.7') {
    this.put(Buffer.from(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`, 'latin1'));
  }

  /** Numbers for `count` objects; the first of them. */
  reserve(count = 1): number {
    const first = this.last + 1;
    this.last += count;
    return first;
  }

  object(number: number, text: string, stream?: Uint8Array): void {
    if (!stream) this.pack(number, Buffer.from(text, 'latin1'));
    else {
      this.places[number] = { kind: 'direct', at: this.length };
      this.put(Buffer.from(`${number} 0 obj\n${text}\nstream\n`, 'latin1'));
      this.put(stream);
      this.put(Buffer.from('\nendstream\nendobj\n'));
    }
  }

  add(text: string): number {
    const number = this.reserve();
    this.object(number, text);
    return number;
  }

  deflated(number: number, data: Uint8Array, entries = ''): void {
    const bytes = deflateSync(data, { level: 6 });
    this.object(number, `<</Filter /FlateDecode /Length ${bytes.length}${entries}>>`, bytes);
  }

  /** An object that is written already, number and all. */
  whole(number: number, bytes: Uint8Array): void {
    this.places[number] = { kind: 'direct', at: this.length };
    this.put(bytes);
  }

  /** An object without a stream, by its value. */
  pack(number: number, text: Uint8Array): void {
    this.packed.push({ number, text });
    if (this.packed.length >= PACK) this.flush();
  }

  /** The same content gives the same file id, and so the same bytes (ISO 32000-1, 14.4). */
  finish(root: number, info: number): Uint8Array {
    this.flush();
    const own = this.reserve();
    const start = this.length;
    this.places[own] = { kind: 'direct', at: start };
    const hash = createHash('md5');
    for (const chunk of this.chunks) hash.update(chunk);
    const id = hash.digest('hex');
    const rows = deflateSync(this.table(), { level: 6 });
    const entries = `/Type /XRef\n/Size ${this.last + 1}\n/W [1 4 2]\n/Root ${root} 0 R\n/Info ${info} 0 R\n/ID [<${id}> <${id}>]`;
    this.object(own, `<<${entries}\n/Filter /FlateDecode /Length ${rows.length}>>`, rows);
    this.put(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
    return Buffer.concat(this.chunks, this.length);
  }

  private flush(): void {
    const { packed } = this;
    if (packed.length === 0) return;
    this.packed = [];
    const number = this.reserve();
    let at = 0;
    const head = packed.map((object, rank) => {
      this.places[object.number] = { kind: 'packed', stream: number, rank };
      const entry = `${object.number} ${at}`;
      at += object.text.length + 1;
      return entry;
    });
    const first = `${head.join(' ')}\n`;
    const newline = Buffer.from('\n');
    const data = Buffer.concat([Buffer.from(first), ...packed.flatMap(({ text }) => [text, newline])]);
    this.deflated(number, data, ` /Type /ObjStm /N ${packed.length} /First ${first.length}`);
  }

  /** A row for each object: its kind, where it is, and its rank there. */
  private table(): Uint8Array {
    const rows = Buffer.alloc((this.last + 1) * 7);
    rows.writeUInt16BE(0xffff, 5);
    for (let number = 1; number <= this.last; number++) {
      const place = this.places[number];
      if (!place) continue;
      const packed = place.kind === 'packed';
      rows.writeUInt8(packed ? 2 : 1, number * 7);
      rows.writeUInt32BE(packed ? place.stream : place.at, number * 7 + 1);
      rows.writeUInt16BE(packed ? place.rank : 0, number * 7 + 5);
    }
    return rows;
  }

  private put(bytes: Uint8Array): void {
    this.chunks.push(bytes);
    this.length += bytes.length;
  }
}

/** A text string: UTF-16BE with its mark. */
export function textString(text: string): string {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return `<${bytes.toString('hex').toUpperCase()}>`;
}
