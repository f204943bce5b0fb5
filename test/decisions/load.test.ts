import { describe, expect, test } from 'vitest';
import { decisionsFileOf } from '../../src/decisions/index.js';
import { load } from './made-up.js';

const problems = (text: string) =>
  load(text).messages.map(({ id, place }) => `${place?.line}:${place?.column} ${id}`);

describe('a decisions file', () => {
  test('holds one decision an item', () => {
    const text = `
# 编者的决定
- join: 四十|二块石板
- break: 一条小路。|每逢
  nth: 2
- keep-space: 100天 |加快
- title: >
    三分地里
    的算术课
- accept: {rule: join-lines, at: 四十|二块}
- refuse: {rule: radical, at: 石|桥, nth: 3}
- rule: {full-width: off, dash: on}
`;
    const { decisions, messages } = load(text);
    expect(messages).toEqual([]);
    expect(decisions.map(({ place: _, ...decision }) => decision)).toEqual([
      { kind: 'join', at: { before: '四十', after: '二块石板' }, nth: undefined },
      { kind: 'break', at: { before: '一条小路。', after: '每逢' }, nth: 2 },
      { kind: 'keep-space', at: { before: '100天 ', after: '加快' }, nth: undefined },
      { kind: 'title', text: '三分地里 的算术课\n', nth: undefined },
      { kind: 'accept', rule: 'join-lines', at: { before: '四十', after: '二块' }, nth: undefined },
      { kind: 'refuse', rule: 'radical', at: { before: '石', after: '桥' }, nth: 3 },
      { kind: 'rule', rule: 'full-width', state: 'off' },
      { kind: 'rule', rule: 'dash', state: 'on' },
    ]);
    expect(decisions.map(({ place }) => place.line)).toEqual([3, 4, 6, 7, 10, 11, 12, 12]);
    expect(decisions[0]?.place).toEqual({ file: 'tea.decisions.yaml', line: 3, column: 3 });
  });

  test.each(['', '# 还没有决定\n', '\ufeff# 还没有\n'])('may hold none: %j', (text) => {
    expect(load(text)).toEqual({ decisions: [], messages: [] });
  });

  test('takes a full-width bar, and an escaped one for itself', () => {
    const { decisions } = load(
      '- join: 四十｜二块\n- join: 焦点｜石|桥\n- join: 甲\\|乙|丙\n- title: 焦点|石桥',
    );
    expect(decisions).toMatchObject([
      { at: { before: '四十', after: '二块' } },
      { at: { before: '焦点｜石', after: '桥' } },
      { at: { before: '甲|乙', after: '丙' } },
      { text: '焦点|石桥' },
    ]);
  });

  test('shows all its mistakes together', () => {
    const text = `- jion: 四十|二块
- join: 四十二块
- join: 四|十|二
- break: '| '
- 标题: 石桥
- join: 甲|乙
  break: 甲|乙
- accept: {rule: join-line, at: 甲|乙}
- refuse: {rule: 什么, at: 甲|乙}
- accept: {rule: radical}
- rule: {fullwidth: off}
- rule: {full-width: 关}
- nth: 2
- join：四十|二块
- 石桥
- title:
- split: 甲|乙
  nth: 零
- title: [石桥]
`;
    expect(problems(text)).toEqual([
      '1:3 config-unknown-key-near',
      '2:9 decision-no-bar',
      '3:9 decision-two-bars',
      '4:10 decision-no-words',
      '5:3 config-unknown-key-near',
      '7:3 decision-kind',
      '8:18 decision-unknown-rule-near',
      '9:18 decision-unknown-rule',
      '10:11 config-missing',
      '11:10 config-unknown-key-near',
      '12:22 config-bad-choice',
      '13:3 decision-kind',
      '14:3 config-wide-colon',
      '15:3 decision-kind',
      '16:3 config-missing',
      '18:8 config-not-number',
      '19:10 config-not-text',
    ]);
    const [first, , , , fifth] = load(text).messages;
    expect(first?.values).toEqual({ key: 'jion', suggestion: 'join' });
    expect(fifth?.values).toEqual({ key: '标题', suggestion: 'title' });
  });

  test('keeps the sound decisions beside wrong ones', () => {
    expect(load('- jion: 甲|乙\n- join: 甲|乙').decisions).toHaveLength(1);
  });

  test.each([
    ['join: 甲|乙', '1:1 config-not-list'],
    ['- join: |甲', '1:10 config-syntax'],
    ['- join: 甲|乙\n  join: 乙|丙', '2:3 config-duplicate-key'],
  ])('that is no list, or no YAML, is a message: %j', (text, problem) => {
    expect(problems(text)).toContain(problem);
  });
});

test.each([
  ['tea.txt', 'tea.decisions.yaml'],
  ['讲稿/清河.第2期.txt', '讲稿/清河.第2期.decisions.yaml'],
  ['v1.2/tea', 'v1.2/tea.decisions.yaml'],
])('the file of %s is %s', (source, file) => expect(decisionsFileOf(source)).toBe(file));
