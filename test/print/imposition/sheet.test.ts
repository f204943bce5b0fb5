import { describe, expect, it } from 'vitest';
import type { SheetName } from '../../../src/model/index.js';
import { creepOf, layOut, placeOnHalf, SHEETS } from '../../../src/print/imposition/index.js';
import { sheetMarks } from '../../../src/print/imposition/marks.js';

const MM = 72 / 25.4;
const page = (width: number, height: number, bleed = 0) => ({
  width: width * MM,
  height: height * MM,
  bleed: bleed * MM,
});
const A5 = page(148, 210);
const A4 = page(210, 297);

describe('a page on its half', () => {
  it('keeps its size where it fits, the spine at the fold', () => {
    const layout = layOut(A5, 'A4', 'booklet');
    const left = placeOnHalf(A5, layout, 'left', 0);
    expect(left.scale).toBe(1);
    expect(left.x + A5.width).toBeCloseTo(SHEETS.A4.width / 2, 5);
    expect(placeOnHalf(A5, layout, 'right', 0).x).toBeCloseTo(SHEETS.A4.width / 2, 5);
    expect(layOut(A4, 'A3', 'booklet').scale).toBe(1);
    expect(layOut(page(185, 260), '8K', 'booklet').scale).toBe(1);
  });

  it('is 71% for A4 on A4', () => {
    expect(layOut(A4, 'A4', 'two-up').scale).toBeCloseTo(Math.SQRT1_2, 2);
    const layout = layOut(A4, 'A4', 'booklet');
    const { x, y, scale } = placeOnHalf(A4, layout, 'left', 0);
    expect(x + A4.width * scale).toBeCloseTo(SHEETS.A4.width / 2, 5);
    expect(y).toBeGreaterThanOrEqual(-0.01);
  });

  it('stands in the middle of its half where two a side are not folded', () => {
    const layout = layOut(A5, 'A3', 'two-up');
    const [left, right] = [placeOnHalf(A5, layout, 'left', 0), placeOnHalf(A5, layout, 'right', 0)];
    expect(left.x + A5.width / 2).toBeCloseTo(SHEETS.A3.width / 4, 5);
    expect(right.x + A5.width / 2).toBeCloseTo((SHEETS.A3.width * 3) / 4, 5);
    expect(layout.trim).toEqual([0, 0, SHEETS.A3.width, SHEETS.A3.height]);
  });

  it('moves towards the spine, never along it', () => {
    const layout = layOut(A5, 'A4', 'booklet');
    for (const half of ['left', 'right'] as const) {
      const still = placeOnHalf(A5, layout, half, 0);
      const crept = placeOnHalf(A5, layout, half, 2);
      expect(crept.x - still.x).toBeCloseTo(half === 'left' ? 2 : -2);
      expect(crept.y).toBe(still.y);
    }
  });
});

describe('creep', () => {
  const self = { cover: 'self', paper: 0.1, coverPaper: 0.25 } as const;
  it('is the paper around a sheet', () => {
    expect([0, 1, 5].map((sheet) => creepOf(sheet, self))).toEqual([0, 0.1, 0.5]);
  });
  it('counts a cover apart as thick as it is', () => {
    expect([0, 1, 2, 5].map((sheet) => creepOf(sheet, { ...self, cover: 'plus' }))).toEqual([
      0, 0.25, 0.35, 0.65,
    ]);
  });
  it('is none for paper without thickness', () => {
    expect([0, 1, 5].map((sheet) => creepOf(sheet, { ...self, cover: 'plus', paper: 0 }))).toEqual([0, 0, 0]);
  });
});

/** Ends of the lines of the marks. */
const linesOf = (content: string): number[][] =>
  [...content.matchAll(/(\S+) (\S+) m (\S+) (\S+) l S/g)].map((found) => found.slice(1, 5).map(Number));

describe('marks of a sheet', () => {
  it.each([
    ['A3', A5, 10],
    ['SRA4', page(148, 210, 3), 10],
    ['SRA3', page(210, 297, 3), 10],
    ['A3', page(185, 260, 3), 10],
  ] as const)(
    'on %s stand outside of the trimmed pages and their bleed, on the sheet',
    (sheet, size, count) => {
      const layout = layOut(size, sheet as SheetName, 'booklet');
      const [left, bottom, right, top] = layout.bleed;
      expect((layout.trim[0] - left) / MM).toBeCloseTo(size.bleed / MM, 6);
      const lines = linesOf(sheetMarks(layout, false));
      expect(lines).toHaveLength(count);
      for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of lines) {
        const [low, high] = [Math.min(y1, y2), Math.max(y1, y2)];
        const [from, to] = [Math.min(x1, x2), Math.max(x1, x2)];
        expect(to < left || from > right || high < bottom || low > top).toBe(true);
        expect(Math.min(from, low)).toBeGreaterThanOrEqual(-0.001);
        expect(to).toBeLessThanOrEqual(layout.size.width + 0.001);
        expect(high).toBeLessThanOrEqual(layout.size.height + 0.001);
      }
      const folds = lines.filter(
        ([x1, , x2]) => x1 === x2 && Math.abs((x1 ?? 0) - layout.size.width / 2) < 0.01,
      );
      expect(folds).toHaveLength(2);
    },
  );

  it('are none where the pages fill the sheet', () => {
    expect(sheetMarks(layOut(A5, 'A4', 'booklet'), false)).toBe('');
    expect(sheetMarks(layOut(A4, 'A4', 'booklet'), false)).toBe('');
  });

  it('are on every plate of a press', () => {
    const layout = layOut(page(148, 210, 3), 'SRA4', 'booklet');
    expect(sheetMarks(layout, true)).toContain('/KbAll CS 1 SCN');
    expect(sheetMarks(layout, false)).toContain('0 G');
  });

  it('bleed ends where the sheet does', () => {
    const { bleed, trim } = layOut(page(148, 210, 3), 'A4', 'booklet');
    expect(bleed).toEqual([0, 0, SHEETS.A4.width, SHEETS.A4.height]);
    expect(trim[1]).toBeCloseTo(0, 6);
  });
});
