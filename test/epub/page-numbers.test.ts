import { expect, test } from 'vitest';
import { pageNames } from '../../src/epub/page-numbers.js';

const names = (...folios: readonly string[]) => pageNames(folios.map((folio, index) => ({ folio, index })));

test.each([
  [
    ['1', '2', '3'],
    ['1', '2', '3'],
  ],
  [
    ['', '', '', '', 'v', 'vi', '', '2', '', '4', ''],
    ['i', 'ii', 'iii', 'iv', 'v', 'vi', '1', '2', '3', '4', '5'],
  ],
  [
    ['', '', '3'],
    ['1', '2', '3'],
  ],
  [
    ['', '', '1', ''],
    ['i', 'ii', '1', '2'],
  ],
  [
    ['', '', ''],
    ['i', 'ii', 'iii'],
  ],
  [
    ['', 'xl', '1'],
    ['xxxix', 'xl', '1'],
  ],
  [
    ['附1', '', '2'],
    ['附1', '1', '2'],
  ],
])('%j are called %j', (folios, expected) => expect(names(...folios)).toEqual(expected));
