/** An operand of a content stream: number, name, string (as bytes), array, or dictionary. */
export type Operand =
  | number
  | { readonly name: string }
  | Uint8Array
  | readonly Operand[]
  | { readonly dict: ReadonlyMap<string, Operand> };

const SPACE = 1;
const DELIMITER = 2;
const CLASS = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) CLASS[byte] = SPACE;
for (const char of '()<>[]{}/%') CLASS[char.charCodeAt(0)] = DELIMITER;

/** An operand, or the name of an operator. */
type Token = Operand | string;

/** Takes a content stream apart, in linear time. Damaged syntax is passed over, never thrown at. */
export class Lexer {
  at = 0;
  /** Where the latest token begins. */
  tokenAt = 0;
  private readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  next(): Token | undefined {
    this.skipSpace();
    const byte = this.bytes[this.at];
    this.tokenAt = this.at;
    if (byte === undefined) return undefined;
    switch (byte) {
      case 0x2f:
        this.at++;
        return { name: this.word() };
      case 0x28:
        return this.literalString();
      case 0x5b:
        return this.array();
      case 0x3c:
        if (this.bytes[this.at + 1] === 0x3c) return this.dictionary();
        return this.hexString();
      case 0x5d:
      case 0x3e:
      case 0x29:
      case 0x7b:
      case 0x7d:
        this.at++;
        return this.next();
      default:
        return this.numberOrOperator();
    }
  }

  /** BI … ID data EI: no text in it. */
  skipInlineImage(): void {
    const { bytes } = this;
    while (this.at < bytes.length) {
      const isEnd = bytes[this.at] === 0x45 && bytes[this.at + 1] === 0x49;
      if (isEnd && CLASS[bytes[this.at - 1] ?? 0] === SPACE && CLASS[bytes[this.at + 2] ?? 32] === SPACE)
        break;
      this.at++;
    }
    this.at += 2;
  }

  private skipSpace(): void {
    const { bytes } = this;
    for (;;) {
      const byte = bytes[this.at];
      if (byte === undefined) return;
      if (byte === 0x25)
        while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at++;
      else if (CLASS[byte] === SPACE) this.at++;
      else return;
    }
  }

  private word(): string {
    const { bytes } = this;
    let word = '';
    while (this.at < bytes.length && CLASS[bytes[this.at] as number] === 0)
      word += CHARACTERS[bytes[this.at++] as number];
    return word;
  }

  private numberOrOperator(): Token {
    const first = this.bytes[this.at] as number;
    const numeric = (first >= 48 && first <= 57) || first === 45 || first === 46 || first === 43;
    return numeric ? this.number() : this.operator();
  }

  /** Nearly all are one byte or two: these are not made anew each time. */
  private operator(): string {
    const { bytes, at } = this;
    const first = bytes[at] as number;
    const second = bytes[at + 1] ?? 32;
    const length = CLASS[second] ? 1 : CLASS[bytes[at + 2] ?? 32] ? 2 : 3;
    if (length === 3) return this.word();
    this.at += length;
    const code = length === 1 ? first : first * 256 + second;
    let name = NAMES[code];
    if (name === undefined) {
      name = String.fromCharCode(...bytes.subarray(at, at + length));
      NAMES[code] = name;
    }
    return name;
  }

  /** Most of a stream is numbers: they are read digit by digit, without a string in between. */
  private number(): number {
    const { bytes } = this;
    let sign = 1;
    let value = 0;
    let scale = 0;
    for (; this.at < bytes.length && CLASS[bytes[this.at] as number] === 0; this.at++) {
      const byte = bytes[this.at] as number;
      if (byte === 45) sign = -1;
      else if (byte === 46) scale = scale || 1;
      else if (byte >= 48 && byte <= 57) {
        value = value * 10 + byte - 48;
        scale *= 10;
      }
    }
    return (sign * value) / (scale || 1);
  }

  private until(end: number): readonly Operand[] {
    const items: Operand[] = [];
    for (;;) {
      this.skipSpace();
      const byte = this.bytes[this.at];
      if (byte === undefined) return items;
      if (byte === end) {
        this.at++;
        return items;
      }
      const token = this.next();
      if (token === undefined) return items;
      if (typeof token !== 'string') items.push(token);
    }
  }

  private array(): readonly Operand[] {
    const begin = this.at++;
    const items = this.until(0x5d);
    this.tokenAt = begin;
    return items;
  }

  private dictionary(): Operand {
    const begin = this.at;
    this.at += 2;
    const items = this.until(0x3e);
    this.tokenAt = begin;
    if (this.bytes[this.at] === 0x3e) this.at++;
    const dict = new Map<string, Operand>();
    for (let i = 0; i + 1 < items.length; i += 2) {
      const key = items[i];
      const value = items[i + 1];
      if (typeof key === 'object' && 'name' in key && value !== undefined) dict.set(key.name, value);
    }
    return { dict };
  }

  /** Two hexadecimal digits; -1 for anything else. */
  private pair(at: number): number {
    const high = HEX[this.bytes[at] as number] as number;
    const low = HEX[this.bytes[at + 1] as number] as number;
    return high === 255 || low === 255 ? -1 : high * 16 + low;
  }

  private hexString(): Uint8Array {
    const { bytes } = this;
    // nearly all of them are one glyph: `<3AF4>`
    if (bytes[this.at + 5] === 0x3e) {
      const high = this.pair(this.at + 1);
      const low = this.pair(this.at + 3);
      if (high >= 0 && low >= 0) {
        this.at += 6;
        return glyph(high, low);
      }
    }
    const end = bytes.indexOf(0x3e, this.at);
    const out = new Uint8Array(((end < 0 ? bytes.length : end) - this.at) >> 1);
    let length = 0;
    let high = -1;
    for (this.at++; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at] as number;
      if (byte === 0x3e) {
        this.at++;
        break;
      }
      const digit = HEX[byte] as number;
      if (digit === 255) continue;
      if (high < 0) high = digit;
      else {
        out[length++] = high * 16 + digit;
        high = -1;
      }
    }
    if (high >= 0) out[length++] = high * 16;
    return out.subarray(0, length);
  }

  private literalString(): Uint8Array {
    const out: number[] = [];
    let depth = 1;
    for (this.at++; this.at < this.bytes.length; this.at++) {
      let byte = this.bytes[this.at] as number;
      if (byte === 0x5c) {
        const escaped = this.escape();
        if (escaped !== undefined) out.push(escaped);
        continue;
      }
      if (byte === 0x28) depth++;
      if (byte === 0x29 && --depth === 0) {
        this.at++;
        break;
      }
      if (byte === 13) {
        if (this.bytes[this.at + 1] === 10) this.at++;
        byte = 10;
      }
      out.push(byte);
    }
    return Uint8Array.from(out);
  }

  /** At a backslash; leaves `at` on the last byte of the escape. */
  private escape(): number | undefined {
    const byte = this.bytes[++this.at] ?? 0;
    const simple = ESCAPES.get(byte);
    if (simple !== undefined) return simple;
    if (byte >= 48 && byte <= 55) {
      let value = byte - 48;
      for (let i = 0; i < 2; i++) {
        const digit = this.bytes[this.at + 1] ?? 0;
        if (digit < 48 || digit > 55) break;
        value = value * 8 + digit - 48;
        this.at++;
      }
      return value & 255;
    }
    if (byte === 13) {
      if (this.bytes[this.at + 1] === 10) this.at++;
      return undefined;
    }
    return byte === 10 ? undefined : byte;
  }
}

/** Strings of two bytes, by these: millions of them are read, and nobody changes one. */
const GLYPHS: (Uint8Array | undefined)[] = new Array(65_536);

function glyph(high: number, low: number): Uint8Array {
  const code = high * 256 + low;
  let made = GLYPHS[code];
  if (made === undefined) {
    made = Uint8Array.of(high, low);
    GLYPHS[code] = made;
  }
  return made;
}

/** Of operators, by their bytes. */
const NAMES: (string | undefined)[] = [];
const CHARACTERS = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));
const ESCAPES = new Map([
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x62, 8],
  [0x66, 12],
]);
const HEX = new Uint8Array(256).fill(255);
for (let i = 0; i < 16; i++) {
  const digit = i.toString(16);
  HEX[digit.charCodeAt(0)] = i;
  HEX[digit.toUpperCase().charCodeAt(0)] = i;
}
