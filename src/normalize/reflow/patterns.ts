import { looksLikeNames } from './looks.js';

/** What newspapers print in set words. Each is tried on a row's visible characters. */
const PATTERNS = {
  pageDate: /^.{0,12}\d{4}年\d{1,2}月\d{1,2}日.{0,2}星期[一二三四五六日天]/u,
  pageNumber:
    /^(?:第?[0-9０-９一二三四五六七八九十]{1,3}版|[A-Z]?\d{1,3}|第\d{1,4}页|[-—–·•]{1,2}\d{1,4}[-—–·•]{1,2}|\d{1,4}\/\d{1,4}|[A-Z]\d{1,2}版?)$/u,
  editor:
    /^(?:本版)?(?:责任编辑|责编|责任校对|美编|校对|版式|版面|组版|编辑|值班|统筹|主编|本版|视觉|制图|图编)[^。，]{0,6}[：:]|^(?:本版)?责任编辑|^本版责编|^责编/u,
  contact:
    /(?:电话|热线|邮箱|信箱|传真|邮编|网址|刊号|邮发代号|投稿|订阅|零售价|定价|[a-z0-9]@|www\.|https?:)/iu,
  jump: /^[（(][上下][接转].{1,10}[）)]$/u,
  caption:
    /^(?:[上下左右]图|题图|图为|图[①-⑳\d]|图片|▲|△|▼|◀|▶)|[摄攝](?:[（(].{1,10}[）)])?$|(?:供图|资料图|(?:社|片|记者[\u4e00-\u9fff]{2,6})发[）)]?)$/u,
  paperName: /^《.{2,10}》[（(].{0,16}\d{1,2}月\d{1,2}日.{0,8}[）)]$/u,
  section:
    /^(?:头版|要闻|国际|国内|综合|评论|理论|视点|文化|体育|经济|社会|副刊|广告|专题|时政|财经|科技|教育|健康|生活|读书|教科文卫|科教文卫|综合新闻|焦点|深度|观点|法治|生态|民生|专版|特刊|新闻|世界|地方|时评|文艺|文摘|理论周刊|国际新闻|国内新闻|[\u4e00-\u9fff]{2}周刊|[\u4e00-\u9fff]{2}新闻)$/u,
  guide:
    /[（(](?:详?见|第)?第?[A-Z]?[\d一二三四五六七八九十]{1,3}版[）)]$|^今日(?:导读|\d+版|看点)|^(?:导读|本期导读|版面导读)$|今日\d+版/u,
  reporter:
    /^[□■◎●]?(?:[\u4e00-\u9fff]{2,8}(?:日报|晚报|时报|新闻网?|网|社))?(?:(?:本报|本刊|本社|新华社|特约|见习|实习|驻\S{2,6})*(?:首席)?(?:记者|通讯员|评论员|特派|撰稿|记者站)|文[/／]|作者[：:]|[□■◎])/u,
  dateline:
    /^[（(]?(?:本报|新华社|中新社|中新网|人民网|据新华社|本社|央视网|光明日报|科技日报|人民日报|法新社|路透社).{0,14}(?:[电電讯訊]|消息)/u,
  datelineEnd: /[（(](?:据|本报|新华社|中新社|原载|摘自|来源)[^（()）]{0,24}[电電讯訊日报）)]+[）)]?$/u,
  bareNumber: /^[（(]?[一二三四五六七八九十\d]{1,3}[）)]?$/u,
  numbered: /^[一二三四五六七八九十]{1,3}、/u,
  bracketed: /^[（(][一二三四五六七八九十]{1,3}[）)]/u,
  chapter: /^第[一二三四五六七八九十百\d]{1,4}[章节節回部编編]/u,
  article: /^第[一二三四五六七八九十百\d]{1,5}[条條]/u,
  sectionNumber: /^\d{1,2}(?:\.\d{1,2}){1,4}\.?[\u4e00-\u9fff“《A-Z]/u,
  question: /^(?:问|答|問)[：:]/u,
  cell: /^[+\-－]?[\d,.，]+(?:%|％|亿元|万元|元|人|年|月)?$/u,
  author: /^[（(].{0,4}(?:作者|记者|本文|摘自|原载|编者|整理|参与).*[）)]?$/u,
  poem: /^[\u4e00-\u9fff]{4,7}[，,][\u4e00-\u9fff]{4,7}[。！？；]$/u,
} as const satisfies Record<string, RegExp>;

const NAMES = Object.keys(PATTERNS) as (keyof typeof PATTERNS)[];
export const PATTERN_COUNT = NAMES.length + 1;
/** Bit of a pattern in what `matchPatterns` returns. */
export const BIT = Object.fromEntries(NAMES.map((name, i) => [name, 1 << i])) as Readonly<
  Record<keyof typeof PATTERNS, number>
>;
const NAME_BIT = 1 << NAMES.length;

/** Rows longer than this are running text; only what marks a beginning or an end is tried on them. */
const LONG = 44;
const ON_LONG = BIT.dateline | BIT.datelineEnd;

/** What a text must be to match at all: cheap to see, and most rows fail it. */
interface Condition {
  /** One of these comes first, last, anywhere. */
  readonly first?: string;
  readonly last?: string;
  readonly any?: string;
  readonly longest?: number;
}

const NUMERALS = '一二三四五六七八九十';
const CONDITIONS: Readonly<Record<keyof typeof PATTERNS, Condition>> = {
  pageDate: { any: '年' },
  pageNumber: { longest: 9 },
  editor: { first: '本责美校版组编值统主视制图' },
  contact: { any: '电热邮信传网刊投订零定@wWhH' },
  jump: { first: '（(', last: '）)' },
  caption: { any: '图▲△▼◀▶摄攝发' },
  paperName: { first: '《', last: '）)' },
  section: { longest: 4 },
  guide: { any: '版导看' },
  reporter: { any: '者员特撰/／□■◎' },
  dateline: { first: '（(本新中人据央光科法路' },
  datelineEnd: { last: '电電讯訊日报）)' },
  bareNumber: { longest: 5 },
  numbered: { first: NUMERALS },
  bracketed: { first: '（(' },
  chapter: { first: '第' },
  article: { first: '第' },
  sectionNumber: { first: '0123456789' },
  question: { first: '问答問' },
  cell: { first: '+-－0123456789,.，' },
  author: { first: '（(' },
  poem: { last: '。！？；', longest: 16 },
};

/** By code unit: the bits of the patterns that it lets a text match. */
function conditionTable(where: 'first' | 'last' | 'any'): Uint32Array {
  let free = 0;
  for (const name of NAMES) if (CONDITIONS[name][where] === undefined) free |= BIT[name];
  const table = new Uint32Array(0x10000).fill(free);
  for (const name of NAMES) {
    for (const mark of CONDITIONS[name][where] ?? '') {
      const code = mark.charCodeAt(0);
      table[code] = (table[code] ?? 0) | BIT[name];
    }
  }
  return table;
}

const FIRST = conditionTable('first');
const LAST = conditionTable('last');
const ANY = conditionTable('any');
/** By length: the bits of the patterns that a text so long may match. */
const LENGTH = Uint32Array.from({ length: LONG + 1 }, (_, length) =>
  NAMES.reduce((bits, name) => (length <= (CONDITIONS[name].longest ?? LONG) ? bits | BIT[name] : bits), 0),
);

/** The bits of the patterns that the ends and the length of the text do not rule out. */
function possible(text: string, from: number, to: number): number {
  const length = to - from;
  const ends = (FIRST[text.charCodeAt(from)] ?? 0) & (LAST[text.charCodeAt(to - 1)] ?? 0);
  return ends & (length > LONG ? ON_LONG : (LENGTH[length] ?? 0));
}

/** Which patterns the row's visible characters match, as bits. */
export function matchPatterns(text: string): number {
  let left = possible(text, 0, text.length);
  if (text.length <= LONG) {
    let any = 0;
    for (let i = 0; i < text.length; i++) any |= ANY[text.charCodeAt(i)] ?? 0;
    left &= any;
  }
  let bits = 0;
  while (left !== 0) {
    const at = 31 - Math.clz32(left);
    left ^= 1 << at;
    const name = NAMES[at];
    if (name && PATTERNS[name].test(text)) bits |= 1 << at;
  }
  return looksLikeNames(text) ? bits | NAME_BIT : bits;
}

/** Whether a stretch of the text matches one pattern. */
export function matches(
  name: keyof typeof PATTERNS,
  text: string,
  from = 0,
  to: number = text.length,
): boolean {
  const end = Math.min(to, text.length);
  const start = Math.max(0, from);
  return (possible(text, start, end) & BIT[name]) !== 0 && PATTERNS[name].test(text.slice(start, end));
}
