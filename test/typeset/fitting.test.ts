import { describe, expect, it } from 'vitest';
import { geometryFor } from '../../src/config/pages.js';
import { mastheadOf } from '../../src/typeset/masthead.js';
import { pageMaster } from '../../src/typeset/page-master.js';
import { slipOf } from '../../src/typeset/slip.js';
import { A4_BRIEF } from './sample.js';

describe('the page as CSS', () => {
  it('mirrors the margins and counts the type area in characters and lines', () => {
    const css = pageMaster(A4_BRIEF);
    expect(css).toContain('size: 210mm 297mm;');
    expect(css).toContain('@page :left {\n  margin-left: 26.3625mm;\n  margin-right: 28mm;');
    expect(css).toContain('--type-width: 441pt;');
    expect(css).toContain('--type-height: 638pt;');
    expect(css).not.toContain('bleed');
  });

  it('asks for bleed where there is one, never for marks', () => {
    const css = pageMaster({ ...A4_BRIEF, bleed: 3, marks: true });
    expect(css).toContain('bleed: 3mm;');
    expect(css).not.toContain('marks');
  });
});

describe('mastheads', () => {
  const points = (title: string) => Math.round(mastheadOf(title).size * 15.75);
  it('get smaller with the length of the name', () => {
    expect(
      ['茶讯', '茶叶报', '桥路简报', '气象站简报', '清河图书馆简报', '清河桥梁养护简报'].map(points),
    ).toEqual([66, 66, 64, 60, 54, 47]);
  });

  it('never leave their 26 characters', () => {
    for (const title of [
      '茶',
      '清河图书馆简报',
      '清河镇图书馆工作简报',
      'Qinghe Weekly',
      '清河镇桥梁道路养护工作站简报',
    ]) {
      const { name, size, tracking } = mastheadOf(title);
      const characters = [...name].length;
      expect(size * (characters + (characters - 1) * tracking)).toBeLessThanOrEqual(26.01 * 1.7);
    }
  });

  it('put a long issuer above the kind of paper', () => {
    expect(mastheadOf('清河镇桥梁道路养护工作站简报')).toMatchObject({
      over: '清河镇桥梁道路养护工作站',
      name: '简报',
    });
    expect(mastheadOf('清河鎮橋樑道路養護工作站快報')).toMatchObject({ name: '快報' });
  });
});

describe('the cover’s slip', () => {
  const geometry = geometryFor('huibian', '16K', 'office-duplex');
  it.each([
    ['清河记事', 1, 42],
    ['清河镇图书馆记事', 1, 42],
    ['清河镇图书馆工作十年', 1, 36],
  ])('%s', (title, columns, size) => {
    const slip = slipOf(title, geometry);
    expect(slip?.columns).toHaveLength(columns);
    expect(Math.floor(slip?.size ?? 0)).toBe(size);
  });

  it('turns at the sense', () => {
    expect(slipOf('清河镇公共事务文章汇编', geometry)?.columns).toEqual(['清河镇公共事务', '文章汇编']);
  });

  it('does not do for Latin letters and very long titles', () => {
    expect(slipOf('Qinghe 2026', geometry)).toBeUndefined();
    expect(slipOf('清'.repeat(23), geometry)).toBeUndefined();
  });
});
