import { CLOSING, OPENING } from '../characters.js';
import { gapsOf } from '../reading.js';
import { faultAt, type TypeRule } from '../rule.js';
import { median } from '../setting.js';

/** Room between characters that the eye sees, in em. */
const LOOSE = 0.25;

export const looseLine: TypeRule = {
  id: 'loose-line',
  summary: {
    zh: '行内不拉得过松（字距不超过四分之一字）',
    en: 'no line is stretched by more than a quarter between characters',
  },
  source: 'CLREQ, line adjustment by expansion; 四分 as its limit is ours',
  check: ({ body }) =>
    body.flatMap((line, at) => {
      const gaps = gapsOf(line);
      const marks = line.chars.filter(({ text }) => CLOSING.has(text) || OPENING.has(text)).length;
      const stretched = gaps.length >= 5 && median(gaps) > LOOSE && body[at + 1]?.continues === true;
      return stretched ? [faultAt(line, 'end', `${median(gaps).toFixed(2)}，${marks}`)] : [];
    }),
};
