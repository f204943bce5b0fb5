import type { Operand, PdfFont } from '../pdf/index.js';
import { add, type Machine } from './machine.js';

/** Shows a string in the font of the moment. */
export function show(m: Machine, string: Operand | undefined): void {
  if (!(string instanceof Uint8Array)) return;
  const { state } = m;
  const { font, size, charSpace } = state;
  if (!font || string.length === 0) return;
  let advance = 0;
  for (let i = 0; i + font.codeLength <= string.length; i += font.codeLength) {
    const code =
      font.codeLength === 2 ? (string[i] as number) * 256 + (string[i + 1] as number) : (string[i] as number);
    const space = code === 32 && font.codeLength === 1 ? state.wordSpace : 0;
    advance += ((font.width(code) / 1000) * size + charSpace + space) * state.scale;
  }
  // 3: neither filled nor stroked, text for search alone
  if (state.mode !== 3) addText(m, font, advance);
  m.advance += advance;
}

/**
 * A box from below the baseline to the top of the letters. Glyphs are drawn one by one: those of one look, one after the
 * other on a line, are one thing.
 */
function addText(m: Machine, font: PdfFont, advance: number): void {
  const { state, paints, line } = m;
  const { ctm, clip, size, rise } = state;
  const a = line[0] * ctm[0] + line[1] * ctm[2];
  const b = line[0] * ctm[1] + line[1] * ctm[3];
  const c = line[2] * ctm[0] + line[3] * ctm[2];
  const d = line[2] * ctm[1] + line[3] * ctm[3];
  const e = line[4] * ctm[0] + line[5] * ctm[2] + ctm[4] + m.advance * a;
  const f = line[4] * ctm[1] + line[5] * ctm[3] + ctm[5] + m.advance * b;
  const low = rise - 0.12 * size;
  const high = rise + 0.88 * size;
  const left = Math.min(c * low, c * high) + e + Math.min(0, a * advance);
  const right = Math.max(c * low, c * high) + e + Math.max(0, a * advance);
  const bottom = Math.min(d * low, d * high) + f + Math.min(0, b * advance);
  const top = Math.max(d * low, d * high) + f + Math.max(0, b * advance);
  const color = state.mode === 1 ? state.stroke : state.fill;
  const last = paints.at(-1);
  const same =
    last?.kind === 'text' &&
    last.font === font &&
    last.color === color &&
    last.mark === (m.marks.at(-1) ?? 'none') &&
    last.alpha === state.fillAlpha &&
    last.blended === state.blended &&
    last.box[1] === bottom &&
    last.box[3] === top;
  const [x, y, right2, top2] = clip;
  const visible = Math.max(left, x) < Math.min(right, right2) && Math.max(bottom, y) < Math.min(top, top2);
  if (same && visible) {
    last.box[0] = Math.min(last.box[0], Math.max(left, x));
    last.box[2] = Math.max(last.box[2], Math.min(right, right2));
  } else add(m, 'text', [left, bottom, right, top], color, { font, name: [...m.within, state.fontName] });
}
