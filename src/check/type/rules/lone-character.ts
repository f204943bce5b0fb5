import { isMark } from '../characters.js';
import { faultAt, type TypeRule } from '../rule.js';

export const loneCharacter: TypeRule = {
  id: 'lone-character',
  summary: { zh: '单字不成行', en: 'no paragraph ends with a line of one character' },
  source: 'CLREQ, adjustment of orphans: 单字不成行',
  check: ({ body }) =>
    body
      .filter(
        ({ continues, chars }) =>
          continues && chars.filter(({ text, raised }) => !raised && !isMark(text)).length === 1,
      )
      .map((line) => faultAt(line)),
};
