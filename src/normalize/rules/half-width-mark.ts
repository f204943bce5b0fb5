import { CHINESE, CLOSING, HAN, OPENING, pattern, SPACE } from './alphabet.js';
import { bracketEdits } from './brackets.js';
import { editMatches, type Rule } from './rule.js';

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

const BEFORE = `[${HAN}”’${CLOSING}]`;
const END = `[”’」』"）)]|$`;
const MARK = pattern(
  [
    // the mark is looked for first: it is rarer than what stands before it
    `(?=[,;:!?])(?<=${BEFORE})(?:[,;:]|[!?]{1,3})(?=[${SPACE}]{0,4}(?:[${CHINESE}"]|$))`,
    // One character and a point is a number in a list: 一. 甲.
    String.raw`(?=\.)(?<=[${HAN}${CLOSING}][${HAN}”’）》])\.(?=${END}|[${SPACE}]{1,4}[${HAN}${OPENING}“])`,
  ].join('|'),
);

export const halfWidthMark: Rule<'half-width-mark'> = {
  id: 'half-width-mark',
  summary: { zh: '汉字之间的半角标点改为全角', en: 'Half-width marks between Han become full-width' },
  why: {
    zh: '中文句子用中文标点；括号成对改。数字、网址、外文里的半角标点不动。',
    en: 'Chinese sentences take Chinese marks; brackets go in pairs. Marks of figures and Western text stay.',
  },
  source: 'GB/T 15834—2011 4.1–4.7, 4.9, 5.1',
  kind: 'suggestion',
  reach: 'marks',
  needs: /[,.;:?!()]/u,
  apply: (text, context) =>
    [
      ...editMatches(text, MARK, 0.85, ({ 0: found }) =>
        [...found].map((mark) => WIDE[mark] ?? mark).join(''),
      ),
      ...bracketEdits(text, context.locked),
    ].sort((a, b) => a.start - b.start),
  examples: [
    { before: '春天来了,河开了;船也下水了.', after: '春天来了，河开了；船也下水了。' },
    { before: '谁来?他来!', after: '谁来？他来！' },
    { before: '老渡口(在白石)还开着', after: '老渡口（在白石）还开着' },
    { before: '同一括号（宽窄不一)要配齐', after: '同一括号（宽窄不一）要配齐' },
    { before: '10:30开船，载客1,200人，f(x)不变', after: '10:30开船，载客1,200人，f(x)不变' },
    { before: '一. 总则', after: '一. 总则' },
    { before: '清办发(2026)15号', after: '清办发(2026)15号' },
  ],
};
