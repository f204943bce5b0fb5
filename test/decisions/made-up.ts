import { expect } from 'vitest';
import { loadDecisions, type PlacedDecision, placeDecisions } from '../../src/decisions/index.js';
import type { Change, Line } from '../../src/model/index.js';
import { expectFilled } from '../diagnostics/filled.js';

export const linesOf = (text: string, file = 'tea.txt'): Line[] =>
  text.split('\n').map((part, index) => ({ text: part, file, number: index + 1 }));

export const load = (text: string) => {
  const loaded = loadDecisions(text, 'tea.decisions.yaml');
  expectFilled(loaded.messages);
  return loaded;
};

/** Reads decisions that must be without mistakes and places them in a source. */
export const place = (decisions: string, source: string) => {
  const loaded = load(decisions);
  expect(loaded.messages).toEqual([]);
  const placed = placeDecisions(loaded.decisions, linesOf(source));
  expectFilled(placed.messages);
  return placed;
};

export const spotsOf = (placed: readonly PlacedDecision[]): string[] =>
  placed.map((item) => {
    if (item.what === 'rule') return `rule ${item.decision.rule} ${item.decision.state}`;
    const { line, column, decision } = item;
    const to = item.what === 'label' ? `–${item.to.line}:${item.to.column}` : '';
    return `${decision.kind} ${line}:${column}${to}`;
  });

export const change = (rule: string, line: number, column: number, before: string, more = {}): Change => ({
  rule,
  file: 'tea.txt',
  line,
  column,
  before,
  after: '',
  confidence: 0.5,
  ...more,
});

export const SOURCE = `三分地里的算术课
本报记者 何立
    村口的石桥边，他捡了四十
二块石板，铺成一条小路。
每逢 雨天，孩子们走 100天 也不湿鞋。
第3版 责任编辑：何立
    到了秋天，桥边又多了一座茶
馆，赶集的人都来坐一坐。
4.清河的水
清河从山里来，石板一块一块铺到河边。`;
