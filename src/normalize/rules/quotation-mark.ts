import { HAN } from './alphabet.js';
import type { Edit, Rule, RuleContext } from './rule.js';

const LINE = /[^\n]+/gu;
const DOUBLE = /[“”"＂]/gu;
const HAN_INSIDE = new RegExp(`[${HAN}]`, 'u');
/** What no quotation begins with, and what none ends with. */
const NOT_FIRST = /^(?:$|[\s，。、；：？！）》」』】〕〉])/u;
const NOT_LAST = /[\s：（《「『【〔〈]$|^$/u;
/** 5" is five inches; a letter before a mark is no Chinese sentence. */
const WESTERN = /[A-Za-z0-9]/u;
/**
 * A mark that someone typed is turned only where its surroundings agree: after a full stop, both a quotation that
 * ends and one that begins are likely, and the paragraph may be half of a longer quotation.
 */
const TURNS_OPEN = /[：，、（—\p{Script=Han}]$|^$/u;
const TURNS_CLOSE = /[\p{Script=Han}A-Za-z0-9）》][”“]|[。！？…][”“](?:$|[，。、；：？！）》])/u;

export const quotationMark: Rule<'quotation-mark'> = {
  id: 'quotation-mark',
  summary: {
    zh: '直引号按段配成“”，方向错的改正',
    en: 'Straight quotation marks become “ ” in pairs; wrong directions are mended',
  },
  why: {
    zh: '引号成对使用，前后有别。一段里引号成单，或者配不通，就都不动。',
    en: 'Marks go in pairs, one for each end. A paragraph whose marks do not pair is left alone.',
  },
  source: 'GB/T 15834—2011 4.8, 5.1.3',
  kind: 'suggestion',
  reach: 'marks',
  needs: /[“”"＂]/u,
  apply: (text, context) =>
    [...text.matchAll(LINE)].flatMap(({ 0: line, index }) => pairUp(line, index, context)),
  examples: [
    { before: '他说:"开船了。"大家就走', after: '他说:“开船了。”大家就走' },
    { before: '”渡口“两个字', after: '“渡口”两个字' },
    { before: '牌上“渡口“两个字', after: '牌上“渡口”两个字' },
    { before: '装一块5"的屏，再装一块7"的屏', after: '装一块5"的屏，再装一块7"的屏' },
    { before: '“他写下“渡口”两个字”', after: '“他写下“渡口”两个字”' },
    { before: '他说："开船了。', after: '他说："开船了。' },
    { before: '等到天亮。”他又说：“开船', after: '等到天亮。”他又说：“开船' },
  ],
};

/** The edits of one line, as one paragraph: all its marks pair, or none is touched. */
function pairUp(line: string, offset: number, { locked }: RuleContext): Edit[] {
  const places = Array.from(line.matchAll(DOUBLE), ({ index }) => index);
  if (places.length === 0 || places.length % 2 === 1 || !HAN_INSIDE.test(line)) return [];
  const straight = places.filter((at) => line[at] === '"' || line[at] === '＂').length;
  if (straight === 0 && isNested(line, places)) return [];
  const edits: Edit[] = [];
  for (const [index, at] of places.entries()) {
    const after = index % 2 === 0 ? '“' : '”';
    if (!fits(line, at, after) || locked(offset + at, offset + at + 1)) return [];
    if (line[at] === after) continue;
    const typed = line[at] === '“' || line[at] === '”';
    // Both kinds of fault in one paragraph: anything may have gone missing.
    if (typed && (straight > 0 || !turns(line, at, after))) return [];
    edits.push({ start: offset + at, end: offset + at + 1, after, confidence: typed ? 0.7 : 0.85 });
  }
  return edits;
}

/** Whether the marks already open and close as brackets do. */
function isNested(line: string, places: readonly number[]): boolean {
  let depth = 0;
  for (const at of places) {
    depth += line[at] === '“' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function fits(line: string, at: number, mark: string): boolean {
  const previous = line[at - 1] ?? '';
  if (mark === '”') return !NOT_LAST.test(previous);
  return !NOT_FIRST.test(line[at + 1] ?? '') && !WESTERN.test(previous);
}

function turns(line: string, at: number, mark: string): boolean {
  return mark === '“'
    ? TURNS_OPEN.test(line.slice(Math.max(0, at - 2), at))
    : TURNS_CLOSE.test(line.slice(Math.max(0, at - 1), at + 2));
}
