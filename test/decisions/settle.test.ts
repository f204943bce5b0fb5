import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDoubts, overridesOf, proposeDecisions, settle, unheeded } from '../../src/decisions/index.js';
import { CHANGE_RULES } from '../../src/decisions/rules.js';
import { expectFilled } from '../diagnostics/filled.js';
import { change, linesOf, place, SOURCE, spotsOf } from './made-up.js';

const LEDGER = [
  change('join-lines', 3, 17, '\n'),
  change('break-paragraph', 4, 13, '\n', { after: '\n\n' }),
  change('letter-space', 5, 3, ' '),
  change('script-space', 5, 11, ' '),
  change('remove-furniture', 6, 1, '第3版 责任编辑：何立'),
  change('join-lines', 7, 18, '\n'),
  change('radical', 10, 1, '清', { after: '淸' }),
  change('move-title', 1, 1, '三分地里的算术课'),
  change('break-paragraph', 1, 9, '\n'),
  change('join-lines', 9, 7, '\n', { confidence: 0.95 }),
];
const rulesOf = (decisions: string) =>
  openDoubts(LEDGER, place(decisions, SOURCE).placed).map(({ rule, line }) => `${rule} ${line}`);

describe('open doubts', () => {
  test('are the doubtful changes that no decision speaks of', () => {
    expect(rulesOf('')).toHaveLength(9);
    const decided = `- join: 四十|二块
- join: 小路。|每逢
- keep-space: 每逢|雨天
- accept: {rule: script-space, at: 走|100}
- furniture: 第3版责任编辑：何立
- accept: {rule: radical, at: 4.清河的水|清河}
`;
    expect(rulesOf(decided)).toEqual(['join-lines 7', 'move-title 1', 'break-paragraph 1']);
  });

  test('are settled by what a line is said to be, with the breaks around it', () => {
    expect(rulesOf('- title: 三分地里的算术课')).not.toContain('move-title 1');
    expect(rulesOf('- title: 三分地里的算术课')).not.toContain('break-paragraph 1');
    expect(rulesOf('- heading: 三分地里的算术课')).not.toContain('move-title 1');
    expect(rulesOf('- paragraph: 到了秋天，桥边又多了一座茶馆，赶集的人都来坐一坐。')).not.toContain(
      'join-lines 7',
    );
  });

  test('are not those of a rule that is off', () => {
    expect(rulesOf('- rule: {radical: off}')).not.toContain('radical 10');
  });

  test('stay open when the decision speaks of something else there', () => {
    expect(rulesOf('- accept: {rule: invisible, at: 四十|二块}')).toHaveLength(9);
  });
});

test('accepted changes become sure, refused ones do not', () => {
  const { placed } = place('- join: 四十|二块\n- join: 小路。|每逢\n- join: 的水|清河从', SOURCE);
  const sure = settle(LEDGER, placed).filter(({ confidence }) => confidence === 1);
  expect(sure.map(({ rule, line }) => `${rule} ${line}`)).toEqual(['join-lines 3', 'join-lines 9']);
});

test('a decision that a run did not follow is a message', () => {
  const messages = unheeded(LEDGER, place('- join: 四十|二块\n- join: 小路。|每逢', SOURCE).placed);
  expectFilled(messages);
  expect(messages).toMatchObject([
    {
      id: 'decision-unheeded',
      place: { line: 2 },
      values: { rule: 'break-paragraph', where: 'tea.txt:4:13' },
    },
  ]);
});

describe('proposed decisions', () => {
  const proposed = proposeDecisions(linesOf(SOURCE), LEDGER);

  test('decide nothing as they are', () => {
    expect(place(proposed, SOURCE).placed).toEqual([]);
  });

  test('settle every doubt once their # is gone', () => {
    const { placed, messages } = place(proposed.replaceAll(/^#(?=-| {2})/gmu, ''), SOURCE);
    expect(messages).toEqual([]);
    expect(spotsOf(placed)).toEqual([
      'title 1:1–1:8',
      'break 2:1',
      'join 4:1',
      'break 5:1',
      'drop-space 5:4',
      'drop-space 5:12',
      'furniture 6:1–6:11',
      'join 8:1',
      'accept 10:1',
    ]);
    expect(openDoubts(LEDGER, placed)).toEqual([]);
    expect(unheeded(LEDGER, placed)).toEqual([]);
    expect(settle(LEDGER, placed).filter(({ confidence }) => confidence < 0.8)).toEqual([]);
    expect(overridesOf(placed).boundaries.get('4:1')).toBe('join');
  });

  test('show the place, the rule and the words around', () => {
    expect(proposed).toContain(
      `
# 3:17 join-lines 50%  …何立⏎村口的石桥边，他捡了四十⏎｜二块石板，铺成一条小路。⏎每逢…
#- join: ，他捡了四十|二块石板，铺
`,
    );
  });

  test('number a line that stands there several times, and join the lines of one title', () => {
    const source = '清河新闻\n石桥\n铺到河边\n甲乙\n清河新闻\n丙丁';
    const ledger = [
      change('remove-furniture', 5, 1, '清河新闻'),
      change('move-title', 2, 1, '石桥'),
      change('move-title', 3, 1, '铺到河边'),
    ];
    const text = proposeDecisions(linesOf(source), ledger);
    expect(text).toContain('#- furniture: 清河新闻\n#  nth: 2\n');
    expect(text).toContain('#- title: 石桥铺到河边\n');
  });
});

test('every rule that writes into the ledger can be accepted or refused', () => {
  const folder = join(import.meta.dirname, '../../src/normalize');
  const program = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const named = program.matchAll(/(?:\brule: |\bwrite\(|\bfield\(|rule = joined \? )'([a-z]+-[a-z-]+)'/gu);
  const rules = new Set([...named].map(([, rule]) => rule));
  expect(rules.size).toBeGreaterThan(8);
  for (const rule of rules) expect(CHANGE_RULES).toContain(rule);
});
