import { editMatches, type Rule } from './rule.js';

const WIDE = /[Ａ-Ｚａ-ｚ０-９]+|(?<=[0-9０-９])．(?=[0-9０-９])/gu;
const OFFSET = 0xfee0;

export const fullWidth: Rule<'full-width'> = {
  id: 'full-width',
  summary: { zh: '全角字母、数字改为半角', en: 'Full-width letters and digits become half-width' },
  why: {
    zh: '横排时字母、阿拉伯数字用半角；小数点夹在两个数字之间时一并改。',
    en: 'Letters and digits are half-width in horizontal text; so is the point between two digits.',
  },
  source: 'CLREQ #mixed_text_composition_in_horizontal; GB/T 15835—2011',
  kind: 'suggestion',
  reach: 'marks',
  needs: /[Ａ-Ｚａ-ｚ０-９．]/u,
  apply: (text) =>
    editMatches(text, WIDE, 0.99, ({ 0: found }) =>
      [...found].map((wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - OFFSET)).join(''),
    ),
  examples: [
    { before: '２０２６年栽树３．５万棵', after: '2026年栽树3.5万棵' },
    { before: 'ＧＰＳ定位', after: 'GPS定位' },
    { before: '牌子上写着“Ａ区”', after: '牌子上写着“Ａ区”' },
    { before: '长５０％，宽１．', after: '长50％，宽1．' },
  ],
};
