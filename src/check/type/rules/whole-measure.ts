import type { TypeRule } from '../rule.js';

/** In em. */
const NEAR = 0.06;

export const wholeMeasure: TypeRule = {
  id: 'whole-measure',
  summary: { zh: '版心宽度是字号的整数倍', en: 'the measure is a whole number of characters' },
  source: 'CLREQ, considerations in designing type area',
  check: ({ pages, setting: { columns, size } }) =>
    columns.flatMap((side, parity) =>
      side.flatMap(({ left, right }) => {
        const count = (right - left) / size;
        const page = pages.find(({ index, body }) => index % 2 === parity && body.length > 0);
        return page && Math.abs(count - Math.round(count)) > NEAR
          ? [{ page: page.index + 1, line: 1, text: `${count.toFixed(2)} 字` }]
          : [];
      }),
    ),
};
