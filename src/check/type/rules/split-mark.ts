import { faultAt, type TypeRule } from '../rule.js';

export const splitMark: TypeRule = {
  id: 'split-mark',
  summary: { zh: '破折号、省略号不中断移行', en: 'a dash or an ellipsis is not divided between two lines' },
  source: 'GB/T 15834—2011, 5.1.4, 5.1.5',
  check: ({ body }) =>
    body
      .filter(({ before, text }) => /^[—…]/u.test(text) && before?.text.endsWith(text[0] ?? ' '))
      .map((line) => faultAt(line)),
};
