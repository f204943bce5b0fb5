import { dictIn, listIn, lookup, type Operand } from '../pdf/index.js';
import { type Machine, nameOf, numberOf, numbersOf } from './machine.js';
import type { Color } from './page.js';
import { patternSpace, resource, spaceOf } from './spaces.js';

export const setColor =
  (key: 'fill' | 'stroke', space: Color['space']) => (m: Machine, o: readonly Operand[]) => {
    m.state[key] = { space, values: o.map(numberOf) };
  };

export const setSpace = (key: 'fill' | 'stroke') => (m: Machine, o: readonly Operand[]) => {
  const space = spaceOf(m.pdf, `/${nameOf(o[0])}`, m.resources);
  m.state[key] = { space, values: space === 'cmyk' ? [0, 0, 0, 1] : space === 'all' ? [1] : [0] };
};

export const setValues = (key: 'fill' | 'stroke') => (m: Machine, o: readonly Operand[]) => {
  const name = nameOf(o.at(-1));
  const pattern = name && patternSpace(m.pdf, resource(m.pdf, m.resources, '/Pattern', name), m.resources);
  m.state[key] = { space: pattern || m.state[key].space, values: numbersOf(o) };
};

/** Colours see through, lines have a width (ISO 32000-1, table 58). */
export function graphicsState(m: Machine, o: readonly Operand[]): void {
  const dict = dictIn(lookup(m.pdf, resource(m.pdf, m.resources, '/ExtGState', nameOf(o[0]))));
  const alpha = (key: string, before: number) => Number(dict.get(key) ?? before);
  m.state.fillAlpha = alpha('/ca', m.state.fillAlpha);
  m.state.strokeAlpha = alpha('/CA', m.state.strokeAlpha);
  m.state.lineWidth = Number(dict.get('/LW') ?? m.state.lineWidth);
  const mask = dict.get('/SMask');
  const mode = lookup(m.pdf, dict.get('/BM'));
  const modes = Array.isArray(mode) ? listIn(mode) : [mode ?? '/Normal'];
  if (mask !== undefined || dict.has('/BM'))
    m.state.blended =
      (mask !== undefined && mask !== '/None') ||
      !modes.some((one) => /^\/(Normal|Compatible)$/.test(String(one)));
}
