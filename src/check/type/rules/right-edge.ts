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
      // behind a note's call stands its own small space
      const last = line.chars.at(-1);
      if (!last || last.raised || !body[at + 1]?.continues) return [];
      // a mark of full width, one of half, and one of half that stands in the middle of its width
      const near = Math.min(
        Math.abs(right - column.right),
        Math.abs(reach - column.right),
        Math.abs(last.x + 0.75 * size - column.right),
      );
      return near > EVEN && near < size * 1.1
        ? [faultAt(line, 'end', `${(column.right - right).toFixed(1)} pt`)]
        : [];
    }),
};
