import { faultAt, type TypeRule } from '../rule.js';

export const continuedIndent: TypeRule = {
  id: 'continued-indent',
  summary: { zh: '段落转页后首行不再缩进', en: 'what goes on from the page before is not indented again' },
  source: 'CLREQ, first line indent',
  check: ({ body }) =>
    body
      .filter(({ before, page, start }) => {
        const turned = before && before.page !== page && before.full && before.start === 'edge';
        return turned && start === 'indented' && !/[。！？：；…—”’」』）》\d]$/u.test(before.text);
      })
      .map((line) => faultAt(line)),
};
