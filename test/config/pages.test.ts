import { describe, expect, test } from 'vitest';
import { geometryFor, PAGE_NAMES, type PageSetup } from '../../src/config/index.js';
import { Failure, THEMES } from '../../src/model/index.js';

const all = THEMES.flatMap((theme) => PAGE_NAMES.map((page) => [theme, page] as const));

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
    for (const page of PAGE_NAMES)
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

  test('an unknown profile is a message', () => {
    expect(() => geometryFor('jianbao', 'A4', 'toString')).toThrow(Failure);
  });

  test.each([
    ['B5', 176, 250],
    ['JIS-B5', 182, 257],
    ['16K', 185, 260],
    ['大16K', 210, 285],
    ['32K', 130, 184],
    ['大32K', 140, 203],
  ] as const)('%s is %i × %i mm', (page, width, height) => {
    expect(geometryFor('huibian', page, 'office-duplex')).toMatchObject({ name: page, width, height });
  });

  test.each(all)('%s %s leaves room around the type area for head, folio and thumb', (theme, page) => {
    const { margin, columns, rows } = geometryFor(theme, page, 'office-duplex');
    expect(Math.min(margin.top, margin.bottom)).toBeGreaterThan(19);
    expect(Math.min(margin.inner, margin.outer)).toBeGreaterThan(15);
    expect(columns).toBeGreaterThanOrEqual(23);
    expect(rows).toBeGreaterThanOrEqual(20);
  });
});

const set = (setup: Omit<PageSetup, 'page'> & Partial<PageSetup>, theme: 'jianbao' | 'huibian' = 'huibian') =>
  geometryFor(theme, { page: 'A4', ...setup }, 'office-duplex');

/** The message that a set-up leads to. */
function refused(...args: Parameters<typeof set>) {
  try {
    set(...args);
  } catch (error) {
    if (error instanceof Failure) return error.messages[0];
  }
  return undefined;
}

const MM = 25.4 / 72;

describe('the type area that a bulletin states', () => {
  test('28 characters by 22 lines of 三号: the margins are what is left', () => {
    const page = set({ typeArea: { columns: 28, rows: 22, size: 16 } }, 'jianbao');
    expect(page).toMatchObject({ columns: 28, rows: 22, bodySize: 16, leading: 29.25 });
    expect(page.margin.inner + page.margin.outer + 28 * 16 * MM + 0.05).toBeCloseTo(210, 3);
    expect(page.margin.top + page.margin.bottom + 22 * 29.25 * MM + 0.05).toBeCloseTo(297, 3);
    expect(page.margin.inner).toBeGreaterThan(page.margin.outer);
  });

  test('GB/T 9704: 156 × 225 mm, 天头 37 mm, 订口 28 mm, in any theme', () => {
    for (const theme of THEMES) {
      const page = set({ typeArea: 'gb9704' }, theme);
      expect(page).toMatchObject({ columns: 28, rows: 22, bodySize: 15.75, leading: 29 });
      expect(page.margin).toMatchObject({ top: 37, inner: 28 });
      expect(Math.abs(page.columns * page.bodySize * MM - 156)).toBeLessThan(1);
      expect(Math.abs(page.rows * page.leading * MM - 225)).toBeLessThan(1);
    }
    expect(refused({ page: 'A5', typeArea: 'gb9704' })).toMatchObject({
      id: 'config-gb9704-paper',
      values: { name: 'A5' },
    });
  });

  test('by margins: whole characters and lines as far as they go, the rest outside', () => {
    const page = set({ margins: { top: 25, bottom: 25, inner: 30, outer: 20 } });
    expect(page.columns).toBe(Math.floor((160 - 0.05) / (12 * MM)));
    expect(page.rows).toBe(Math.floor((247 - 0.05) / (21 * MM)));
    expect(page.margin).toMatchObject({ top: 25, inner: 30 });
    expect(page.margin.outer - 20).toBeLessThan(12 * MM);
    expect(page.margin.outer).toBeGreaterThanOrEqual(20);
  });

  test('the size alone: the type area keeps its place and holds fewer or more characters', () => {
    expect(set({ typeArea: { size: 16 } })).toMatchObject({ bodySize: 16, leading: 27.75, columns: 25 });
    expect(set({ typeArea: { size: 10.5 } })).toMatchObject({ bodySize: 10.5, columns: 38 });
  });

  test('a gutter moves the type area out, and takes characters only where the fore-edge runs short', () => {
    const without = set({});
    const page = set({ gutter: 5 });
    expect(page.columns).toBe(without.columns);
    expect(page.margin.inner).toBeGreaterThan(without.margin.inner + 2);
    expect(page.margin.inner + page.margin.outer).toBeCloseTo(without.margin.inner + without.margin.outer, 3);
    expect(set({ gutter: 30 }).columns).toBeLessThan(without.columns);
    expect(set({ gutter: 5, margins: { inner: 25 } }).margin.inner).toBeCloseTo(30, 3);
  });

  test('margins are mirrored unless the bulletin is printed on one side', () => {
    expect(set({}).mirrored).toBe(true);
    expect(set({ mirrored: false }).mirrored).toBe(false);
  });

  test.each([
    ['huibian', { width: 170, height: 240 }, '170×240'],
    ['jianbao', { width: 170, height: 240 }, '170×240'],
    ['huibian', { width: 105, height: 148 }, '105×148'],
    ['jianbao', { width: 297, height: 420 }, '297×420'],
  ] as const)('%s on paper of its own size', (theme, page, name) => {
    const made = set({ page }, theme);
    expect(made).toMatchObject({ ...page, name });
    for (const side of ['top', 'bottom', 'inner', 'outer'] as const)
      expect(made.margin[side]).toBeGreaterThan(11);
  });

  test('what does not fit is told with both figures and the most that does', () => {
    expect(refused({ page: 'A5', typeArea: { columns: 28, rows: 22, size: 16 } })).toMatchObject({
      id: 'config-too-much-across',
      values: { key: 'typeArea', count: 28, size: 158, paper: 148, most: 23 },
    });
    const down = refused({ page: 'A5', typeArea: { columns: 20, rows: 40 } });
    expect(down).toMatchObject({
      id: 'config-too-much-down',
      values: { count: 40, size: 243.4, paper: 210 },
    });
    // the remedy holds: with the most that fits, it does
    const most = Number(down?.values?.most);
    expect(set({ page: 'A5', typeArea: { columns: 20, rows: most } }).rows).toBe(most);
    expect(refused({ page: 'A5', typeArea: { columns: 20, rows: most + 1 } })).toBeDefined();
    expect(refused({ typeArea: { columns: 8 } })).toMatchObject({ id: 'config-too-few-across' });
    expect(refused({ typeArea: { size: 14, leading: 12 } })).toMatchObject({ id: 'config-leading' });
    expect(refused({ margins: { inner: 60, outer: 60 } })?.values?.key ?? 'fits').toBe('fits');
    expect(refused({ margins: { inner: 80, outer: 80 } })).toMatchObject({
      id: 'config-too-few-across',
      values: { key: 'margins' },
    });
  });

  test('margins that contradict the type area are told with their sum', () => {
    expect(refused({ typeArea: { columns: 28, size: 16 }, margins: { inner: 30, outer: 30 } })).toMatchObject(
      { id: 'config-margins-across', values: { sum: 218, paper: 210, after: 21.9 } },
    );
    expect(
      refused({ typeArea: { columns: 28, size: 16 }, margins: { inner: 30, outer: 22 } }),
    ).toBeUndefined();
  });

  test('law: whatever fits is whole characters and lines, and adds up to the paper', () => {
    let fitting = 0;
    for (const page of PAGE_NAMES)
      for (const size of [9, 10.5, 12, 14, 16])
        for (const gutter of [0, 4, 9])
          for (const inner of [undefined, 12, 25])
            for (const columns of [undefined, 18, 24, 30]) {
              const setup = { page, typeArea: { size, columns }, gutter, margins: { inner } };
              if (refused(setup)) continue;
              fitting++;
              const made = set(setup);
              expect(made.columns).toBe(columns ?? Math.floor(made.columns));
              expect(made.margin.inner + made.margin.outer + made.columns * size * MM).toBeCloseTo(
                made.width - 0.05,
                2,
              );
              expect(made.leading % 0.75).toBe(0);
            }
    expect(fitting).toBeGreaterThan(700);
  });
});
