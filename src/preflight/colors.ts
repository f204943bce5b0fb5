import type { Operand } from '../pdf/index.js';
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
