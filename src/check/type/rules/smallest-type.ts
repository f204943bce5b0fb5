import { faultAt, type TypeRule } from '../rule.js';

/** 六号, in pt (7.875), less what rounding takes. */
const LEAST = 7.4;

export const smallestType: TypeRule = {
  id: 'smallest-type',
  summary: { zh: '文字不小于六号', en: 'no text is smaller than 六号 (7.5–7.9 pt)' },
  source: 'CLREQ, table of type sizes: 六号 7.875 pt',
  check: ({ pages }) =>
    pages.flatMap(({ lines }) =>
      lines
        .filter(({ size, chars }) => size < LEAST && chars.length > 3)
        .map((line) => faultAt(line, 'start', `${line.size} pt`)),
    ),
};
