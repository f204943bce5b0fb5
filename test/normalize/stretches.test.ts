import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replay, stream } from '../../src/document/replay.js';
import type { Line, Message, Overrides } from '../../src/model/index.js';
import { stretchesOf } from '../../src/normalize/index.js';
import { toLines } from '../../src/readers/index.js';
import { repairText } from '../../src/repair.js';

const ROOT = resolve(import.meta.dirname, '..', '..');
const ARTICLE = [
  '渡口的灯',
  '清河的渡口有一盏灯，灯下有一条船，',
  '船上的人都回来了。（本报清河10月3日电）',
  '',
];
const repeated = (times: number): Line[] => toLines(Array(times).fill(ARTICLE).flat().join('\n'), 'a.txt');
const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n');
const parted = (lines: readonly Line[], length: number) => stretchesOf(lines, undefined, length);

describe('stretches', () => {
  it('leave a source whole that is not twice as long as one', () => {
    const lines = repeated(3);
    expect(parted(lines, textOf(lines).length)).toEqual([lines]);
  });

  it('hold every line once, in order, and end at the likeliest end of an article', () => {
    const lines = repeated(30);
    const stretches = parted(lines, 100);
    expect(stretches.flat()).toEqual(lines);
    expect(stretches.length).toBeGreaterThan(5);
    for (const [first] of stretches) expect(first?.text).toBe('渡口的灯');
  });

  it('keep lines together that a decision names', () => {
    const lines = repeated(30);
    const spot = { line: 9, column: 1 };
    const named = { from: spot, to: { ...spot, line: 110 } };
    const overrides: Overrides = {
      boundaries: new Map(),
      starts: new Set(),
      labels: [{ kind: 'title', ...named }],
      spaces: new Map(),
      refused: [],
      rules: new Map(),
    };
    const heads = stretchesOf(lines, overrides, 100).map(([first]) => first?.number ?? 0);
    expect(heads.filter((head) => head > 8 && head < 112)).toEqual([]);
  });
});

describe('a text repaired by stretches', () => {
  const name = 'bridge-and-ferry';
  const one = readFileSync(join(ROOT, 'content', `${name}.txt`), 'utf8');
  const lines = toLines(`${one}\n`.repeat(6), name);
  const repaired = (length?: number) => {
    const messages: Message[] = [];
    return { ...repairText({ lines }, {}, (message) => messages.push(message), length), messages };
  };

  it.each([500, 1500, 4000])('is conserved by stretches of %d', (length) => {
    const { articles, ledger, messages } = repaired(length);
    expect(messages.filter(({ id }) => id === 'source-fault')).toEqual([]);
    expect(replay(lines, ledger)).toBe(stream(articles));
    expect(articles.map(({ id }) => id)).toEqual(
      articles.map((_, at) => `a${String(at + 1).padStart(2, '0')}`),
    );
  });

  it('goes on an article over the end of a stretch', () => {
    const paragraph = '河水在石桥下面慢慢地流，岸上的人都出来看灯。'.repeat(8);
    const long = toLines(`长河\n${`　　${paragraph}\n`.repeat(40)}`, 'a.txt');
    const { articles, ledger } = repairText({ lines: long }, {}, () => {}, 1000);
    expect(articles.map(({ id }) => id)).toEqual(['a01']);
    expect(articles[0]?.body.children.length).toBeGreaterThanOrEqual(40);
    expect(replay(long, ledger)).toBe(stream(articles));
  });
});
