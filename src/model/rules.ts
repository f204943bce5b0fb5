/** The typographic rules by id, in the order in which they run, in a few words; `normalize/rules/` holds each. */
export const RULE_WORDS = {
  invisible: '看不见的字符 · zero-width and control characters',
  radical: '部首形的字 · radicals that stand for characters',
  'full-width': '全角字母、数字 · full-width letters and digits',
  indent: '段首空格 · spaces that indent',
  'script-space': '汉字与西文之间的空格 · spaces between Han and Latin or digits',
  'punctuation-space': '标点旁的空格 · spaces beside marks',
  ellipsis: '省略号 · ellipses',
  dash: '破折号 · dashes',
  interpunct: '间隔号 · interpuncts',
  'half-width-mark': '半角标点 · half-width marks',
  'repeated-mark': '重复的标点 · repeated marks',
  'quotation-mark': '引号 · quotation marks',
} as const;
export type RuleName = keyof typeof RULE_WORDS;
export const RULE_IDS = Object.keys(RULE_WORDS) as readonly RuleName[];
