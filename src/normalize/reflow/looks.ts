import { CLASS, classOf } from './characters.js';

/** How a row ends. */
export const END = {
  stop: 0,
  colon: 1,
  comma: 2,
  closing: 3,
  opening: 4,
  narrow: 5,
  han: 6,
  other: 7,
  edge: 8,
} as const;
export const ENDS = 9;

/** How a row begins. */
export const START = {
  han: 0,
  digit: 1,
  latin: 2,
  quote: 3,
  bracket: 4,
  closing: 5,
  dash: 6,
  marker: 7,
  bullet: 8,
  other: 9,
  speaker: 10,
  edge: 11,
} as const;
export const STARTS = 12;

const STOPS = '。！？!?…｡';
const CLOSERS = '”’」』）)》】〉"';
const QUOTES = '“‘「『"';
const BULLETS = '□■●○▲△▼◆◇★☆※•◎';
const NUMERAL = '一二三四五六七八九十百零〇';
const MARKER = new RegExp(
  `^(?:[${NUMERAL}]{1,4}、|[（(][${NUMERAL}\\d]{1,4}[）)]|第[${NUMERAL}\\d]{1,4}[章节条部分回]|\\d{1,2}[.．、](?!\\d)|[①-⑳])`,
  'u',
);
const MARKER_FIRST = `${NUMERAL}（(第0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳`;
const SPEAKER = /^[^，。：“”]{1,6}[：:]/u;

/** Whether the text begins with a speaker's name and a colon, which is rare: the colon is looked for first. */
function speaks(text: string): boolean {
  const last = Math.min(text.length, 13);
  for (let i = 1; i < last; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xff1a || code === 0x3a) return SPEAKER.test(text);
  }
  return false;
}

export function endOf(text: string): number {
  const last = text.at(-1) ?? '';
  if (classOf(text.charCodeAt(text.length - 1)) === CLASS.han) return END.han;
  if (STOPS.includes(last)) return END.stop;
  if (CLOSERS.includes(last)) return afterClosers(text);
  if (last === '：' || last === ':') return END.colon;
  if ('，、；,;'.includes(last)) return END.comma;
  const kind = classOf(last.codePointAt(0) ?? 0);
  if (last === '.') return classOf(text.charCodeAt(text.length - 2)) === CLASS.han ? END.stop : END.narrow;
  if (kind === CLASS.opening) return END.opening;
  if (kind === CLASS.latin || kind === CLASS.digit) return END.narrow;
  return kind === CLASS.han ? END.han : END.other;
}

/** A stop inside closing marks ends a sentence too: …好。”） */
function afterClosers(text: string): number {
  let at = text.length - 1;
  while (at > 0 && CLOSERS.includes(text[at] ?? '')) at--;
  return STOPS.includes(text[at] ?? '') ? END.stop : END.closing;
}

export function startOf(text: string): number {
  const first = text[0] ?? '';
  if (MARKER_FIRST.includes(first) && MARKER.test(text)) return START.marker;
  if (classOf(text.charCodeAt(0)) === CLASS.han) return speaks(text) ? START.speaker : START.han;
  if (BULLETS.includes(first)) return START.bullet;
  if (first === '—' || first === '–') return START.dash;
  if (QUOTES.includes(first)) return START.quote;
  const kind = classOf(first.codePointAt(0) ?? 0);
  if (kind === CLASS.closing) return START.closing;
  if (kind === CLASS.opening) return START.bracket;
  if (speaks(text)) return START.speaker;
  if (kind === CLASS.digit) return START.digit;
  if (kind === CLASS.latin) return START.latin;
  return kind === CLASS.han ? START.han : START.other;
}

const PAIRS = new Map([...'”“’‘」「』『）（)(》《】【〉〈'].map((c, i, all) => [c, all[i + 1] ?? '']));

/** By code unit: 1 for an opening mark, 2 for a closing one. */
const MARK = new Uint8Array(0x10000);
for (const mark of '“‘「『（(《【〈') MARK[mark.charCodeAt(0)] = 1;
for (const mark of '”’」』）)》】〉') MARK[mark.charCodeAt(0)] = 2;

export interface Marks {
  readonly open: string;
  readonly unopened: string;
}

const NO_MARKS: Marks = { open: '', unopened: '' };

/** Marks left open in the text, innermost last, and closing marks that nothing in it opened. */
export function openMarks(text: string): Marks {
  let first = 0;
  while (first < text.length && MARK[text.charCodeAt(first)] === 0) first++;
  return first < text.length ? pairMarks(text, first) : NO_MARKS;
}

function pairMarks(text: string, from: number): Marks {
  let open = '';
  let unopened = '';
  for (let i = from; i < text.length; i++) {
    const what = MARK[text.charCodeAt(i)];
    if (what === 0) continue;
    const mark = text.charAt(i);
    if (what === 1) open += mark;
    else {
      if (open.endsWith(PAIRS.get(mark) ?? '')) open = open.slice(0, -1);
      else unopened += mark;
    }
  }
  return { open, unopened };
}

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧蕭葉蘇魯羅蔣範陸鍾譚莊';

/** Two to four Han of which the first is a common surname. */
function looksLikeName(text: string): boolean {
  if (text.length < 2 || text.length > 4) return false;
  for (const c of text) if (classOf(c.codePointAt(0) ?? 0) !== CLASS.han) return false;
  return SURNAMES.includes(text[0] ?? '');
}

/** One to four such names without anything between them. */
export function looksLikeNames(text: string): boolean {
  if (text.length < 2 || text.length > 12) return false;
  let at = 0;
  while (at < text.length) {
    const next = [3, 2].find(
      (n) =>
        looksLikeName(text.slice(at, at + n)) &&
        (at + n === text.length || (text.length - at - n > 1 && SURNAMES.includes(text[at + n] ?? ''))),
    );
    if (!next) return false;
    at += next;
  }
  return true;
}
