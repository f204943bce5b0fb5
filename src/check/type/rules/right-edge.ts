import { faultAt, type TypeRule } from '../rule.js';

/** In pt, a quarter of a millimetre: Chromium leaves the share of one gap at the end of some lines. */
const EVEN = 0.75;

export const rightEdge: TypeRule = {
  id: 'right-edge',
  summary: { zh: '除段末外各行右端对齐', en: 'all lines but the last of a paragraph end at one edge' },
  source: 'CLREQ, necessity of line adjustment',
  check: ({ body }) =>
    body.flatMap((line, at) => {
      const { column, reach, right, size } = line;
      if (!body[at + 1]?.continues) return [];
      // a mark of full width, and one of half
      const near = Math.min(Math.abs(right - column.right), Math.abs(reach - column.right));
      return near > EVEN && near < size * 1.1
        ? [faultAt(line, 'end', `${(column.right - right).toFixed(1)} pt`)]
        : [];
    }),
};
