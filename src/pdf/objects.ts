import { inflateSync } from 'node:zlib';

/** An indirect object of a plain PDF, as Chromium writes it: its text, and its stream as it lies in the file. */
export interface RawObject {
  /** Latin-1. */
  readonly text: string;
  readonly stream?: Uint8Array;
}

export interface RawPdf {
  readonly objects: ReadonlyMap<number, RawObject>;
  readonly root: number;
  /** Parsed so far. */
  readonly values: Map<number, Value>;
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** Takes a file apart along its cross-reference table. Undefined for a file of another kind than Chromium's and ours. */
export function readObjects(bytes: Uint8Array): RawPdf | undefined {
  const tail = latin1(bytes.subarray(-2048));
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? -1);
  if (start < 0) return undefined;
  const plain = latin1(bytes.subarray(start, start + 4)) === 'xref';
  return plain ? readPlain(bytes, start) : readPacked(bytes, start);
}

function readPlain(bytes: Uint8Array, start: number): RawPdf | undefined {
  const table = latin1(bytes.subarray(start));
  const head = /^xref\s+0 (\d+)\s*\n/.exec(table);
  const root = Number(/\/Root (\d+) 0 R/.exec(table)?.[1] ?? -1);
  if (!head || root < 0) return undefined;
  const objects = new Map<number, RawObject>();
  for (let number = 1; number < Number(head[1]); number++) {
    const entry = table.slice(head[0].length + number * 20, head[0].length + number * 20 + 20);
    if (entry[17] !== 'n') continue;
    const object = readObject(bytes, Number(entry.slice(0, 10)));
    if (!object) return undefined;
    objects.set(number, object);
  }
  return { objects, root, values: new Map() };
}

/** A table in a stream, and objects in streams (ISO 32000-1, 7.5.7 and 7.5.8). */
function readPacked(bytes: Uint8Array, start: number): RawPdf | undefined {
  const table = readObject(bytes, start);
  const root = Number(/\/Root (\d+) 0 R/.exec(table?.text ?? '')?.[1] ?? -1);
  if (!table || root < 0 || !table.text.includes('/W [1 4 2]')) return undefined;
  const rows = Buffer.from(contentOf(table));
  const objects = new Map<number, RawObject>();
  for (let at = 0; at + 7 <= rows.length; at += 7) {
    if (rows[at] !== 1) continue;
    const object = readObject(bytes, rows.readUInt32BE(at + 1));
    if (!object) return undefined;
    if (!object.text.includes('/Type /ObjStm')) objects.set(at / 7, object);
    else for (const [number, text] of unpacked(object)) objects.set(number, { text });
  }
  return { objects, root, values: new Map() };
}

function unpacked(stream: RawObject): readonly (readonly [number: number, text: string])[] {
  const text = latin1(contentOf(stream));
  const first = Number(/\/First (\d+)/.exec(stream.text)?.[1] ?? 0);
  const head = text.slice(0, first).trim().split(/\s+/).map(Number);
  const count = head.length / 2;
  return Array.from({ length: count }, (_, rank) => {
    const end = rank + 1 < count ? first + (head[rank * 2 + 3] as number) : text.length;
    return [head[rank * 2] as number, text.slice(first + (head[rank * 2 + 1] as number), end).trim()];
  });
}

function readObject(bytes: Uint8Array, at: number): RawObject | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begin = buffer.indexOf(' obj\n', at, 'latin1') + 5;
  const end = buffer.indexOf('endobj', begin, 'latin1');
  const inside = buffer.subarray(begin, end).indexOf('stream\n', 0, 'latin1');
  if (inside < 0) return { text: buffer.toString('latin1', begin, end).trim() };
  const stream = begin + inside;
  const text = buffer.toString('latin1', begin, stream).trim();
  const length = /\/Length (\d+)/.exec(text)?.[1];
  if (length === undefined) return undefined;
  return { text, stream: bytes.subarray(stream + 7, stream + 7 + Number(length)) };
}

const inflated = new WeakMap<RawObject, Uint8Array>();

/** The decoded bytes of a stream; the same ones each time. */
export function contentOf(object: RawObject): Uint8Array {
  const { text, stream = new Uint8Array() } = object;
  if (stream.length === 0 || !text.includes('/FlateDecode')) return stream;
  const bytes = inflated.get(object) ?? inflateSync(stream);
  inflated.set(object, bytes);
  return bytes;
}

/** A value as data: names begin with `/`, strings stay as written, a reference is its number. */
export type Value =
  | string
  | number
  | { readonly ref: number }
  | readonly Value[]
  | ReadonlyMap<string, Value>;

export type Dict = ReadonlyMap<string, Value>;

/** What a reference stands for; anything else as it is. */
export function lookup(pdf: RawPdf, value: Value | undefined): Value | undefined {
  const number = refIn(value);
  if (number < 0) return value;
  const known = pdf.values.get(number);
  if (known !== undefined) return known;
  const object = pdf.objects.get(number);
  if (!object) return undefined;
  const found = parseValue(object.text);
  pdf.values.set(number, found);
  return found;
}

const TOKEN =
  /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|\[|\]|\/[^\s()<>[\]{}/%]*|(\d+) 0 R(?![a-zA-Z])|[^\s()<>[\]{}/%]+/g;

/** Parses one value; enough for what Chromium and kanben write. */
export function parseValue(text: string): Value {
  const stack: Value[][] = [[]];
  for (const match of text.matchAll(TOKEN)) {
    const [word, ref] = match;
    const top = stack.at(-1) as Value[];
    if (word === '<<' || word === '[') stack.push([]);
    else if (word === ']' || word === '>>') {
      stack.pop();
      (stack.at(-1) ?? []).push(word === ']' ? top : dictionary(top));
    } else if (ref !== undefined) top.push({ ref: Number(ref) });
    else top.push(/^[-+.\d]/.test(word) ? Number(word) : word);
  }
  return stack[0]?.[0] ?? '';
}

function dictionary(items: readonly Value[]): ReadonlyMap<string, Value> {
  const map = new Map<string, Value>();
  for (let i = 0; i + 1 < items.length; i += 2) map.set(String(items[i]), items[i + 1] as Value);
  return map;
}

export const dictIn = (value: Value | undefined): Dict => (value instanceof Map ? value : new Map());
export const listIn = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? value : []);
export const refIn = (value: Value | undefined): number =>
  typeof value === 'object' && 'ref' in value ? value.ref : -1;
export const refsIn = (text: string): number[] =>
  [...text.matchAll(TOKEN)].flatMap(([, ref]) => (ref === undefined ? [] : [Number(ref)]));
