import { faultAt, type TypeRule } from '../rule.js';

export const orphan: TypeRule = {
  id: 'orphan',
  summary: { zh: '段落的第一行不单独排在页末', en: 'no page ends with the first line of a paragraph' },
  source: 'CSS Fragmentation 3, 3.3: orphans: 2',
  check: ({ body }) =>
    body.flatMap((line, at) => {
      const next = body[at + 1];
      return !line.continues && line.start === 'indented' && next?.continues && next.page !== line.page
        ? [faultAt(line)]
        : [];
    }),
};
