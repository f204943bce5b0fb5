import { pattern, SPACE } from './alphabet.js';
import { editMatches, type Rule } from './rule.js';

const ENDS = pattern(`^[${SPACE}\\u3000]+|(?<![${SPACE}\\u3000])[${SPACE}\\u3000]+$`);

export const indent: Rule<'indent'> = {
  id: 'indent',
  summary: { zh: '去掉段首段尾的空格', en: 'Takes out spaces at both ends of a paragraph' },
  why: {
    zh: '段首缩进由版式决定；敲进去的全角空格会使缩进变成四格。',
    en: 'The layout indents paragraphs; typed U+3000 would make the indent four ems.',
  },
  source: 'CLREQ #first_line_indents',
  kind: 'lossless',
  reach: 'spaces',
  needs: /[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]/u,
  apply: (text) => editMatches(text, ENDS, 0.999, () => ''),
  examples: [
    { before: '　　清河在城北。', after: '清河在城北。' },
    { before: '第一段  \n　　第二段', after: '第一段\n第二段' },
    { before: '李　明', after: '李　明' },
  ],
};
