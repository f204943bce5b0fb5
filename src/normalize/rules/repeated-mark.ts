import { editMatches, type Rule } from './rule.js';

/** Three 。 and more are an ellipsis; up to three ？ or ！ are allowed. */
const REPEATED = /(?<=([，、；：]))\1+|(?<=(?<!。)。)。(?!。)|(?<=(？{3}|！{3}))[？！]+/gu;

export const repeatedMark: Rule<'repeated-mark'> = {
  id: 'repeated-mark',
  summary: { zh: '重复的标点只留一个', en: 'A mark that is doubled stands once' },
  why: {
    zh: '“。。”“，，”是误按；问号、叹号可以叠用，最多三个。',
    en: 'A second 。 or ， is a slip of the key. ？ and ！ may be repeated up to three times.',
  },
  source: 'GB/T 15834—2011 4.2.3, 4.3.3',
  kind: 'suggestion',
  reach: 'marks',
  needs: /([，、；：。])\1|[？！]{4}/u,
  apply: (text) => editMatches(text, REPEATED, 0.9, () => ''),
  examples: [
    { before: '船到了。。大家，，上岸', after: '船到了。大家，上岸' },
    { before: '快跑！！！！！', after: '快跑！！！' },
    { before: '真的吗？？快看！！！', after: '真的吗？？快看！！！' },
    { before: '他说“好。。”', after: '他说“好。。”' },
  ],
};
