import { deflateRawSync } from 'node:zlib';
import { Failure } from '../model/index.js';

/** A file, ready to be put into an archive. */
export interface Packed {
  readonly name: string;
  readonly data: Uint8Array;
  /** Put in as it is. */
  readonly plain: boolean;
  /** Before it was packed. */
  readonly size: number;
  readonly crc: number;
}

export const pack = (name: string, bytes: Uint8Array, plain = false): Packed => ({
  name,
  data: plain ? bytes : deflateRawSync(bytes, { level: 9 }),
  plain,
  size: bytes.length,
  crc: crc32(bytes),
});

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC[(value ^ byte) & 0xff] as number) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** MS-DOS time and date, in UTC. */
function dosTime(date: Date): number {
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time =
    (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | Math.floor(date.getUTCSeconds() / 2);
  return ((day << 16) | time) >>> 0;
}

/** Beyond these a ZIP file needs the fields of ZIP64, which many readers of books do not know. */
const MOST_ENTRIES = 0xffff;
const MOST_BYTES = 0xffffffff;

function mustFit(entries: readonly Packed[], total: number): void {
  const reason = entries.length > MOST_ENTRIES ? `${entries.length} > 65535 files` : '> 4 GB';
  if (entries.length > MOST_ENTRIES || total > MOST_BYTES)
    throw new Failure({ id: 'epub-too-large', values: { reason } });
}

const UTF8_NAMES = 0x0800;
const VERSION = 20;

/**
 * The entries as a ZIP file, in their order (APPNOTE.TXT 4.3): no extra fields, no data descriptors.
 *
 * @throws Failure `epub-too-large`
 */
export function zip(entries: readonly Packed[], date: Date): Uint8Array {
  mustFit(
    entries,
    entries.reduce((sum, { size }) => sum + size, 0),
  );
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, data, plain, size, crc } of entries) {
    const title = Buffer.from(name);
    // what the local header and the directory have in common
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(UTF8_NAMES, 2);
    common.writeUInt16LE(plain ? 0 : 8, 4);
    common.writeUInt32LE(dosTime(date), 6);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(title.length, 22);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), common, title, data);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, VERSION, 0]), common, place, title);
    at += 30 + title.length + data.length;
  }
  const table = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, table, end]);
}
