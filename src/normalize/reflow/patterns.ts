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
    /^(?:[上下左右]图|题图|图为|图[①-⑳\d]|图片|▲|△|▼|◀|▶)|[摄攝](?:[（(].{1,10}[）)])?$|(?:供图|资料图|发）?)$/u,
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
export const NAME_BIT = 1 << NAMES.length;

/** Rows longer than this are running text; only what marks a beginning or an end is tried on them. */
const LONG = 44;

/** Which patterns the row's visible characters match, as bits. */
export function matchPatterns(text: string): number {
  const long = text.length > LONG;
  let bits = 0;
  for (let i = 0; i < NAMES.length; i++) {
    const name = NAMES[i];
    if (name && (!long || name === 'dateline' || name === 'datelineEnd') && PATTERNS[name].test(text)) {
      bits |= 1 << i;
    }
  }
  return looksLikeNames(text) ? bits | NAME_BIT : bits;
}
