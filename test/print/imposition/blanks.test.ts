import { describe, expect, it } from 'vitest';
import { planBlanks, planSheets, type Slot, unsound } from '../../../src/print/imposition/index.js';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const [_] = [undefined];

describe('blank pages', () => {
  it('stand at the end, before the back page, or behind the page that is named', () => {
    expect(planBlanks(6, 'end', 'self')).toEqual([1, 2, 3, 4, 5, 6, _, _]);
    expect(planBlanks(6, 'before-last', 'self')).toEqual([1, 2, 3, 4, 5, _, _, 6]);
    expect(planBlanks(6, 2, 'self')).toEqual([1, 2, _, _, 3, 4, 5, 6]);
    expect(planBlanks(6, 99, 'self')).toEqual([1, 2, 3, 4, 5, 6, _, _]);
    expect(planBlanks(8, 'end', 'self')).toEqual(numbers(8));
    expect(planBlanks(8, 3, 'self')).toEqual(numbers(8));
  });

  it('leave the cover alone where it is a sheet of its own', () => {
    expect(planBlanks(6, 'end', 'plus')).toEqual([1, 2, 3, 4, 5, 6, _, _]);
    expect(planBlanks(7, 'end', 'plus')).toEqual([1, 2, 3, 4, 5, 6, 7, _, _, _, _, _]);
    expect(planBlanks(8, 'before-last', 'plus')).toEqual([1, 2, 3, 4, 5, 6, 7, _, _, _, _, 8]);
    expect(planBlanks(6, 'before-last', 'plus')).toEqual([1, 2, 3, 4, 5, _, _, 6]);
    expect(planBlanks(8, 4, 'plus')).toEqual([1, 2, 3, 4, _, _, 5, 6, 7, 8, _, _]);
    expect(planBlanks(1, 'end', 'plus')).toEqual([1, _, _, _]);
    expect(planBlanks(2, 'before-last', 'plus')).toEqual([1, _, _, 2]);
  });

  it('keep an odd page odd: the third of three blanks goes to the end', () => {
    expect(planBlanks(5, 2, 'self')).toEqual([1, 2, _, _, 3, 4, 5, _]);
    expect(planBlanks(7, 2, 'self')).toEqual([1, 2, 3, 4, 5, 6, 7, _]);
    expect(planBlanks(7, 'before-last', 'self')).toEqual([1, 2, 3, 4, 5, 6, 7, _]);
  });

  it.each(numbers(64))(
    '%i pages: whole sheets, each page once, in order, on its side of the leaf',
    (count) => {
      for (const plan of ['end', 'before-last', 1, 2, 3, 10, count - 1, count] as const) {
        for (const cover of ['self', 'plus'] as const) {
          if (typeof plan === 'number' && plan < 1) continue;
          const slots = planBlanks(count, plan, cover);
          expect(slots.length % 4).toBe(0);
          expect(slots.length - count).toBeLessThan(cover === 'self' ? 4 : 8);
          expect(slots.filter((slot) => slot !== undefined)).toEqual(numbers(count));
          for (const [at, slot] of slots.entries()) if (slot) expect(slot % 2).toBe((at + 1) % 2);
          if (cover === 'plus') expect(slots.slice(0, 2)).not.toContain(3);
        }
      }
    },
  );

  it('are planned for a whole book, and none between pages unless it is wished', () => {
    for (const count of numbers(64)) {
      const slots: readonly Slot[] = planBlanks(count, 'end', 'self');
      expect(slots.slice(0, count)).toEqual(numbers(count));
    }
    const asked = {
      sheet: 'A4',
      binding: 'left',
      coverPaper: 0,
      marks: true,
      dummy: true,
      paper: 0,
    } as const;
    const plan = planSheets(10, { ...asked, kind: 'booklet', cover: 'self', blanks: 'end' });
    expect(plan.sheets.map(({ front }) => front)).toEqual([
      [_, 1],
      [10, 3],
      [8, 5],
    ]);
  });
});

describe('a plan for blanks', () => {
  const map = (...begins: (readonly [block: string, offset: number] | undefined)[]) => ({
    pages: begins.map((begin, index) => ({
      index,
      folio: String(index + 1),
      ...(begin ? { begins: { block: begin[0], offset: begin[1] } } : {}),
    })),
  });
  const book = map(undefined, ['a01-title', 0], ['a01-b2', 14], ['a02-kicker', 0], ['a02-b3', 0], undefined);

  it('never tears an article', () => {
    expect(unsound(2, 'self', book)).toBe('article');
    expect(unsound(4, 'self', book)).toBe('article');
    expect(unsound('before-last', 'self', map(undefined, ['a01-title', 0]))).toBe('article');
    expect(unsound('before-last', 'self', map(undefined, ['a01-b7', 3]))).toBe('article');
  });

  it('takes the page that is named where an article ends', () => {
    expect(unsound(3, 'self', book)).toBeUndefined();
    expect(unsound(1, 'self', book)).toBeUndefined();
    expect(unsound(5, 'self', book)).toBeUndefined();
    expect(unsound('before-last', 'self', book)).toBeUndefined();
    expect(unsound('end', 'self', book)).toBeUndefined();
  });

  it('says where an odd page would come to lie on the other side', () => {
    const odd = map(undefined, ['a01-title', 0], undefined);
    expect(unsound('before-last', 'self', odd)).toBe('side');
    expect(unsound(1, 'self', odd)).toBe('side');
  });

  it('has nothing to say of a book that fills its sheets', () => {
    const full = map(undefined, ['a01-title', 0], ['a01-b2', 3], ['a01-b3', 5]);
    expect(unsound(2, 'self', full)).toBeUndefined();
    expect(unsound('before-last', 'self', full)).toBeUndefined();
    expect(unsound('before-last', 'plus', full)).toBe('article');
  });
});
