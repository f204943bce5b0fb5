import { inflateSync } from 'node:zlib';
import { dictIn, listIn, parseValue, type RawObject, type Value } from './objects.js';

/** Filters of pictures, whose bytes stay as they are. */
const PICTURES = ['/DCTDecode', '/DCT', '/JPXDecode', '/CCITTFaxDecode', '/CCF', '/JBIG2Decode'];

/** `undefined`: a filter that is not known, or damage. */
export function decodeStream(object: RawObject, always = false): RawObject {
  const { text, stream } = object;
  if (!stream) return object;
  const dict = dictIn(parseValue(text));
  const filters = named(dict.get('/Filter') ?? dict.get('/F'));
  const plain = filters.length === 0 || (filters.length === 1 && filters[0] === '/FlateDecode');
  const parms = listed(dict.get('/DecodeParms') ?? dict.get('/DP'));
  const predicts = parms.some((value) => Number(dictIn(value).get('/Predictor') ?? 1) > 1);
  if (plain && !predicts && !always) return object;
  if (filters.some((name) => PICTURES.includes(name))) return object;
  let bytes: Uint8Array = stream;
  for (const [at, filter] of filters.entries()) {
    const next = decoded(filter, bytes, dictIn(parms[at]));
    if (!next) return { text, stream: new Uint8Array() };
    bytes = next;
  }
  return {
    text: `${text.replace(/\/(?:Filter|DecodeParms)\s*(?:\[[^\]]*\]|<<[^<>]*>>|\/\w+)/g, '')}`,
    stream: bytes,
  };
}

const named = (value: Value | undefined): string[] => listed(value).map(String);
const listed = (value: Value | undefined): readonly Value[] =>
  value === undefined ? [] : Array.isArray(value) ? listIn(value) : [value];

function decoded(
  filter: string,
  bytes: Uint8Array,
  parms: ReadonlyMap<string, Value>,
): Uint8Array | undefined {
  try {
    if (filter === '/FlateDecode' || filter === '/Fl') return unpredicted(inflateSync(bytes), parms);
    if (filter === '/ASCIIHexDecode' || filter === '/AHx')
      return Buffer.from(
        Buffer.from(bytes)
          .toString('latin1')
          .replace(/[^0-9A-Fa-f]/g, ''),
        'hex',
      );
    if (filter === '/ASCII85Decode' || filter === '/A85')
      return ascii85(Buffer.from(bytes).toString('latin1'));
  } catch {
    return undefined;
  }
  return undefined;
}

function ascii85(text: string): Uint8Array {
  const out: number[] = [];
  const digits = text
    .replace(/~>[\s\S]*$/, '')
    .replace(/\s+/g, '')
    .replace(/z/g, '!!!!!');
  for (let at = 0; at < digits.length; at += 5) {
    const group = digits.slice(at, at + 5);
    const value = [...group.padEnd(5, 'u')].reduce((sum, digit) => sum * 85 + digit.charCodeAt(0) - 33, 0);
    for (let byte = 0; byte < group.length - 1; byte++) out.push(Math.floor(value / 256 ** (3 - byte)) % 256);
  }
  return Uint8Array.from(out);
}

/** PNG's predictors (ISO 32000-1, 7.4.4.4). */
function unpredicted(bytes: Uint8Array, parms: ReadonlyMap<string, Value>): Uint8Array {
  if (Number(parms.get('/Predictor') ?? 1) < 10) return bytes;
  const [colors, bits, columns] = ['/Colors', '/BitsPerComponent', '/Columns'].map((key, i) =>
    Number(parms.get(key) ?? [1, 8, 1][i]),
  ) as [number, number, number];
  const pixel = Math.max(1, (colors * bits) >> 3);
  const row = Math.ceil((colors * bits * columns) / 8);
  const out = new Uint8Array(Math.floor(bytes.length / (row + 1)) * row);
  for (let y = 0; (y + 1) * (row + 1) <= bytes.length; y++) {
    const kind = bytes[y * (row + 1)] as number;
    for (let x = 0; x < row; x++) {
      const left = x < pixel ? 0 : (out[y * row + x - pixel] as number);
      const up = y === 0 ? 0 : (out[(y - 1) * row + x] as number);
      const corner = x < pixel || y === 0 ? 0 : (out[(y - 1) * row + x - pixel] as number);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind] ?? 0;
      out[y * row + x] = ((bytes[y * (row + 1) + 1 + x] as number) + guess) & 255;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const p = left + up - corner;
  const [dl, du, dc] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - corner)];
  return dl <= du && dl <= dc ? left : du <= dc ? up : corner;
}
