import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay, stream, visible } from '../../src/document/replay.js';
import { normalize, toJson, toMarkdown } from '../../src/normalize/index.js';
import { toLines } from '../../src/readers/index.js';
import { PARAGRAPHS, TITLE, wrapped } from './fixtures.js';

const run = (text: string) => {
  const lines = toLines(text, 'a.txt');
  return { lines, ...normalize(lines, () => {}) };
};

/** Characters that no rule may take away, in any order. */
const kept = (text: string): string =>
  [...visible(text)]
    .filter((c) => !/[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069]/u.test(c))
    .sort()
    .join('');

const piece = fc.constantFrom(
  ...[...PARAGRAPHS.join(''), ...'，。“”（）《》：、！——……'],
  ' ',
  '  ',
  '\u3000',
  '\n',
  '\n\n',
  '\r\n',
  '\f',
  'A4',
  'the ',
  '2024',
  '\u200b',
  '\u00a0',
  '𠀀',
  '本报记者 ',
  '第3版',
  '（新华社北京3月4日电）',
  '（下转第二版）',
  '（上接第一版）',
  '一、',
  TITLE,
);
const messy = fc.array(piece, { maxLength: 400 }).map((parts) => parts.join(''));
const anything = fc.oneof(
  messy,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ maxLength: 200 }),
);

describe('the laws of the repair', () => {
  it('replays to the articles whatever the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { lines, ledger, articles } = run(text);
        expect(replay(lines, ledger)).toBe(stream(articles));
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    '（上接第一版）\u00ad第3版第3版',
    '2024\u200b（下转第二版）\f一、本报记者',
    '\ufeff（上接第一版）\u200b2024',
  ])('replays to the articles where a mark parts %j', (text) => {
    const { lines, ledger, articles } = run(text);
    expect(replay(lines, ledger)).toBe(stream(articles));
  });

  it('loses, adds and changes no character', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const { articles, furniture } = run(text);
        expect(kept(stream(articles) + furniture.join(''))).toBe(kept(text));
      }),
      { numRuns: 300 },
    );
  });

  it('names what stands in the source and calls its doubts by numbers', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { lines, ledger } = run(text);
        for (const { line, column, before, confidence } of ledger) {
          const source = [
            ...lines
              .slice(line - 1)
              .map((l) => l.text)
              .join('\n'),
          ]
            .slice(column - 1)
            .join('');
          expect(source.startsWith(before)).toBe(true);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('writes JSON and Markdown of anything', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const result = run(text);
        expect(() => JSON.stringify(toJson(result))).not.toThrow();
        expect(typeof toMarkdown(result)).toBe('string');
      }),
      { numRuns: 100 },
    );
  });

  it('leaves its own result alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 14, max: 40 }), fc.integer({ min: 1, max: 4 }), (measure, count) => {
        const first = run(wrapped([TITLE, ...PARAGRAPHS.slice(0, count)], measure));
        const plain = (result: ReturnType<typeof run>): string[] =>
          toJson(result).articles.flatMap(({ title, blocks }) => [title, ...blocks.map((b) => b.text)]);
        const once = plain(first).filter((text) => text !== '');
        const twice = plain(run(once.join('\n\n'))).filter((text) => text !== '');
        expect(twice).toEqual(once);
      }),
      { numRuns: 40 },
    );
  });
});
