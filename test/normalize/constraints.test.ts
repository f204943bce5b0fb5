import { describe, expect, it } from 'vitest';
import { constrain } from '../../src/normalize/reflow/constraints.js';
import { measure } from '../../src/normalize/reflow/geometry.js';
import { LABEL_COUNT, LABELS, type Label } from '../../src/normalize/reflow/labels.js';
import { readRows } from '../../src/normalize/reflow/rows.js';
import { judgeGaps } from '../../src/normalize/reflow/spacing.js';
import { toLines } from '../../src/readers/index.js';

/** What the constraints alone give each row's labels. */
function scoresOf(text: string): Float32Array {
  const rows = readRows(toLines(text, 'a.txt'));
  const scores = new Float32Array(rows.count * LABEL_COUNT);
  constrain(rows, measure(rows, judgeGaps(rows)), scores);
  return scores;
}

describe('what shape may not overrule', () => {
  const best = (text: string): Label => {
    const scores = scoresOf(text);
    return LABELS[scores.indexOf(Math.max(...scores))] ?? 'paragraph';
  };

  it.each(['第 150 页', '资料图片', '《清河日报》（2025年10月20日 第 04 版）'])(
    'takes %s for page furniture',
    (text) => {
      expect(best(text)).toMatch(/^furniture/u);
    },
  );

  it.each(['家乡的变化一天一个样。和两年前相比，她的眼界发', '有人在检查公寓。有知情人可通过热线'])(
    'keeps %s in the text',
    (text) => {
      const scores = scoresOf(text);
      expect(scores[LABELS.indexOf('furniture')]).toBeLessThan(scores[LABELS.indexOf('paragraph')] ?? 0);
    },
  );

  it('ends a headline with the name of its column', () => {
    const scores = scoresOf('谱写妇女事业发展新篇章（国际论坛）\n玛丽娜·拉古什');
    expect(scores[LABEL_COUNT + LABELS.indexOf('title+')]).toBeLessThan(0);
    expect(scores[LABEL_COUNT + LABELS.indexOf('byline')]).toBe(0);
  });

  it.each([
    ['6.7.1.推荐的程序', true],
    ['6.7.升级', true],
    ['3.5亿元大关', false],
  ])('begins anew with %s: %s', (text, begins) => {
    const scores = scoresOf(`清河镇渡口\n${text}`);
    expect((scores[LABEL_COUNT + LABELS.indexOf('title+')] ?? 0) < 0).toBe(begins);
  });

  it.each([
    ['老渡口', '老渡口又名北街渡口，在清河镇的北面。', true],
    ['老渡口', '清河镇的老渡口又名北街渡口。', false],
  ])('takes %s for a headline over %s: %s', (word, text, expected) => {
    const scores = scoresOf(`${word}\n${text}`);
    const odds = (scores[LABELS.indexOf('paragraph')] ?? 0) - (scores[LABELS.indexOf('title')] ?? 0);
    expect(odds < 0).toBe(expected);
  });

  it('takes what is numbered in Chinese for no title', () => {
    const scores = scoresOf('四、坚持知行合一');
    expect(scores[LABELS.indexOf('title')]).toBeLessThan(scores[LABELS.indexOf('heading')] ?? 0);
  });
});
