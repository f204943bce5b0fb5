import { describe, expect, test } from 'vitest';
import { overridesOf } from '../../src/decisions/index.js';
import { place, SOURCE, spotsOf } from './made-up.js';

const DECISIONS = `- join: 四十|二块石板
- break: 小路。|每逢
- split: 坐一坐。|4.清河
- title: 三分地里的算术课
- byline: 本报记者何立
- furniture: 第3版责任编辑：何立
- keep-space: 100天 |也不
- drop-space: 每逢|雨天
- paragraph: 到了秋天，桥边又多了一座茶馆，赶集的人都来坐一坐。
- refuse: {rule: radical, at: 清|河从}
- rule: {full-width: off}
`;
const SPOTS = [
  'join 4:1',
  'break 5:1',
  'split 9:1',
  'title 1:1–1:8',
  'byline 2:1–2:7',
  'furniture 6:1–6:11',
  'keep-space 5:17',
  'drop-space 5:4',
  'paragraph 7:5–8:12',
  'refuse 10:2',
  'rule full-width off',
];

describe('decisions in their source', () => {
  test('stand at the character after the bar', () => {
    const { placed, messages } = place(DECISIONS, SOURCE);
    expect(messages).toEqual([]);
    expect(spotsOf(placed)).toEqual(SPOTS);
  });

  test('move with the text when lines are added before, or taken out', () => {
    const later = spotsOf(place(DECISIONS, `清河新闻\n\n${SOURCE}`).placed);
    const moved = SPOTS.map((spot) => spot.replaceAll(/\d+(?=:)/gu, (line) => String(Number(line) + 2)));
    expect(later).toEqual(moved);
    const without = SOURCE.split('\n').toSpliced(1, 1).join('\n');
    expect(place('- join: 四十|二块', without).placed).toMatchObject([{ line: 3, column: 1 }]);
  });

  test('find the same characters however the source is wrapped', () => {
    for (const width of [1, 2, 5, 9, 200]) {
      const wrapped = SOURCE.replaceAll(/\s+/gu, '')
        .match(new RegExp(`.{1,${width}}`, 'gu'))
        ?.join('\n');
      const { placed, messages } = place(DECISIONS, wrapped ?? '');
      expect(messages).toEqual([]);
      const [join] = placed;
      const lines = (wrapped ?? '').split('\n');
      expect(join?.what === 'point' && lines[join.line - 1]?.slice(join.column - 1)).toMatch(/^二/u);
    }
  });

  test('are found by the words of the repaired text too', () => {
    const source = '⼆块⽯板ＡＢ，"清河"的水';
    expect(spotsOf(place('- join: 二块石|板AB\n- join: 板AB，“清河”|的水', source).placed)).toEqual([
      'join 1:4',
      'join 1:12',
    ]);
  });

  test('count columns in code points', () => {
    expect(spotsOf(place('- join: 𠮷野|石桥\n- title: 石桥', '甲𠮷野石桥').placed)).toEqual([
      'join 1:4',
      'title 1:4–1:5',
    ]);
  });

  test('may stand at the head and at the end of the source', () => {
    const { placed } = place("- accept: {rule: radical, at: '|三分地'}\n- break: 铺到河边。|", SOURCE);
    expect(spotsOf(placed)).toEqual(['accept 1:1', 'break 11:1']);
  });
});

describe('a decision without a sure place', () => {
  const told = (decisions: string, source = SOURCE) =>
    place(decisions, source).messages.map(({ id, place: at, values }) => [
      `${at?.line}:${at?.column} ${id}`,
      values,
    ]);

  test('that fits several places names their lines', () => {
    expect(told('- join: 石|板')).toEqual([
      ['1:3 decision-ambiguous', { anchor: '石|板', count: 2, lines: '4, 10' }],
    ]);
    expect(spotsOf(place('- join: 石|板\n  nth: 2', SOURCE).placed)).toEqual(['join 10:9']);
    expect(spotsOf(place('- furniture: 何立\n  nth: 2', SOURCE).placed)).toEqual(['furniture 6:10–6:11']);
  });

  test('that asks for one place too many says so', () => {
    expect(told('- join: 石|板\n  nth: 3')).toEqual([
      ['1:3 decision-nth', { anchor: '石|板', count: 2, lines: '4, 10', nth: 3 }],
    ]);
  });

  test('that lost its words is told what is most like them', () => {
    expect(told('- title: 三分田里的算数课\n- join: 又多了一家茶|馆，赶集')).toEqual([
      [
        '1:3 decision-lost-near',
        { anchor: '三分田里的算数课', where: 'tea.txt:1:1', near: '三分地里的算术课' },
      ],
      [
        '2:3 decision-lost-near',
        { anchor: '又多了一家茶|馆，赶集', where: 'tea.txt:7:12', near: '又多了一座茶馆，赶集' },
      ],
    ]);
  });

  test('that is like nothing is just lost', () => {
    expect(told('- break: 打造平台。|全市\n- join: 甲|乙')).toEqual([
      ['1:3 decision-lost', { anchor: '打造平台。|全市' }],
      ['2:3 decision-lost', { anchor: '甲|乙' }],
    ]);
    expect(told('- join: 甲|乙', '')).toHaveLength(1);
  });

  test('that contradicts an earlier one is left out', () => {
    const text = `- join: 四十|二块
- refuse: {rule: join-lines, at: 捡了四十|二块石板}
- title: 三分地里的算术课
- heading: 算术课
- keep-space: 每逢|雨天
- accept: {rule: script-space, at: 每逢|雨天}
- rule: {dash: off}
- rule: {dash: on}
- split: 坐一坐。|4.清河
- break: 坐一坐。|4.清河
- accept: {rule: join-lines, at: 四十|二块}
`;
    expect(told(text)).toEqual([
      ['2:3 decision-conflict', { anchor: '捡了四十|二块石板', line: 1 }],
      ['4:3 decision-conflict', { anchor: '算术课', line: 3 }],
      ['6:3 decision-conflict', { anchor: '每逢|雨天', line: 5 }],
      ['8:10 decision-conflict', { anchor: 'dash', line: 7 }],
    ]);
    expect(place(text, SOURCE).placed).toHaveLength(7);
  });
});

test('decisions become overrides', () => {
  const more = `- refuse: {rule: break-paragraph, at: 茶|馆，}
- accept: {rule: script-space, at: 走|100天}
- break: 坐一坐。|4.清河
`;
  const { boundaries, starts, labels, spaces, refused, rules } = overridesOf(
    place(DECISIONS + more, SOURCE).placed,
  );
  expect(Object.fromEntries(boundaries)).toEqual({
    '4:1': 'join',
    '5:1': 'break',
    '9:1': 'split',
    '8:1': 'join',
  });
  expect([...starts].sort()).toEqual(['1:1', '2:1', '3:5', '5:1', '6:1', '7:5', '9:1']);
  expect(labels.map(({ kind, from, to }) => `${kind} ${from.line}–${to.line}`)).toEqual([
    'title 1–1',
    'byline 2–2',
    'furniture 6–6',
    'paragraph 7–8',
  ]);
  expect(Object.fromEntries(spaces)).toEqual({ '5:17': 'keep', '5:4': 'drop', '5:12': 'drop' });
  expect(refused).toEqual([{ rule: 'radical', since: { line: 10, column: 2 }, at: { line: 10, column: 2 } }]);
  expect(Object.fromEntries(rules)).toEqual({ 'full-width': 'off' });
});
