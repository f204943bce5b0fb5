import type { Operand } from './lexer.js';
import { IDENTITY, type Matrix, moved, multiply } from './matrix.js';
import { readOperators } from './operators.js';

/** One shown code: where, in which font of the page's resources, in which marked content. */
export interface ShownCode {
  readonly code: number;
  /** On the page, in pt from its bottom left. */
  readonly x: number;
  readonly y: number;
  readonly font: string;
  /** As drawn, in pt. */
  readonly size: number;
  /** Operators that set its colour. */
  readonly color: string;
  readonly mcid: number;
  readonly tag: string;
  /** Counts the Tj operators of the stream, from 0. */
  readonly show: number;
}

interface State {
  ctm: Matrix;
  font: string;
  size: number;
  color: string;
}

/** Every code that a content stream shows with `Tj`, in order: all that Skia writes. */
export function shownCodes(content: Uint8Array): readonly ShownCode[] {
  const out: ShownCode[] = [];
  const saved: State[] = [];
  const marks: { tag: string; mcid: number }[] = [];
  let state: State = { ctm: IDENTITY, font: '', size: 0, color: '0 g' };
  let line: Matrix = IDENTITY;
  let show = 0;
  const numbers = (operands: readonly Operand[]) => operands.map((o) => (typeof o === 'number' ? o : 0));
  readOperators(content, (operator, operands) => {
    if (operator === 'q') saved.push({ ...state });
    else if (operator === 'Q') state = saved.pop() ?? state;
    else if (operator === 'cm') state.ctm = multiply(numbers(operands) as unknown as Matrix, state.ctm);
    else if (operator === 'BT') line = IDENTITY;
    else if (operator === 'Tm') line = numbers(operands) as unknown as Matrix;
    else if (operator === 'Td') {
      const [x = 0, y = 0] = numbers(operands);
      line = moved(line, x, y);
    } else if (operator === 'Tf') {
      state.font = nameOf(operands[0]);
      state.size = numbers(operands)[1] ?? 0;
    } else if (operator === 'rg' || operator === 'g' || operator === 'k') {
      state.color = `${numbers(operands).join(' ')} ${operator}`;
    } else if (operator === 'BDC' || operator === 'BMC') marks.push(markOf(operands));
    else if (operator === 'EMC') marks.pop();
    else if (operator === 'Tj') {
      const mark = marks.findLast(({ mcid }) => mcid >= 0);
      const place = multiply(line, state.ctm);
      const bytes = operands[0] instanceof Uint8Array ? operands[0] : new Uint8Array();
      for (let i = 0; i + 1 < bytes.length; i += 2) {
        out.push({
          code: (bytes[i] as number) * 256 + (bytes[i + 1] as number),
          x: place[4],
          y: place[5],
          font: state.font,
          size: state.size * Math.hypot(place[2], place[3]),
          color: state.color,
          mcid: mark?.mcid ?? -1,
          tag: mark?.tag ?? '',
          show,
        });
      }
      show++;
    }
  });
  return out;
}

const nameOf = (operand: Operand | undefined): string =>
  typeof operand === 'object' && 'name' in operand ? operand.name : '';

function markOf(operands: readonly Operand[]): { tag: string; mcid: number } {
  const properties = operands[1];
  const mcid =
    typeof properties === 'object' && 'dict' in properties ? properties.dict.get('MCID') : undefined;
  return { tag: nameOf(operands[0]), mcid: typeof mcid === 'number' ? mcid : -1 };
}
