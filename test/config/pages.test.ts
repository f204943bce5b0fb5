import { describe, expect, test } from 'vitest';
import { geometryFor, PAGE_NAMES, pagesOf } from '../../src/config/index.js';
import { Failure, THEMES } from '../../src/model/index.js';

const all = THEMES.flatMap((theme) => pagesOf(theme).map((page) => [theme, page] as const));

describe('pages', () => {
  test.each([
    ['jianbao', 'A4', { top: 37, bottom: 34.9, inner: 28, outer: 26.4 }, [28, 22]],
    ['jianbao', 'A5', { top: 26, bottom: 32.7, inner: 21, outer: 23.3 }, [28, 22]],
    ['huibian', 'A4', { top: 28, bottom: 31.9, inner: 30, outer: 36.1 }, [34, 32]],
    ['huibian', '16K', { top: 27, bottom: 29.8, inner: 26, outer: 33.1 }, [34, 32]],
    ['huibian', 'A5', { top: 23, bottom: 28.8, inner: 22, outer: 26 }, [27, 26]],
  ] as const)('%s %s has the margins of the specification', (theme, page, margin, grid) => {
    const geometry = geometryFor(theme, page, 'office-duplex');
    expect([geometry.columns, geometry.rows]).toEqual(grid);
    // The margins that the specification names are rounded to 0.1 mm, and the slack of 0.05 mm is ours.
    for (const side of ['top', 'bottom', 'inner', 'outer'] as const) {
      expect(Math.abs(geometry.margin[side] - margin[side])).toBeLessThan(0.11);
    }
  });

  test.each(all)(
    '%s %s: whole characters and lines fit, with 0.05 mm to spare and no more',
    (theme, page) => {
      const { width, height, margin, columns, rows, bodySize, leading } = geometryFor(
        theme,
        page,
        'office-duplex',
      );
      const across = width - margin.inner - margin.outer - (columns * bodySize * 25.4) / 72;
      const down = height - margin.top - margin.bottom - (rows * leading * 25.4) / 72;
      expect(across).toBeCloseTo(0.05, 3);
      expect(down).toBeCloseTo(0.05, 3);
    },
  );

  test('the leading of books is whole CSS px, or the baselines jitter', () => {
    for (const page of pagesOf('huibian'))
      expect(geometryFor('huibian', page, 'office-duplex').leading % 0.75).toBe(0);
  });

  test('profiles: nothing bleeds in the office, 3 mm and marks in the print shop', () => {
    expect(geometryFor('jianbao', 'A4', 'office-duplex')).toMatchObject({ bleed: 0, marks: false });
    expect(geometryFor('huibian', '16K', 'cn-offset')).toMatchObject({
      bleed: 3,
      marks: true,
      width: 185,
      height: 260,
    });
  });

  test('a size that a theme is not made for, and an unknown profile, are messages', () => {
    expect(PAGE_NAMES.filter((page) => !pagesOf('jianbao').includes(page))).toEqual(['16K']);
    expect(() => geometryFor('jianbao', '16K', 'office-duplex')).toThrow(
      expect.objectContaining({
        messages: [expect.objectContaining({ id: 'config-page-theme' })],
      }) as Failure,
    );
    expect(() => geometryFor('jianbao', 'A4', 'toString')).toThrow(Failure);
  });
});
