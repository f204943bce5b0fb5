import { Lexer, type Operand } from './lexer.js';

/** Called for each operator with its operands (ISO 32000-1, 7.8.2). */
export type OperatorHandler = (operator: string, operands: readonly Operand[]) => void;

/** The operators of a content stream in order. Most operands are numbers, which lie side by side, or one glyph. */
export interface Operators {
  readonly names: readonly string[];
  /** Where the first operand of each begins, and where its own name ends, in bytes. */
  readonly begins: readonly number[];
  readonly ends: readonly number[];
  readonly operands: (at: number) => readonly Operand[];
  /** An operand of an operator that has nothing but numbers; 0 where there is none. */
  readonly number: (at: number, rank: number) => number;
}

/** A stream is asked for its operators by all who look at it: words, paints, artifacts. */
const known = new WeakMap<Uint8Array, Operators>();

/** Reads a content stream; the same bytes only once. */
export function operatorsOf(bytes: Uint8Array): Operators {
  const operators = known.get(bytes) ?? read(bytes);
  known.set(bytes, operators);
  return operators;
}

/** Walks a content stream, operator by operator. */
export function readOperators(bytes: Uint8Array, onOperator: OperatorHandler): void {
  const { names, operands } = operatorsOf(bytes);
  for (let at = 0; at < names.length; at++) onOperator(names[at] as string, operands(at));
}

function read(bytes: Uint8Array): Operators {
  const names: string[] = [];
  const begins: number[] = [];
  const ends: number[] = [];
  const numbers: number[] = [];
  const counts: number[] = [];
  /** By operator: where its numbers begin, or where its operands stand in `others`, counted down from -1. */
  const places: number[] = [];
  const others: (readonly Operand[])[] = [];
  const lexer = new Lexer(bytes);
  /** Operands of the next operator, once one of them is no number. */
  let mixed: Operand[] | undefined;
  let count = 0;
  let begin = -1;
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (typeof token !== 'string') {
      if (count++ === 0) begin = lexer.tokenAt;
      if (typeof token === 'number' && !mixed) numbers.push(token);
      else {
        mixed ??= numbers.splice(numbers.length - count + 1);
        mixed.push(token);
      }
      continue;
    }
    if (token === 'BI') lexer.skipInlineImage();
    else {
      names.push(token);
      begins.push(count === 0 ? lexer.tokenAt : begin);
      ends.push(lexer.at);
      counts.push(count);
      if (mixed) places.push(-others.push(count === 1 ? alone(mixed[0] as Operand) : mixed));
      else places.push(numbers.length - count);
    }
    mixed = undefined;
    count = 0;
  }
  return {
    names,
    begins,
    ends,
    operands: (at) => {
      const place = places[at] as number;
      if (place < 0) return others[-place - 1] as readonly Operand[];
      return numbers.slice(place, place + (counts[at] as number));
    },
    number: (at, rank) => {
      const place = places[at] as number;
      return place < 0 || rank >= (counts[at] as number) ? 0 : (numbers[place + rank] as number);
    },
  };
}

const shown = new WeakMap<Uint8Array, readonly Operand[]>();

/** The lexer gives the same two bytes for the same glyph: so is the list with nothing else in it. */
function alone(operand: Operand): readonly Operand[] {
  if (!(operand instanceof Uint8Array)) return [operand];
  const list = shown.get(operand) ?? [operand];
  shown.set(operand, list);
  return list;
}
