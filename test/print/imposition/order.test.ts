import { describe, expect, it } from 'vitest';
import { type Slot, saddleStitch, twoUp } from '../../../src/print/imposition/index.js';

const numbers = (count: number): Slot[] => Array.from({ length: count }, (_, index) => index + 1);
const COUNTS = Array.from({ length: 16 }, (_, index) => (index + 1) * 4);

/** Folds the stack as hands do: the sheets inside each other, then leaf by leaf from the front. */
function folded(sheets: ReturnType<typeof saddleStitch>, binding: 'left' | 'right'): Slot[] {
  const [inner, outer] = binding === 'left' ? [1, 0] : [0, 1];
  const first = sheets.flatMap(({ front, back }) => [front[inner], back[outer]]);
  const second = sheets.toReversed().flatMap(({ front, back }) => [back[inner], front[outer]]);
  return [...first, ...second];
}

describe('the order of the pages on sheets', () => {
  it('is the printers’ table for eight pages', () => {
    expect(saddleStitch(numbers(8))).toEqual([
      { front: [8, 1], back: [2, 7] },
      { front: [6, 3], back: [4, 5] },
    ]);
    expect(saddleStitch(numbers(8), 'right')).toEqual([
      { front: [1, 8], back: [7, 2] },
      { front: [3, 6], back: [5, 4] },
    ]);
  });

  it.each(COUNTS)('%i pages lie as the formulas say and are read from 1 on, whichever edge is bound', (n) => {
    const left = saddleStitch(numbers(n), 'left');
    const right = saddleStitch(numbers(n), 'right');
    expect(left).toHaveLength(n / 4);
    left.forEach(({ front, back }, i) => {
      expect(front).toEqual([n - 2 * i, 2 * i + 1]);
      expect(back).toEqual([2 * i + 2, n - 2 * i - 1]);
      expect(right[i]).toEqual({ front: front.toReversed(), back: back.toReversed() });
    });
    for (const [sheets, binding] of [
      [left, 'left'],
      [right, 'right'],
    ] as const) {
      expect(folded(sheets, binding)).toEqual(numbers(n));
      for (const side of sheets.flatMap(({ front, back }) => [front, back]))
        expect((side[0] ?? 0) + (side[1] ?? 0)).toBe(n + 1);
      // turned over on the short edge, the left half is the back of the right one: a leaf is an odd page and the next
      for (const { front, back } of sheets)
        for (const half of [0, 1] as const)
          expect(Math.abs((front[half] ?? 0) - (back[1 - half] ?? 0)), `${n} ${binding}`).toBe(1);
    }
  });

  it('refuses pages that fill no sheets', () => expect(() => saddleStitch(numbers(7))).toThrow(RangeError));

  it('two a side are read in order', () => {
    expect(twoUp(numbers(5))).toEqual([
      { front: [1, 2], back: [3, 4] },
      { front: [5, undefined], back: [undefined, undefined] },
    ]);
    expect(twoUp(numbers(4), 'right')).toEqual([{ front: [2, 1], back: [4, 3] }]);
  });
});
