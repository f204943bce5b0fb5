import { faultAt, type TypeRule } from '../rule.js';

export const widow: TypeRule = {
  id: 'widow',
  summary: { zh: '段落的最后一行不单独排在页首', en: 'no page begins with the last line of a paragraph' },
  source: 'CLREQ, adjustment of widows: 单行不成页',
  check: ({ body }) =>
    body.flatMap((line, at) => {
      const next = body[at + 1];
      const opens = line.continues && line.before?.page !== line.page;
      return opens && !next?.continues ? [faultAt(line)] : [];
    }),
};
