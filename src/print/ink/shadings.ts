import type { Rgb } from './color.js';
import { inkNumbers } from './content.js';
import type { InkPlan } from './plan.js';

/**
 * PostScript that turns r g b on the stack into c m y k as `simpleCmyk` does (ISO 32000-1, table 42): for gradients
 * that the browser writes as programs.
 */
const TO_CMYK =
  '3 copy 2 copy lt {exch} if pop 2 copy lt {exch} if pop dup 0 eq {pop pop pop pop 0 0 0 1} {4 1 roll 3 {3 index div 1 exch sub 3 1 roll} repeat 4 -1 roll 1 exch sub} ifelse';

/** The same without `repeat`, which a function's program may not have. */
export const PROGRAM = TO_CMYK.replace(
  '3 {3 index div 1 exch sub 3 1 roll} repeat',
  Array.from({ length: 3 }, () => '3 index div 1 exch sub 3 1 roll').join(' '),
);

/** The end points of a function that interpolates between two colours. */
export function inkedFunction(text: string, plan: InkPlan): string {
  return text.replace(
    /\/(C0|C1) \[\s*([-.\d]+)\s+([-.\d]+)\s+([-.\d]+)\s*\]/g,
    (_, key: string, ...parts) => {
      const rgb = parts.slice(0, 3).map(Number) as unknown as Rgb;
      return `/${key} [${inkNumbers(plan.vector(rgb))}]`;
    },
  );
}

/** A function that is a program: its three results become four. */
export function inkedProgram(text: string, program: string): { text: string; program: string } | undefined {
  const range = /\/Range \[\s*0 1 0 1 0 1\s*\]/;
  const end = program.lastIndexOf('}');
  if (!range.test(text) || end < 0) return undefined;
  return {
    text: text.replace(range, '/Range [0 1 0 1 0 1 0 1]'),
    program: `${program.slice(0, end)} ${PROGRAM}}`,
  };
}
