import { decodeStream } from './filters.js';
import { type Dict, dictIn, parseValue, type RawObject, type RawPdf, refIn } from './objects.js';

/** A PDF of anybody's making. */
export interface AnyPdf extends RawPdf {
  /** `1.7`, from the first line. */
  readonly version: string;
  readonly trailer: Dict;
}

/** Everything found, where the later one of a number wins. */
interface Found {
  readonly objects: Map<number, RawObject & { readonly at: number }>;
  trailer: { readonly at: number; readonly dict: Dict } | undefined;
}

const HEAD = /(\d{1,9})\s+\d{1,5}\s+obj\b|\btrailer\b/g;

/**
 * Reads any PDF by looking for its objects one after the other, whatever its tables say: old and new tables, updates,
 * streams of objects. Streams of the usual filters are given back deflated or plain. Undefined for what is no PDF.
 */
export function readAnyPdf(bytes: Uint8Array): AnyPdf | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString('latin1');
  const version = /%PDF-(\d\.\d)/.exec(text.slice(0, 1024))?.[1];
  if (!version) return undefined;
  const found: Found = { objects: new Map(), trailer: undefined };
  const head = new RegExp(HEAD);
  for (let match = head.exec(text); match; match = head.exec(text)) {
    const at = match.index + match[0].length;
    head.lastIndex =
      match[1] === undefined ? takeTrailer(found, text, at) : takeObject(found, file, text, at, match[1]);
  }
  unpackAll(found);
  const trailer = found.trailer?.dict ?? new Map();
  const root = refIn(trailer.get('/Root'));
  if (root < 0 || !found.objects.has(root)) return undefined;
  return { objects: found.objects, root, values: new Map(), version, trailer };
}

function takeTrailer(found: Found, text: string, at: number): number {
  const end = text.indexOf('startxref', at);
  const dict = dictIn(parseValue(text.slice(at, end < 0 ? undefined : end)));
  if (dict.has('/Root')) found.trailer = { at, dict };
  return at;
}

function takeObject(found: Found, file: Buffer, text: string, at: number, number: string): number {
  const end = text.indexOf('endobj', at);
  const to = end < 0 ? text.length : end;
  const begin = /\bstream\r?\n/.exec(text.slice(at, Math.min(to, at + 65536)));
  if (!begin) {
    found.objects.set(Number(number), { text: text.slice(at, to).trim(), at });
    return to;
  }
  const dict = text.slice(at, at + begin.index).trim();
  const start = at + begin.index + begin[0].length;
  const stop = endOfStream(text, start, dict);
  const stream = file.subarray(start, stop);
  found.objects.set(Number(number), { ...decodeStream({ text: dict, stream }), at });
  if (/\/Type\s*\/XRef\b/.test(dict) && /\/Root\b/.test(dict))
    found.trailer = { at, dict: dictIn(parseValue(dict)) };
  const closing = text.indexOf('endobj', stop);
  return closing < 0 ? text.length : closing;
}

/** As its length says, if that is true; else where the word stands. */
function endOfStream(text: string, start: number, dict: string): number {
  const length = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dict)?.[1];
  const stated = start + Number(length ?? Number.NaN);
  if (/^\s*endstream/.test(text.slice(stated, stated + 16))) return stated;
  const end = text.indexOf('endstream', start);
  if (end < 0) return text.length;
  return text[end - 1] === '\n' ? end - (text[end - 2] === '\r' ? 2 : 1) : end;
}

function unpackAll({ objects }: Found): void {
  for (const { text, stream, at } of [...objects.values()]) {
    if (!stream || !/\/Type\s*\/ObjStm\b/.test(text)) continue;
    const dict = dictIn(parseValue(text));
    const data = Buffer.from(decodeStream({ text, stream }, true).stream ?? []).toString('latin1');
    const first = Number(dict.get('/First') ?? 0);
    const head = data.slice(0, first).trim().split(/\s+/).map(Number);
    for (let i = 0; i + 1 < head.length; i += 2) {
      const number = head[i] as number;
      const end = i + 3 < head.length ? first + (head[i + 3] as number) : data.length;
      const there = objects.get(number);
      if (!there || there.at < at)
        objects.set(number, { text: data.slice(first + (head[i + 1] as number), end).trim(), at });
    }
  }
}
