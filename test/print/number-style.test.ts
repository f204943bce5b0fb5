import { expect, it } from 'vitest';
import { roman } from '../../src/print/number-style.js';

it.each([
  [1, 'i'],
  [4, 'iv'],
  [9, 'ix'],
  [14, 'xiv'],
  [40, 'xl'],
  [1666, 'mdclxvi'],
  [3999, 'mmmcmxcix'],
  [0, '0'],
  [4000, '4000'],
])('%i in lower Roman is %s', (number, words) => expect(roman(number)).toBe(words));
