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
  'script-still-simplified': {
    severity: 'info',
    exit: EXIT.fine,
    zh: '这篇是繁体文稿，其中有 {count} 段已是简体，照原样保留，没有转换',
    en: 'This article is in Traditional Chinese; {count} paragraph(s) of it are in Simplified already and were left as they are',
    helpZh: '如果繁体文稿里不该有简体，请在文稿里改过来。',
    helpEn: 'If the Traditional source should not hold Simplified text, change it there.',
  },
  'script-mixed': {
    severity: 'warning',
    exit: EXIT.fine,
    zh: '已是繁体、没有转换的段落里夹着简体字：{characters}',
    en: 'Simplified characters stand in Traditional paragraphs that were not converted: {characters}',
    helpZh: '在文稿里把这些字改成繁体；有意保留的，用 [……]{.no-convert} 标明。',
    helpEn: 'Write them in Traditional in the source; what is meant to stay is marked as [……]{.no-convert}.',
  },
  'script-variant-simplified': {
    severity: 'error',
    exit: EXIT.usage,
    zh: 'variants 里“{from}: {to}”右边的“{to}”是简体字',
    en: '“{to}” in “{from}: {to}” under variants is a Simplified character',
    helpZh: '右边写繁体版里要印的字形。',
    helpEn: 'Write the form that the Traditional edition is to print on the right.',
  },
  'script-regional-words': {
    severity: 'info',
    exit: EXIT.fine,
    zh: '{edition} 版有 {count} 处换成了当地词汇：{words}',
    en: 'In {edition}, {count} place(s) took the region’s own words: {words}',
    helpZh: '逐一看看是否合适；去掉 regionalWords 就只转换文字。',
    helpEn: 'Look at each; without regionalWords only characters are converted.',
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
