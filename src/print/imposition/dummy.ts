import type { SheetSize } from './sheet.js';

/** Seven strokes of a digit: top, upper left, upper right, middle, lower left, lower right, bottom. */
const STROKES = [
  [0, 2, 1, 2],
  [0, 1, 0, 2],
  [1, 1, 1, 2],
  [0, 1, 1, 1],
  [0, 0, 0, 1],
  [1, 0, 1, 1],
  [0, 0, 1, 0],
] as const;
const DIGITS = ['1110111', '0010010', '1011101', '1011011', '0111010', '1101011', '1101111', '1010010'];
const ALL = [...DIGITS, '1111111', '1111011'];

/** Content of a half of the folding dummy 折页小样: the page's number in strokes that need no font; a cross for a blank. */
export function dummyHalf(page: number | undefined, half: 'left' | 'right', sheet: SheetSize): string {
  const room = sheet.width / 2;
  const unit = sheet.height / 8;
  const middle = half === 'left' ? room / 2 : room * 1.5;
  const base = sheet.height / 2 - unit;
  if (page === undefined) return cross(middle, sheet.height / 2, unit);
  const digits = [...String(page)];
  const step = unit * 1.5;
  const left = middle - (digits.length * step - unit / 2) / 2;
  const strokes = digits.flatMap((digit, index) =>
    STROKES.filter((_, stroke) => ALL[Number(digit)]?.[stroke] === '1').map(([x, y, x2, y2]) =>
      line(
        left + index * step + x * unit,
        base + y * unit,
        left + index * step + x2 * unit,
        base + y2 * unit,
      ),
    ),
  );
  return `q 0 G 1 J ${round(unit / 10)} w\n${strokes.join('\n')}\nQ\n`;
}

function cross(x: number, y: number, unit: number): string {
  const bars = [line(x - unit, y - unit, x + unit, y + unit), line(x - unit, y + unit, x + unit, y - unit)];
  return `q 0.7 G 0.5 w\n${bars.join('\n')}\nQ\n`;
}

/** The fold, dashed from head to foot. */
export const foldLine = ({ width, height }: SheetSize): string =>
  `q 0.5 G 0.5 w [4 4] 0 d\n${line(width / 2, 0, width / 2, height)}\nQ\n`;

/** A tick of 4 mm at head and foot, where the sheet is folded. */
export function foldTicks({ width, height }: SheetSize): string {
  const tick = (4 * 72) / 25.4;
  const x = width / 2;
  return `/Artifact BMC q 0 G 0.25 w\n${line(x, 0, x, tick)}\n${line(x, height - tick, x, height)}\nQ EMC\n`;
}

const line = (x: number, y: number, x2: number, y2: number): string =>
  `${round(x)} ${round(y)} m ${round(x2)} ${round(y2)} l S`;
export const round = (value: number): number => Math.round(value * 1000) / 1000;
