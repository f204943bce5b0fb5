import { type Matrix, multiply, type Operand, type PdfFont } from '../pdf/index.js';
import { add, type Machine } from './machine.js';
import { type Box, isEmpty, meet } from './page.js';

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
  const [a, b, c, d, e, f] = m.text;
  const matrix = multiply(m.text, state.ctm);
  // 3: neither filled nor stroked, text for search alone
  if (state.mode !== 3) addText(m, font, around(matrix, advance, size, state.rise));
  m.text = [a, b, c, d, advance * a + e, advance * b + f];
}

/** The box around a line of text, from below its baseline to the top of its letters. */
function around([a, b, c, d, e, f]: Matrix, advance: number, size: number, rise: number): Box {
  const [low, high] = [rise - 0.12 * size, rise + 0.88 * size];
  const [dx, dy] = [a * advance, b * advance];
  const [lx, ly, hx, hy] = [c * low + e, d * low + f, c * high + e, d * high + f];
  return [
    Math.min(lx, hx) + Math.min(0, dx),
    Math.min(ly, hy) + Math.min(0, dy),
    Math.max(lx, hx) + Math.max(0, dx),
    Math.max(ly, hy) + Math.max(0, dy),
  ];
}

/** Glyphs are drawn one by one: those of one look, one after the other, are one thing. */
function addText(m: Machine, font: PdfFont, box: Box): void {
  const { state, paints } = m;
  const color = state.mode === 1 ? state.stroke : state.fill;
  const last = paints.at(-1);
  const same =
    last?.kind === 'text' &&
    last.font === font &&
    last.color === color &&
    last.mark === (m.marks.at(-1) ?? 'none') &&
    last.alpha === state.fillAlpha &&
    last.blended === state.blended &&
    last.box[1] === box[1] &&
    last.box[3] === box[3];
  const visible = meet(box, state.clip);
  if (same && !isEmpty(visible)) {
    const [left, bottom, right, top] = last.box;
    const grown: Box = [Math.min(left, visible[0]), bottom, Math.max(right, visible[2]), top];
    last.box = grown;
  } else add(m, 'text', box, color, { font, name: [...m.within, state.fontName] });
}
