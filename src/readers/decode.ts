import type { Encoding } from '../config/index.js';
import { Failure, type Place } from '../model/index.js';
import { binaryKind } from './binary.js';
import { isChinese, ODDS, OTHERS, readAs, sureReading, UTF_16 } from './guess-encoding.js';
import { plausibility } from './plausibility.js';

/**
 * The text of a file whose encoding is certain, without its byte order mark. `stated` is what the manifest says;
 * a byte order mark is believed before it. Throws a Failure (`input-empty`, `input-binary`, `encoding-unknown`,
 * `encoding-wrong`, `encoding-damaged`) rather than give a text that may be garbled.
 */
export function decodeText(bytes: Uint8Array, file: string, stated?: Encoding): string {
  const place = { file };
  const kind = binaryKind(bytes);
  if (kind) throw new Failure({ id: 'input-binary', place, values: { file, reason: kind } });
  const text = read(bytes, file, stated);
  if (text.includes('\0')) throw new Failure({ id: 'input-binary', place, values: { file, reason: 'NUL' } });
  if (isBlank(text)) throw new Failure({ id: 'input-empty', place, values: { file } });
  return text;
}

/** Nothing but white space and characters of no width. */
const isBlank = (text: string): boolean => /^[\s\u0085\u200b-\u200f\u2060\ufeff\u001a]*$/u.test(text);

function read(bytes: Uint8Array, file: string, stated: Encoding | undefined): string {
  const marked = byteOrderMark(bytes);
  const certain = marked ?? stated;
  if (certain) {
    const text = readAs(bytes, certain);
    if (text !== undefined) return text;
    throw new Failure(marked === 'utf-8' ? damaged(bytes, file) : wrong(file, certain));
  }
  const text = readAs(bytes, 'utf-8');
  if (text !== undefined && !text.includes('\0')) {
    if (!mayBeOther(text, bytes)) return text;
    throw new Failure(unknown(bytes, file));
  }
  if (text === undefined && isDamagedUtf8(bytes)) throw new Failure(damaged(bytes, file));
  const sure = sureReading(bytes);
  if (sure) return sure.text;
  if (bytes.includes(0) && !mayBe16(bytes)) {
    throw new Failure({ id: 'input-binary', place: { file }, values: { file, reason: 'NUL' } });
  }
  for (const missing of [1, 2, 3]) {
    const whole = sureReading(bytes.subarray(0, -missing), CUT_OFF);
    if (whole) throw new Failure(cutOff(whole.text, file, whole.encoding));
  }
  throw new Failure(unknown(bytes, file));
}

function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** So many characters of several bytes each are not valid UTF-8 by accident. */
const BEYOND_ACCIDENT = 12;

/** Evidence (see `Plausibility`) for saying that a file was cut off, rather than that it is something else. */
const CUT_OFF = 40;

const mayBe16 = (bytes: Uint8Array): boolean =>
  UTF_16.some((encoding) => {
    const judged = plausibility(readAs(bytes, encoding) ?? '');
    return judged.han > 0 && !judged.broken && judged.rare < 0.5;
  });

/**
 * Bytes can be UTF-8 by accident: a few Han characters in GB 18030 (联通 is the famous case), Big5 or UTF-16. True
 * when one of these readings is about as likely.
 */
function mayBeOther(text: string, bytes: Uint8Array): boolean {
  const beyond: string[] = [];
  for (const mark of text) {
    if (mark > '\x7f' && beyond.push(mark) > BEYOND_ACCIDENT) return false;
  }
  const others = OTHERS.flatMap((encoding) => {
    const other = readAs(bytes, encoding);
    return other === undefined ? [] : [plausibility(other)];
  }).filter((judged) => !judged.broken);
  // ASCII alone, or Latin letters among ASCII ones: Chinese only if it makes one common character after the other.
  const letters = (text.match(/[A-Za-z]/gu) ?? []).length;
  const isLatin = beyond.every((mark) => mark <= '\u036f') && letters >= beyond.length;
  if (isLatin && !/[\u0001-\u0008\u000e-\u0019]/.test(text)) {
    return others.some(({ frequent, rare }) => rare === 0 && frequent > (beyond.length > 0 ? 0.5 : 0));
  }
  const { likelihood } = plausibility(text);
  return others.some((other) => likelihood - other.likelihood < ODDS);
}

/** Chinese UTF-8 with a few bytes that are wrong, e.g. cut through a character. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const lost = text.split('\ufffd').length - 1;
  const judged = plausibility(text.replaceAll('\ufffd', ''));
  return isChinese(judged) && lost * 8 <= judged.han;
}

function damaged(bytes: Uint8Array, file: string) {
  const text = new TextDecoder('utf-8').decode(bytes);
  const good = text.slice(0, firstLoss(text, bytes));
  return { id: 'encoding-damaged', place: endOf(good, file), values: { file, encoding: 'UTF-8' } };
}

/** Where decoding first lost something: U+FFFD that the bytes do not hold. */
function firstLoss(text: string, bytes: Uint8Array): number {
  let offset = 0;
  for (const mark of text) {
    const size = new TextEncoder().encode(mark);
    if (mark === '\ufffd' && !size.every((byte, index) => bytes[offset + index] === byte)) {
      break;
    }
    offset += size.length;
  }
  return new TextDecoder('utf-8').decode(bytes.subarray(0, offset)).length;
}

const cutOff = (text: string, file: string, encoding: string) => ({
  id: 'encoding-damaged',
  place: endOf(text, file),
  values: { file, encoding },
});

function endOf(text: string, file: string): Place {
  const lines = text.split(/\r\n|\n|\r/u);
  return { file, line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}

const wrong = (file: string, encoding: string) => ({
  id: 'encoding-wrong',
  place: { file },
  values: { file, encoding },
});

/** Names the readings that are possible, each with a few of its characters, for the reader to choose. */
function unknown(bytes: Uint8Array, file: string) {
  const readings = OTHERS.flatMap((encoding) => {
    const text = readAs(bytes, encoding);
    if (text === undefined || plausibility(text).broken) return [];
    const sample = [...text.replaceAll(/[^\p{Script=Han}]/gu, '')].slice(0, 8).join('');
    return sample ? [`${encoding} “${sample}”`] : [];
  });
  return {
    id: 'encoding-unknown',
    place: { file },
    values: { file, candidates: readings.join(', ') || '—' },
  };
}
