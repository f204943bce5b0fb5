import { faultAt, type TypeRule } from '../rule.js';
import { columnPlaces, turnedTables, wordsOf } from './table-runs.js';

/** In pt. */
const STEADY = 1;

export const tableColumns: TypeRule = {
  id: 'table-columns',
  summary: { zh: '表格转页列宽不变', en: 'a table that goes over keeps the width of its columns' },
  source: 'CY/T 170—2019, 续表 keeps the form of the table',
  check: (reading) =>
    turnedTables(reading).flatMap(({ above, below }) => {
      const [before, after] = [columnPlaces(above), columnPlaces(below)];
      const first = below[0]?.[0];
      // words of other lengths move two of a column's three places, not the one that they are aligned by
      const moved = before.some((places, at) =>
        places.every((place, which) => Math.abs(place - (after[at]?.[which] ?? 0)) > STEADY),
      );
      return first && moved ? [faultAt({ ...first, text: wordsOf(below[0]) })] : [];
    }),
};
