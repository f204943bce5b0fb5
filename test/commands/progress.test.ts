import { describe, expect, it } from 'vitest';
import { progressLine } from '../../src/commands/progress.js';
import type { Progress } from '../../src/run.js';

/** Two hundred pages at 25 ms each, fifty of them known already. */
function shown(interactive: boolean, language: 'zh' | 'en'): readonly string[] {
  const lines: string[] = [];
  let now = 0;
  const put = (text: string) => void lines.push(text);
  const screen = { interactive, status: put, err: put, now: () => new Date(now) };
  const say = progressLine(language, false, screen);
  const step = (more: Partial<Progress>) => say({ stage: 'print', script: 'zh-Hans', ...more });
  step({});
  for (let done = 51; done <= 200; done++, now += 25) step({ pagesDone: done, pagesExpected: 200 });
  return lines;
}

describe('the progress of a build', () => {
  it('is one line on a terminal: pages done, expected, time left', () => {
    const lines = shown(true, 'zh');
    expect(lines[0]).toBe('zh-Hans 排版');
    expect(lines).toHaveLength(151);
    expect(lines[1]).toBe('zh-Hans 排版 51/200 页');
    expect(lines[50]).toBe('zh-Hans 排版 100/200 页，约剩 3 秒');
    expect(lines.at(-1)).toBe('zh-Hans 排版 200/200 页');
    expect(shown(true, 'en')[50]).toBe('zh-Hans setting pages 100/200 pages, about 3 s left');
  });

  it('is a plain line now and then elsewhere', () => {
    expect(shown(false, 'en')).toEqual([
      'zh-Hans setting pages',
      'zh-Hans setting pages 100 pages',
      'zh-Hans setting pages 150 pages',
      'zh-Hans setting pages 200 pages',
    ]);
  });
});
