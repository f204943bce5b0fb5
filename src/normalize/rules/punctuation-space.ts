import { CHINESE, CLOSING, OPENING, pattern, SHARED, SPACE } from './alphabet.js';
import { editMatches, type Rule } from './rule.js';

const CHINA = `${CLOSING}${OPENING}`;
const SIDES = [
  `(?<=[${CHINA}])[${SPACE}]+(?=[^${SPACE}\\s])`,
  `(?<=[^${SPACE}\\s])[${SPACE}]+(?=[${CHINA}])`,
  `(?<=[${SHARED}])[${SPACE}]+(?=[${CHINESE}])`,
  `(?<=[${CHINESE}])[${SPACE}]+(?=[${SHARED}])`,
];
/** The space is looked for first: it is rarer than what stands before it. */
const GAP = pattern(`(?=[${SPACE}])(?:${SIDES.join('|')})`);

export const punctuationSpace: Rule<'punctuation-space'> = {
  id: 'punctuation-space',
  summary: { zh: '中文标点两旁不留空格', en: 'No typed space beside Chinese marks' },
  why: {
    zh: '全角标点自带空隙，再敲空格就太宽，还会妨碍标点挤压。',
    en: 'Full-width marks bring their own room; a space besides is too wide and hinders their squeezing.',
  },
  source: 'GB/T 15834—2011 5.1; CLREQ #h-adjustment_of_adjacent',
  kind: 'lossless',
  reach: 'spaces',
  needs: /[ \t\u00a0\u2000-\u200a\u202f\u205f]/u,
  apply: (text) => editMatches(text, GAP, 0.995, () => ''),
  examples: [
    { before: '河水涨了 ， 船还没来。 大家等着', after: '河水涨了，船还没来。大家等着' },
    { before: '书名是 《渡口》 吗', after: '书名是《渡口》吗' },
    { before: 'He said “wait” again', after: 'He said “wait” again' },
    { before: '《春汛》　《秋水》', after: '《春汛》　《秋水》' },
  ],
};
