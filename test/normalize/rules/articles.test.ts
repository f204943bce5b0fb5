import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSource } from '../../../src/check/source.js';
import { replay, stream } from '../../../src/document/replay.js';
import type { Article, Change } from '../../../src/model/index.js';
import { normalize } from '../../../src/normalize/index.js';
import type { HouseStyle } from '../../../src/normalize/rules/apply.js';
import { applyRulesToArticles } from '../../../src/normalize/rules/articles.js';
import { RULES } from '../../../src/normalize/rules/index.js';
import { markedSource } from '../../../src/normalize/rules/marked-source.js';
import { applyRulesToRepair } from '../../../src/normalize/rules/repair.js';
import { weave } from '../../../src/normalize/rules/weave.js';
import { articlesFromMarkdown, readSource, toLines } from '../../../src/readers/index.js';

const ALL: HouseStyle = Object.fromEntries(RULES.map(({ id }) => [id, 'on']));
const silent = () => {};

const PAPER = `清河渡口换了新船

新船比旧船长３．５米，今年３月下水...岸上的人都来看,
船工说:老渡口(在白石)还开着.
　　“开船了,坐稳。。”他喊。水文站的⽔位表也换了,换成了
电子的--夜里也看得清。。
　　二○二六年的春汛来得早，清办发(2026)15号说得明白，
请到https://example.org/a...b看。
`;

const textOf = (articles: readonly Article[]) => articles.map((article) => stream([article])).join('\n');

/** Every entry says truly what stands in the source. */
const quotes = (text: string, changes: readonly Change[]) => {
  const rows = text.split('\n').map((row) => [...row]);
  for (const { line, column, before } of changes) {
    const found = rows[line - 1]!.slice(column - 1, column - 1 + [...before].length).join('');
    expect(found).toBe(before);
  }
};

describe('a repair with the rules applied', () => {
  const lines = toLines(PAPER, 'a.txt');
  const repaired = normalize(lines, silent);

  it('repairs what is on by itself and proposes the rest, with places of the source', () => {
    const ruled = applyRulesToRepair(repaired, lines, { 'full-width': 'on' });
    expect(textOf(ruled.articles)).toContain('新船比旧船长3.5米，今年3月下水...岸上');
    expect(checkSource(lines, ruled)).toEqual([]);
    quotes(PAPER, ruled.suggestions);
    expect(ruled.suggestions).toContainEqual({
      rule: 'ellipsis',
      file: 'a.txt',
      line: 3,
      column: 18,
      before: '...',
      after: '……',
      confidence: 0.9,
    });
  });

  it('applies the house style, and its ledger replays to the articles', () => {
    const ruled = applyRulesToRepair(repaired, lines, ALL);
    const text = textOf(ruled.articles);
    expect(text).toContain('下水……岸上的人都来看，船工说：老渡口（在白石）还开着。');
    expect(text).toContain('“开船了,坐稳。。”他喊');
    expect(text).toContain('电子的——夜里也看得清。');
    expect(text).toContain('清办发(2026)15号');
    expect(text).toContain('https://example.org/a...b');
    expect(replay(lines, ruled.ledger)).toBe(stream(ruled.articles));
    expect(checkSource(lines, ruled)).toEqual([]);
    expect(ruled.suggestions).toEqual([]);
  });

  it('gives back the very articles where there is nothing to do', () => {
    const plain = toLines('春天来了，河开了。\n', 'b.txt');
    const made = normalize(plain, silent);
    const ruled = applyRulesToRepair(made, plain, ALL);
    expect(ruled.articles).toEqual(made.articles);
    expect(ruled.ledger).toBe(made.ledger);
  });

  const pieces = [
    '渡口',
    '的船',
    '开了',
    '，',
    '。',
    ',',
    '.',
    '...',
    '--',
    '"',
    '“',
    '”',
    ' ',
    '　',
    '\n',
    '\n\n',
    '３５',
    '3.6',
    '(',
    ')',
    '⽔',
    '𠮷',
    '\u200b',
    'GPS',
    '《',
    '》',
    '—',
    '• ',
    '卡尔•林奈',
    '新 船 下 水 , 开 船',
    '——2——',
  ];
  const source = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((all) => all.join(''));

  it('conserves: source + ledger = articles, whatever the source', () => {
    fc.assert(
      fc.property(source, (text) => {
        const raw = toLines(text, 'c.txt');
        const ruled = applyRulesToRepair(normalize(raw, silent), raw, ALL);
        expect(checkSource(raw, ruled)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('weaving changes into a ledger', () => {
  it('parts an entry that reaches over a change', () => {
    const lines = toLines('开 船 , 走 了', 'd.txt');
    const entry = { rule: 'letter-space', file: 'd.txt', line: 1, column: 1, confidence: 0.99 };
    const ledger: Change[] = [{ ...entry, before: '开 船 , 走 了', after: '开船,走了' }];
    const mark: Change = { ...entry, rule: 'half-width-mark', column: 5, before: ',', after: '，' };
    const woven = weave(lines, ledger, [mark]);
    expect(woven).toEqual([
      { ...entry, before: '开 船 ', after: '开船' },
      mark,
      { ...entry, column: 6, before: ' 走 了', after: '走了' },
    ]);
    expect(replay(lines, woven)).toBe('开船，走了');
  });
});

const MARKED = `# 渡口的２号船

新船来了...**岸上的人** 3 月就等着,
船工说,"开船"。见 [说明,一](https://example.org/a,b) 与 \`a...b\`

> 他写道,船来了...
> 第 2 天走

- 甲,乙
- 表\\*格,有星号

| 站名 | 水位,米 |
|---|---|
| 白石 | ３．５ |
`;

describe('marked-up articles', () => {
  const source = readSource(MARKED, 'e.md', silent);
  if (source.kind !== 'marked') throw new Error('not marked up');
  const articles = articlesFromMarkdown(source, silent);
  const ruled = applyRulesToArticles(articles, markedSource(toLines(MARKED, 'e.md')), ALL);

  it('change in titles, paragraphs, lists and tables', () => {
    expect(ruled.articles[0]!.title).toBe('渡口的2号船');
    const text = stream(ruled.articles);
    expect(text).toContain('新船来了……岸上的人3月就等着，船工说，“开船”。');
    expect(text).toContain('甲，乙表*格，有星号');
    expect(text).toContain('水位，米白石3.5');
  });

  it('keep code, addresses and the words of quotations', () => {
    const text = JSON.stringify(ruled.articles);
    expect(text).toContain('a...b');
    expect(text).toContain('https://example.org/a,b');
    expect(text).toContain('他写道,船来了...');
    expect(text).toContain('第2天走');
  });

  it('have changes that quote the source, and nodes that keep their places', () => {
    quotes(MARKED, ruled.changes);
    expect(ruled.changes.length).toBeGreaterThan(8);
    const places = (all: readonly Article[]) =>
      JSON.stringify(all, (key, value) => (key === 'value' || key === 'title' ? undefined : value));
    expect(places(ruled.articles)).toBe(places(articles));
  });
});
