import { describe, expect, it } from 'vitest';
import {
  creepOf,
  placeOnHalf,
  planBlanks,
  SHEETS,
  type Slot,
  saddleStitch,
  soundPlan,
  twoUp,
} from '../../../src/print/imposition/index.js';

const numbers = (count: number): Slot[] => Array.from({ length: count }, (_, index) => index + 1);

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
    expect(saddleStitch(numbers(8), 'right')[0]).toEqual({ front: [1, 8], back: [7, 2] });
  });

  it.each([4, 8, 12, 48, 100])('%i pages folded are read from 1 on, whichever edge is bound', (count) => {
    for (const binding of ['left', 'right'] as const) {
      const sheets = saddleStitch(numbers(count), binding);
      expect(folded(sheets, binding)).toEqual(numbers(count));
      for (const side of sheets.flatMap(({ front, back }) => [front, back]))
        expect((side[0] ?? 0) + (side[1] ?? 0)).toBe(count + 1);
    }
  });

  it('refuses pages that fill no sheets', () => expect(() => saddleStitch(numbers(7))).toThrow(RangeError));

  it('two a side are read in order', () => {
    expect(twoUp(numbers(5))).toEqual([
      { front: [1, 2], back: [3, 4] },
      { front: [5, undefined], back: [undefined, undefined] },
    ]);
  });
});

describe('blank pages', () => {
  it('stand at the end, or before the back page', () => {
    const [_] = [undefined];
    expect(planBlanks(6, 'end', 'self')).toEqual([1, 2, 3, 4, 5, 6, _, _]);
    expect(planBlanks(6, 'before-last', 'self')).toEqual([1, 2, 3, 4, 5, _, _, 6]);
    expect(planBlanks(8, 'end', 'self')).toEqual(numbers(8));
    expect(planBlanks(7, 'end', 'plus')).toEqual([1, 2, 3, 4, 5, 6, 7, _, _, _, _, _]);
    expect(planBlanks(7, 'before-last', 'plus')).toEqual([1, 2, 3, 4, 5, 6, _, 7]);
  });

  it.each(numbers(40) as number[])('%i pages: whole sheets, each page once, in order', (count) => {
    for (const plan of ['end', 'before-last'] as const) {
      for (const cover of ['self', 'plus'] as const) {
        const slots = planBlanks(count, plan, cover);
        expect(slots.length % 4).toBe(0);
        expect(slots.filter((slot) => slot !== undefined)).toEqual(numbers(count));
        // an odd page stays on the right
        const text = plan === 'end' ? slots : slots.slice(0, -1);
        for (const [at, slot] of text.entries()) if (slot) expect(slot % 2).toBe((at + 1) % 2);
      }
    }
  });

  it('never tear an article', () => {
    expect(soundPlan('before-last', 'a03-b7')).toBe('end');
    expect(soundPlan('before-last', '')).toBe('before-last');
  });
});

describe('a page on its half', () => {
  const A5 = { width: 419.53, height: 595.28 };
  it('keeps its size where it fits, the spine at the fold', () => {
    const { scale, x } = placeOnHalf(A5, SHEETS.A4, 'left', 'fold', 0);
    expect(scale).toBe(1);
    expect(x + A5.width).toBeCloseTo(SHEETS.A4.width / 2, 1);
    expect(placeOnHalf(A5, SHEETS.A4, 'right', 'fold', 0).x).toBeCloseTo(SHEETS.A4.width / 2, 5);
  });
  it('is 71% for A4 on A4', () => {
    expect(placeOnHalf({ width: 595.28, height: 841.89 }, SHEETS.A4, 'left', 'middle', 0).scale).toBeCloseTo(
      Math.SQRT1_2,
      2,
    );
  });
  it('creeps towards the spine by the paper around it', () => {
    expect([0, 1, 5].map((sheet) => creepOf(sheet, 0.1))).toEqual([0, 0.1, 0.5]);
    const still = placeOnHalf(A5, SHEETS.A4, 'left', 'fold', 0).x;
    expect(placeOnHalf(A5, SHEETS.A4, 'left', 'fold', 2).x).toBeCloseTo(still + 2);
    expect(placeOnHalf(A5, SHEETS.A4, 'right', 'fold', 2).x).toBeCloseTo(SHEETS.A4.width / 2 - 2);
  });
});
