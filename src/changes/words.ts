import type { Block, BlockKind } from './blocks.js';

/** What the rules of the ledger are called; a rule that is not here goes by its own name. */
const RULES: Readonly<Record<string, string>> = {
  'join-lines': '接行',
  'break-paragraph': '分段',
  'letter-space': '去字距空格',
  'script-space': '去中西文间空格',
  'punctuation-space': '去标点旁空格',
  radical: '部首改汉字',
  invisible: '去无形字符',
  'remove-furniture': '删版面杂项',
  indent: '去段首尾空格',
  dash: '统一破折号',
  ellipsis: '统一省略号',
  interpunct: '统一间隔号',
  'quotation-mark': '引号配对',
  'full-width': '全角字母数字改半角',
  'half-width-mark': '半角标点改全角',
  'repeated-mark': '去重复标点',
  'move-kicker': '引题移位',
  'move-title': '标题移位',
  'move-subtitle': '副题移位',
  'move-byline': '署名移位',
  'move-dateline': '电头移位',
  'move-text': '正文移位',
};

export const ruleName = (rule: string): string => RULES[rule] ?? rule;

const BLOCKS: Readonly<Record<BlockKind, string>> = {
  kicker: '引题',
  title: '标题',
  subtitle: '副题',
  byline: '署名',
  dateline: '电头',
  heading: '小标题',
  paragraph: '段',
  origin: '出处',
  other: '正文',
};

/** 标题, 段 3 */
export const blockName = ({ kind, number }: Pick<Block, 'kind' | 'number'>): string =>
  number === undefined ? BLOCKS[kind] : `${BLOCKS[kind]} ${number}`;

/** 10 035: groups of three, held together by spaces that do not break. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/gu, '\u00a0');

/** 第 55 行, 第 55–56 行 */
export const linesName = (first: number, last: number): string =>
  first === last ? `第 ${first} 行` : `第 ${first}–${last} 行`;

/** Rounded down, so that what is doubtful never looks sure. */
export const percent = (confidence: number): string => `${Math.floor(confidence * 100 + 1e-9)}%`;
