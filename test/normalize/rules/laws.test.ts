import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRules, type HouseStyle } from '../../../src/normalize/rules/apply.js';
import { patch } from '../../../src/normalize/rules/compose.js';
import { RULES } from '../../../src/normalize/rules/index.js';
import { locksOf } from '../../../src/normalize/rules/locks.js';

const ALL: HouseStyle = Object.fromEntries(RULES.map(({ id }) => [id, 'on']));

const PIECES = [
  ...'渡口的船开了林奈⽔⼾𠮷々〇一甲年号第',
  ...'，。、；：？！）》」』】〕〉（《「『【〔〈“”‘’—…·',
  ...'abZＡｚ0359０５．,.;:?!()[]"\'`-_/@=%％℃',
  ...' 　\t\n\u00a0\u200b\u200d\ufeff\u00ad•・･‧─―⋯－',
  '...',
  '。。',
  '……',
  '——',
  '--',
  '3.63',
  '1,200',
  '10:30',
  '〔2026〕15号',
  '《渡口》',
  '“船”',
  'https://a.cn/b',
];
const mix = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
const style: fc.Arbitrary<HouseStyle> = fc
  .subarray([...RULES])
  .map((on) =>
    Object.fromEntries(RULES.map(({ id }) => [id, on.some((rule) => rule.id === id) ? 'on' : 'off'])),
  );

const solid = (text: string) => text.replace(/\s+/gu, '');
const runs = { numRuns: 3000 };

describe('the laws of the rules, over any mix of characters', () => {
  it('twice is once, whatever is on', () => {
    fc.assert(
      fc.property(mix, style, (text, house) => {
        const once = applyRules(text, house).text;
        expect(applyRules(once, house).edits).toEqual([]);
      }),
      runs,
    );
  });

  it('makes the text from the original by its edits, which lie in order and apart', () => {
    fc.assert(
      fc.property(mix, style, (text, house) => {
        const ruled = applyRules(text, house);
        expect(patch(text, ruled.edits)).toBe(ruled.text);
        let last = 0;
        for (const { start, end, before, after } of ruled.edits) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(before).toBe(text.slice(start, end));
          expect(after).not.toBe(before);
          last = end;
        }
      }),
      runs,
    );
  });

  it('proposes edits that quote the original, and makes none of them', () => {
    fc.assert(
      fc.property(mix, (text) => {
        const { edits, suggestions } = applyRules(text);
        const made = new Set(edits.map(({ rule }) => rule));
        for (const { rule, start, end, before } of suggestions) {
          expect(made.has(rule)).toBe(false);
          expect(before).toBe(text.slice(start, end));
        }
      }),
      runs,
    );
  });

  it('keeps figures, addresses, document numbers, titles and quoted words but for their spaces', () => {
    const kept = fc.constantFrom(
      '3.63',
      '1,200',
      '10:30',
      '8.3%',
      '2026-11-22',
      'https://a.cn/b...c?d=1',
      'a.b@c.cn',
      'src/船.ts',
      '清发〔2026〕15号',
      '清发(2026)15号',
      '《船,来了...》',
      '“船,来了...Ａ--。。”',
      '‘１２’',
      '「船,来」',
    );
    const around = fc.constantFrom('', '船', '，', '。', '说：', '(', ' ', '……');
    fc.assert(
      fc.property(around, kept, around, (before, words, after) => {
        expect(solid(applyRules(`船${before}${words}${after}开`, ALL).text)).toContain(words);
      }),
      runs,
    );
  });

  it('acts on white space alone where words are locked as a quotation', () => {
    fc.assert(
      fc.property(mix, (text) => {
        const safe = text.replace(/[^\s\p{Script=Han}，。a-z0-9]|[⺀-⿕]/gu, '');
        expect(solid(applyRules(safe, ALL, { quoted: true }).text)).toBe(solid(safe));
      }),
      runs,
    );
  });

  it('conserves words: only marks, white space and widths differ', () => {
    const words = (text: string) =>
      text
        .normalize('NFKC')
        .replace(/[⺀-⻳]/gu, '')
        .replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(mix, (text) => {
        expect(words(applyRules(text.replace(/⼾/gu, ''), ALL).text)).toBe(words(text.replace(/⼾/gu, '')));
      }),
      runs,
    );
  });
});

describe('time is linear', () => {
  const LENGTH = 60_000;
  it.each([
    ' ',
    '　',
    '.',
    '。',
    '…',
    '-',
    '—',
    '(',
    ')',
    '"',
    '“',
    '”',
    '「',
    '《',
    '`',
    '`a',
    'a',
    '1',
    '1.',
    '船',
    '船 ',
    '船.',
    '/',
    ':',
    '\u200b',
    '船(',
    '［2026',
    'http://',
    '”“',
    'a@',
    '•船',
    '，，',
    '\n ',
    '👨\u200d',
  ])('%j, many times', (piece) => {
    const text = piece.repeat(LENGTH / piece.length);
    const begun = performance.now();
    applyRules(`船${text}船`, ALL);
    applyRules(`船${text}船`);
    expect(performance.now() - begun).toBeLessThan(4000);
  });
});

describe('locks', () => {
  const locked = (text: string) => locksOf(text, false).words.map(([start, end]) => text.slice(start, end));
  it.each([
    ['甲说“好”和‘是’', ['好', '是']],
    ['他喊：“开船', ['开船']],
    ['开船”他喊', ['开船']],
    ['说"开船"吧', ['开船']],
    ['店名Li’s，不卖茶', []],
    ['见https://a.cn/b。再看', ['https://a.cn/b']],
    ['写信到a.b@c.cn,再等', ['a.b@c.cn']],
    ['清发（2026）15号', ['（2026）15号']],
    ['用--force和x_1', ['--force', 'x_1']],
    ['涨了3.63%。', ['3.63%']],
  ])('%s', (text, expected) => expect(locked(text)).toEqual(expected));
});
