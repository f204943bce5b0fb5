import type { Encoding } from '../../src/config/index.js';

/** Encoders that Node lacks, made by decoding every pair of bytes. Characters without a pair give undefined. */
function reverseTable(label: string, lastRow: number): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(label, { fatal: true });
  const table = new Map<string, readonly number[]>();
  for (let row = 0xa1; row <= lastRow; row++) {
    for (let cell = 0x40; cell <= 0xfe; cell++) {
      try {
        const mark = decoder.decode(new Uint8Array([row, cell]));
        if ([...mark].length === 1 && !/\p{Co}/u.test(mark) && !table.has(mark)) table.set(mark, [row, cell]);
      } catch {
        // no character there
      }
    }
  }
  return table;
}

const TABLES = { gb18030: reverseTable('gb18030', 0xf7), big5: reverseTable('big5', 0xf9) };

/** The bytes of a text. Throws for a character that the encoding (GB 2312 rows; Big5) lacks. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(text, 'utf16le'));
  if (encoding === 'utf-16be') return new Uint8Array(Buffer.from(text, 'utf16le').swap16());
  const table = TABLES[encoding];
  return new Uint8Array(
    [...text].flatMap((mark) => {
      const bytes = mark < '\x80' ? [mark.charCodeAt(0)] : table.get(mark);
      if (!bytes) throw new Error(`${encoding} lacks ${mark}`);
      return bytes;
    }),
  );
}

export const canEncode = (mark: string, encoding: 'gb18030' | 'big5'): boolean =>
  mark < '\x80' || TABLES[encoding].has(mark);
