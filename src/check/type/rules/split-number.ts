import { faultAt, type TypeRule } from '../rule.js';

export const splitNumber: TypeRule = {
  id: 'split-number',
  summary: { zh: '数字不拆开移行', en: 'no number is divided between two lines' },
  source: 'CLREQ, digits and their prefixes and suffixes; GB/T 15835—2011',
  check: ({ body }) =>
    body
      .filter(({ continues, before, chars }) => {
        const end = before?.chars.at(-1);
        return (
          continues &&
          end &&
          !end.raised &&
          /[\d.,]$/u.test(before?.text ?? '') &&
          /^[\d.,]/u.test(chars[0]?.text ?? '')
        );
      })
      .map((line) => faultAt(line)),
};
