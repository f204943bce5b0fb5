import { faultAt, type TypeRule } from '../rule.js';
import { turnedTables, wordsOf } from './table-runs.js';

export const tableHead: TypeRule = {
  id: 'table-head',
  summary: { zh: '表格转页重排表头', en: 'a table that goes over repeats its head' },
  source: 'CY/T 170—2019, 续表 repeats the head',
  check: (reading) =>
    turnedTables(reading).flatMap(({ above, below }) => {
      const head = above[0];
      const first = below[0]?.[0];
      // the head is set apart by its face; a table without one has none to repeat
      const apart = head?.[0]?.font !== above[1]?.[0]?.font;
      return first && apart && wordsOf(head) !== wordsOf(below[0])
        ? [faultAt({ ...first, text: wordsOf(below[0]) })]
        : [];
    }),
};
