import { faultAt, type TypeRule } from '../rule.js';

export const lineStartDash: TypeRule = {
  id: 'line-start-dash',
  summary: { zh: '破折号、省略号不在行首', en: 'no line goes on with a dash or an ellipsis' },
  source: 'CLREQ, prohibition rules for line start, strict',
  check: ({ body }) =>
    body.filter(({ continues, text }) => continues && /^[—…]/u.test(text)).map((line) => faultAt(line)),
};
