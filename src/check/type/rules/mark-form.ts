import { faultAt, type TypeRule } from '../rule.js';

const WRONG = /\.{3}|。{2}|(?<=\p{Script=Han})(?:--|[•・](?=\p{Script=Han}))|(?<!…)…(?!…)|(?<!—)—(?!—)/u;

export const markForm: TypeRule = {
  id: 'mark-form',
  summary: {
    zh: '省略号六点、破折号两字、间隔号居中，写法合规',
    en: 'ellipsis, dash and interpunct are the standard ones',
  },
  source: 'GB/T 15834—2011, 4.10, 4.11, 4.13; CLREQ, interpuncts',
  check: ({ body }) =>
    body
      // a mark at a line's edge may be half of one
      .filter(({ text }) => WRONG.test(text.replace(/^[—…]+|[—…]+$/gu, '')))
      .map((line) => faultAt(line)),
};
