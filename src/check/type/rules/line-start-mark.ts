import { NEVER_FIRST } from '../characters.js';
import { faultAt, type TypeRule } from '../rule.js';

export const lineStartMark: TypeRule = {
  id: 'line-start-mark',
  summary: {
    zh: '点号、标号的后半、间隔号不在行首',
    en: 'no line begins with a pause, a closing mark or an interpunct',
  },
  source: 'GB/T 15834—2011, 5.1.1–5.1.7',
  check: ({ pages }) =>
    pages.flatMap(({ lines }) =>
      lines
        .filter(({ first, chars: [one] }) => first && one && !one.raised && NEVER_FIRST.has(one.text))
        .map((line) => faultAt(line)),
    ),
};
