import { EXIT } from '../exit-codes.js';

/** Messages about the conversion to Traditional Chinese. */
export const SCRIPT_MESSAGES = {
  'script-quotes-unbalanced': {
    severity: 'warning',
    exit: EXIT.fine,
    zh: '引号不成对：{mark}（{excerpt}）',
    en: 'Quotation marks do not pair: {mark} ({excerpt})',
    helpZh: '在文稿里补上缺的一半，或改正前后颠倒的引号；繁体版的「」『』按引号的层次转换。',
    helpEn:
      'Add the missing half in the source, or turn the reversed mark round; 「」『』 in the Traditional edition follow the nesting of the quotation marks.',
  },
  'script-already-traditional': {
    severity: 'info',
    exit: EXIT.fine,
    zh: '有 {count} 段已是繁体，照原样保留，没有转换',
    en: '{count} paragraph(s) are already in Traditional Chinese and were left as they are',
    helpZh: '如果简体版里不该有繁体，请在文稿里改过来。',
    helpEn: 'If the Simplified edition should not hold Traditional text, change it in the source.',
  },
  'script-length-changed': {
    severity: 'warning',
    exit: EXIT.fine,
    zh: '这一段转换前后字数不一致，照原样保留，没有转换',
    en: 'This paragraph would change its number of characters in conversion and was left as it is',
    helpZh: '看看这一段有没有生僻字或异常字符，并请把原文告诉我们。',
    helpEn: 'Look for rare or irregular characters in it, and please tell us the text.',
  },
} as const;
