import { HAN, pattern, SPACE, WESTERN } from './alphabet.js';
import { type Edit, editMatches, type Rule } from './rule.js';
import { isTabular } from './tabular.js';

const LINE = /[^\n]+/gu;
/** A. 2) and the like begin the next item of a row: the space parts it from the one before. */
const ITEM = '[A-Za-z0-9]{1,2}[.．、)）](?![0-9])';
/** The space is looked for first: it is rarer than what stands before it. */
const GAP = pattern(
  `(?=[${SPACE}])(?:(?<=[${HAN}])[${SPACE}]+(?=[${WESTERN}])(?!${ITEM})|(?<=[${WESTERN}])[${SPACE}]+(?=[${HAN}]))`,
);
/** 1.2 总则, 图 3 水位: the space parts a number from what it numbers. */
const LABEL = new RegExp(
  String.raw`^[${SPACE}\u3000]{0,8}([图表例]|附[图表件录])?[${SPACE}]{0,2}[A-Z]?[0-9]{1,3}(?:[.-][0-9]{1,3}){0,4}(?=[${SPACE}])`,
  'u',
);
/** What a number counts: after it no heading begins. */
const UNIT = /^[年月日号时点分秒个名位人元万亿多余岁天次件项公千米吨亩斤]/u;

export const scriptSpace: Rule<'script-space'> = {
  id: 'script-space',
  summary: { zh: '汉字与字母、数字之间不留空格', en: 'No typed space between Han and letters or digits' },
  why: {
    zh: '汉字与西文之间的空隙由排版自动加上，敲进去的空格会让它变成两份。编号后的空格和表格、名单不动。',
    en: 'The typesetter adds that gap itself; a typed one doubles it. After numbers of headings and in lists it stays.',
  },
  source: 'CLREQ #mixed_text_composition_in_horizontal',
  kind: 'lossless',
  reach: 'spaces',
  needs: /[ \t\u00a0\u2000-\u200a\u202f\u205f]/u,
  apply: (text, { part }) => {
    if (part === 'byline') return [];
    return [...text.matchAll(LINE)].flatMap(({ 0: line, index }) => lineEdits(line, index));
  },
  examples: [
    { before: '2026 年 3 月用 GPS 测河', after: '2026年3月用GPS测河' },
    { before: '水位上涨 12% 左右', after: '水位上涨12%左右' },
    { before: '1.2 总则', after: '1.2 总则' },
    { before: '图 3 水位变化', after: '图3 水位变化' },
    { before: 'A.甲站 B.乙站', after: 'A.甲站 B.乙站' },
    { before: '附件 1 名单', after: '附件1 名单' },
    { before: '甲站 12 30 乙站 15 28', after: '甲站 12 30 乙站 15 28' },
    { before: '用 Open Source 的办法', after: '用Open Source的办法' },
  ],
};

function lineEdits(line: string, offset: number): Edit[] {
  if (isTabular(line)) return [];
  const [label, named] = LABEL.exec(line) ?? [];
  const edits = editMatches(line, GAP, 0.99, ({ 0: gap, index }) => {
    const next = line.slice(index + gap.length, index + gap.length + 1);
    return index === label?.length && (named || !UNIT.test(next)) ? undefined : '';
  });
  return edits.map((edit) => ({ ...edit, start: edit.start + offset, end: edit.end + offset }));
}
