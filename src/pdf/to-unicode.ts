/** Character codes to text, from a font's ToUnicode CMap (ISO 32000-1, 9.10.3). */
export type ToUnicode = ReadonlyMap<number, string>;

const SECTION = /begin(bfchar|bfrange)([\s\S]*?)end\1/g;
const TOKEN = /<([0-9a-fA-F\s]*)>|\[|\]/g;

export function readToUnicode(cmap: string): ToUnicode {
  const map = new Map<number, string>();
  for (const [, kind, body] of cmap.matchAll(SECTION)) {
    const tokens = [...(body ?? '').matchAll(TOKEN)].map((match) => match[1] ?? match[0]);
    if (kind === 'bfchar') readChars(tokens, map);
    else readRanges(tokens, map);
  }
  return map;
}

function readChars(tokens: readonly string[], map: Map<number, string>): void {
  for (let i = 0; i + 1 < tokens.length; i += 2) {
    map.set(Number.parseInt(tokens[i] as string, 16), utf16(tokens[i + 1] as string));
  }
}

function readRanges(tokens: readonly string[], map: Map<number, string>): void {
  for (let i = 0; i + 2 < tokens.length; ) {
    const low = Number.parseInt(tokens[i] as string, 16);
    const high = Number.parseInt(tokens[i + 1] as string, 16);
    if (tokens[i + 2] === '[') {
      i += 3;
      for (let code = low; tokens[i] !== ']' && i < tokens.length; i++, code++)
        map.set(code, utf16(tokens[i] as string));
      i++;
    } else {
      const first = utf16(tokens[i + 2] as string);
      const start = first.codePointAt(0) ?? 0;
      for (let code = low; code <= high; code++) map.set(code, String.fromCodePoint(start + code - low));
      i += 3;
    }
  }
}

function utf16(hex: string): string {
  const digits = hex.replace(/\s/g, '');
  let text = '';
  for (let i = 0; i < digits.length; i += 4)
    text += String.fromCharCode(Number.parseInt(digits.slice(i, i + 4), 16));
  return text;
}
