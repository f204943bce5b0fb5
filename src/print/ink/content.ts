import { deflateSync } from 'node:zlib';
import { point } from '../number-style.js';
import type { Cmyk, Rgb } from './color.js';
import type { InkPlan } from './plan.js';

const NUMBER = '[-+]?(?:\\d+\\.?\\d*|\\.\\d+)';
/** Strings are passed over; a colour is three numbers or one, and its operator (ISO 32000-1, table 74). */
const COLOUR = new RegExp(
  `\\((?:\\\\[\\s\\S]|[^\\\\()])*\\)|<[0-9A-Fa-f\\s]*>|(?<![\\w./])(?:(${NUMBER})\\s+(${NUMBER})\\s+)?(${NUMBER})\\s+(rg|RG|g|G)(?=[\\s/<(\\[]|$)`,
  'g',
);

export const inkNumbers = (inks: Cmyk): string =>
  inks.map((part) => point(Math.round(part * 1e4) / 1e4)).join(' ');

/** The operators of a content stream with inks in the place of screen colours. */
export function inkedOperators(text: string, plan: InkPlan): string {
  return text.replace(COLOUR, (word, r?: string, g?: string, last?: string, operator?: string) => {
    if (operator === undefined || last === undefined) return word;
    const three = operator.toLowerCase() === 'rg';
    if (three !== (g !== undefined)) return three ? word : `${word.slice(0, -operator.length)}${operator}`;
    const grey = Number(last);
    const rgb: Rgb = three ? [Number(r), Number(g), Number(last)] : [grey, grey, grey];
    return `${inkNumbers(plan.vector(rgb))} ${operator === operator.toLowerCase() ? 'k' : 'K'}`;
  });
}

export function inkedContent(content: Uint8Array, plan: InkPlan): Uint8Array {
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
  return deflateSync(Buffer.from(inkedOperators(text, plan), 'latin1'), { level: 6 });
}
