import { faultAt, type TypeRule } from '../rule.js';

/** Units in Latin letters and signs that follow a number. */
const UNIT =
  /^(?:[%‰°℃℉′″]|(?:[kcmμnMG]?(?:m|g|L|l|t|W|V|A|Pa|Hz|J|N)|h|s|min|ha|kWh|mAh|dB)(?:[²³23])?(?:\/[a-z]+)?(?![A-Za-z]))/u;

export const splitUnit: TypeRule = {
  id: 'split-unit',
  summary: { zh: '数值与单位不拆在两行', en: 'a number and its unit stand in one line' },
  source: 'CLREQ, digits and their prefixes and suffixes; GB/T 15835—2011',
  check: ({ body }) =>
    body
      .filter(
        ({ continues, before, text }) =>
          continues && /\d$/u.test(before?.text ?? '') && !before?.chars.at(-1)?.raised && UNIT.test(text),
      )
      .map((line) => faultAt(line)),
};
