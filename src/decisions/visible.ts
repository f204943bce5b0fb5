import type { Line } from '../model/line.js';
import type { Spot } from '../model/overrides.js';
import { isVisible } from './anchor.js';

/** A source's visible characters on end, and where each stands. Indices are in code units. */
export interface VisibleText {
  readonly file: string;
  /** As in the source. */
  readonly raw: string;
  /** As they are compared; the same length. */
  readonly folded: string;
  readonly line: Int32Array;
  readonly column: Int32Array;
  /** One past the last line. */
  readonly end: Spot;
}

/** Builds the index of a source. Linear. */
export function visibleText(lines: readonly Line[]): VisibleText {
  const room = lines.reduce((sum, { text }) => sum + text.length, 0);
  const line = new Int32Array(room);
  const column = new Int32Array(room);
  const parts: string[] = [];
  let size = 0;
  for (const { text, number } of lines) {
    let at = 0;
    for (const character of text) {
      at++;
      if (!isVisible(character)) continue;
      parts.push(character);
      for (let unit = 0; unit < character.length; unit++, size++) {
        line[size] = number;
        column[size] = at;
      }
    }
  }
  const raw = parts.join('');
  const end = { line: (lines.at(-1)?.number ?? 0) + 1, column: 1 };
  return { file: lines[0]?.file ?? '', raw, folded: fold(raw), line, column, end };
}

/** Quotation marks that the repair may turn. */
const QUOTES: Readonly<Record<string, string>> = { '“': '"', '”': '"', '‘': "'", '’': "'" };

const PLAIN = /[^\u0021-\u007e\u4e00-\u9fff\u3001\u3002]/gu;

/**
 * Makes equal what a repair makes of a character: full-width or half, radical or ordinary, quotation marks
 * turned either way. An anchor may so be copied from the source or from the finished text. Keeps the length.
 */
export function fold(text: string): string {
  return text.replaceAll(PLAIN, (character) => {
    const plain = QUOTES[character] ?? character.normalize('NFKC');
    return plain.length === character.length && isVisible(plain) ? plain : character;
  });
}

/** Where the character at an index stands. */
export const spotAt = ({ line, column, raw, end }: VisibleText, at: number): Spot =>
  at < raw.length ? { line: line[at] ?? 0, column: column[at] ?? 0 } : end;

/** Just past the character before an index; the head of the source where there is none. */
export const spotPast = ({ line, column }: VisibleText, at: number): Spot =>
  at > 0 ? { line: line[at - 1] ?? 0, column: (column[at - 1] ?? 0) + 1 } : { line: 0, column: 1 };

/** The index of the first visible character at a spot or after it. */
export function indexOfSpot({ line, column, raw }: VisibleText, spot: Spot): number {
  let low = 0;
  let high = raw.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const own = line[middle] ?? 0;
    const before = own < spot.line || (own === spot.line && (column[middle] ?? 0) < spot.column);
    if (before) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Every place that the words fit, overlapping ones too. */
export function placesOf({ folded }: VisibleText, words: string): number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) places.push(at);
  return places;
}
