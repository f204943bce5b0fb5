import { faultAt, type TypeRule } from '../rule.js';

export const firstLineIndent: TypeRule = {
  id: 'first-line-indent',
  summary: { zh: '段首空两字', en: 'a paragraph begins two characters in' },
  source: 'CLREQ, first line indent',
  check: ({ body, setting: { size } }) =>
    body.flatMap((line) => {
      const inset = (line.left - line.column.left) / size;
      return line.start === 'inset' && inset > 0.3 && inset < 1.4 && line.before && !line.before.full
        ? [faultAt(line, 'start', `${inset.toFixed(2)} 字`)]
        : [];
    }),
};
