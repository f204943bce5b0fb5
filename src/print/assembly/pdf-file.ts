import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** A PDF as it is written: objects one after the other, then the cross-reference table. */
export class PdfFile {
  private readonly chunks: Uint8Array[] = [];
  private length = 0;
  private readonly places: number[] = [0];
  private last = 0;

  constructor() {
    this.put(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
  }

  /** Numbers for `count` objects; the first of them. */
  reserve(count = 1): number {
    const first = this.last + 1;
    this.last += count;
    return first;
  }

  object(number: number, text: string, stream?: Uint8Array): void {
    this.places[number] = this.length;
    this.put(Buffer.from(`${number} 0 obj\n${text}\n${stream ? 'stream\n' : ''}`, 'latin1'));
    if (stream) {
      this.put(stream);
      this.put(Buffer.from('\nendstream\n'));
    }
    this.put(Buffer.from('endobj\n'));
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

  /** Objects that are written already; `offsets` says where each begins. */
  block(first: number, bytes: Uint8Array, offsets: readonly number[]): void {
    offsets.forEach((offset, rank) => {
      this.places[first + rank] = this.length + offset;
    });
    this.put(bytes);
  }

  /** The same content gives the same file id, and so the same bytes (ISO 32000-1, 14.4). */
  finish(root: number, info: number): Uint8Array {
    const start = this.length;
    const rows = [`xref\n0 ${this.last + 1}\n0000000000 65535 f \n`];
    for (let number = 1; number <= this.last; number++) {
      const place = this.places[number];
      rows.push(
        place === undefined ? '0000000000 00000 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`,
      );
    }
    this.put(Buffer.from(rows.join(''), 'latin1'));
    const hash = createHash('md5');
    for (const chunk of this.chunks) hash.update(chunk);
    const id = hash.digest('hex');
    const trailer = `<</Size ${this.last + 1}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/ID [<${id}> <${id}>]>>`;
    this.put(Buffer.from(`trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`, 'latin1'));
    return Buffer.concat(this.chunks, this.length);
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
