import { OPENING } from '../characters.js';
import { faultAt, type TypeRule } from '../rule.js';

export const lineEndOpening: TypeRule = {
  id: 'line-end-opening',
  summary: { zh: '标号的前半不在行末', en: 'no line ends with an opening mark' },
  source: 'GB/T 15834—2011, 5.1.3, 5.1.6',
  check: ({ pages }) =>
    pages.flatMap(({ lines }) =>
      lines.filter(({ chars }) => OPENING.has(chars.at(-1)?.text ?? '')).map((line) => faultAt(line, 'end')),
    ),
};
