import { CHINESE, pattern } from './alphabet.js';
import { editMatches, type Rule } from './rule.js';

const RUN = pattern(
  [
    String.raw`(?<![.…])\.{3,}(?![.…])`,
    '(?<!。)。{3,}',
    '(?<!．)．{3,}',
    '(?<![･・·])[･・·]{3,}',
    '(?<![.…])…+(?![.…])',
    '⋯+',
  ].join('|'),
);
const CHINESE_BEFORE = new RegExp(`[${CHINESE}]$`, 'u');
const CHINESE_AFTER = new RegExp(`^[${CHINESE}]`, 'u');
const PROPER = '……';
/** Twelve dots stand for a paragraph that was left out. */
const PARAGRAPH = '…………';

export const ellipsis: Rule<'ellipsis'> = {
  id: 'ellipsis',
  summary: { zh: '省略号统一为“……”', en: 'The ellipsis is written ……' },
  why: {
    zh: '省略号是六个圆点，占两格；三个句点、三个句号或单个“…”都不合标准。外文里的“...”不动。',
    en: 'It has six dots on two ems; three full stops or one … are not it. Those in Western text stay.',
  },
  source: 'GB/T 15834—2011 4.11, 5.1.5; CLREQ #h-unbreakable_marks',
  kind: 'suggestion',
  reach: 'marks',
  needs: /\.\.|．．|。。|··|[…⋯･・]/u,
  apply: (text) =>
    editMatches(text, RUN, 0.9, ({ 0: found, index }) => {
      if (found === PROPER || found === PARAGRAPH) return undefined;
      const before = text.slice(Math.max(0, index - 2), index);
      const after = text.slice(index + found.length, index + found.length + 2);
      return CHINESE_BEFORE.test(before) || CHINESE_AFTER.test(after) ? PROPER : undefined;
    }),
  examples: [
    { before: '河水涨了...船还没来', after: '河水涨了……船还没来' },
    { before: '等了又等。。。', after: '等了又等……' },
    { before: '雾･･･散了', after: '雾……散了' },
    { before: '他想了想…没有说', after: '他想了想……没有说' },
    {
      before: '说明在https://example.org/a...b里，又写wait...',
      after: '说明在https://example.org/a...b里，又写wait...',
    },
  ],
};
