import { CHINESE, CLOSING, HAN, OPENING, pattern } from './alphabet.js';
import { editMatches, type Rule } from './rule.js';

const LINE = '[-－—―─]';
/** Two or three strokes of any kind, in Chinese on both sides or opening a line. */
const STROKES = `(?<!${LINE})(?:-{2,3}|－{2,3}|—{3}|―{2,3}|─{2,3})(?!${LINE})`;
/** One stroke: a dash only beside a mark or at the head of a line; between words it may be a connector. */
const STROKE = `(?<!${LINE})[—―─](?!${LINE})`;
const MARK = `${CLOSING}${OPENING}”“`;

const DASH = pattern(
  [
    `(?<=[${CHINESE}]|^)${STROKES}(?=[${HAN}${OPENING}“])`,
    `(?<=[${MARK}])${STROKE}(?=[${HAN}${OPENING}“])`,
    `(?<=[${HAN}])${STROKE}(?=[${MARK}])`,
    `^${STROKE}(?=[${HAN}])`,
  ].join('|'),
);

export const dash: Rule<'dash'> = {
  id: 'dash',
  summary: { zh: '破折号统一为“——”', en: 'The dash is written ——' },
  why: {
    zh: '破折号占两格。汉字之间的单个“—”可能是连接号（如“清河—白石”），不改。',
    en: 'It takes two ems. A single — between words may be a connector, as in 清河—白石, and stays.',
  },
  source: 'GB/T 15834—2011 4.10, 4.13, 5.1.4; CLREQ #h-unbreakable_marks',
  kind: 'suggestion',
  reach: 'marks',
  needs: /[-－—―─]/u,
  apply: (text) => editMatches(text, DASH, 0.9, () => '——'),
  examples: [
    { before: '他只带了一样东西--船桨', after: '他只带了一样东西——船桨' },
    { before: '渡口──老街的尽头', after: '渡口——老街的尽头' },
    { before: '“开船！”—他喊', after: '“开船！”——他喊' },
    { before: '清河—白石的船，2019—2021年停航', after: '清河—白石的船，2019—2021年停航' },
    { before: '加上--verbose再试', after: '加上--verbose再试' },
  ],
};
