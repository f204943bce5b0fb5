import type { Dict, Matrix, Operand, PdfFont, RawPdf } from '../pdf/index.js';
import { type Box, type Color, isEmpty, meet, type Paint } from './page.js';

export const BLACK: Color = { space: 'grey', values: [0] };

export interface State {
  ctm: Matrix;
  clip: Box;
  fill: Color;
  stroke: Color;
  fillAlpha: number;
  strokeAlpha: number;
  blended: boolean;
  lineWidth: number;
  font: PdfFont | undefined;
  fontName: string;
  size: number;
  charSpace: number;
  wordSpace: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

export interface Machine {
  readonly pdf: RawPdf;
  readonly fonts: Map<Dict, PdfFont>;
  /** A line of text grows while it is shown. */
  readonly paints: (Omit<Paint, 'box'> & { box: [number, number, number, number] })[];
  readonly resources: Dict;
  readonly saved: State[];
  readonly marks: Paint['mark'][];
  /** Names of the forms that this one is drawn in. */
  readonly within: readonly string[];
  state: State;
  /** Where the line of text begins, and how far on it is shown, in its own units. */
  line: Matrix;
  advance: number;
  /** Of the path that is being made, in the page's own units. */
  path: number[];
  clipping: boolean;
}

export const numberOf = (operand: Operand | undefined): number => (typeof operand === 'number' ? operand : 0);
export const numbersOf = (operands: readonly Operand[]): number[] =>
  operands.filter((o) => typeof o === 'number');
export const nameOf = (operand: Operand | undefined): string =>
  typeof operand === 'object' && 'name' in operand ? operand.name : '';
export const matrixOf = (operands: readonly Operand[]): Matrix => operands.map(numberOf) as unknown as Matrix;

export const point = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

export function boxAround(points: readonly number[]): Box {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [x, y] = [points[i] as number, points[i + 1] as number];
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return [left, bottom, right, top];
}

/** How much the matrix makes a length longer. */
export const growth = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c));

export function add(
  m: Machine,
  kind: Paint['kind'],
  box: Box,
  color: Color,
  more: Partial<Omit<Paint, 'box'>> = {},
): void {
  const visible = meet(box, m.state.clip);
  if (isEmpty(visible)) return;
  m.paints.push({
    kind,
    box: [...visible],
    color,
    width: 0,
    alpha: kind === 'stroke' ? m.state.strokeAlpha : m.state.fillAlpha,
    blended: m.state.blended,
    mark: m.marks.at(-1) ?? 'none',
    ...more,
  });
}
