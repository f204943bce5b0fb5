import { describe, expect, it } from 'vitest';
import { geometryFor, PAGE_NAMES } from '../../src/config/pages.js';
import { THEMES } from '../../src/model/index.js';
import { mastheadOf } from '../../src/typeset/masthead.js';
import { typeScale } from '../../src/typeset/type-scale.js';

const scale = (theme: 'jianbao' | 'huibian', page: (typeof PAGE_NAMES)[number]) =>
  typeScale(theme, geometryFor(theme, page, 'office-duplex'));

describe('sizes of type', () => {
  it('are those of the pages that were drawn by hand', () => {
    expect(scale('jianbao', 'A4')).toMatchObject({
      small: '14pt',
      h1: '21pt',
      note: '12pt',
      'note-lh': '18pt',
    });
    expect(scale('jianbao', 'A4')).toMatchObject({ 'folio-drop': '7mm', medium: '21rem', narrow: '14rem' });
    expect(scale('jianbao', 'A5')).toMatchObject({
      small: '9.5pt',
      kicker: '8.5pt',
      h1: '15pt',
      folio: '9.5pt',
    });
    expect(scale('jianbao', 'A5')).toMatchObject({ 'table-note': '8pt', 'note-lh': '12.75pt' });
    const book = { small: '9pt', h1: '22pt', 'h1-lh': '27pt', h2: '12pt', note: '8pt', 'note-lh': '12.75pt' };
    expect(scale('huibian', '16K')).toMatchObject({ ...book, 'head-lines': '11', medium: '22rem' });
    const large = { small: '10.5pt', h1: '24pt', 'h1-lh': '31.5pt', subtitle: '14pt', 'note-lh': '13.5pt' };
    expect(scale('huibian', 'A4')).toMatchObject({ ...large, running: '9pt', narrow: '16rem' });
    const small = { h1: '18pt', 'h1-lh': '25.5pt', 'note-lh': '12pt', 'head-lines': '9', medium: '18rem' };
    expect(scale('huibian', 'A5')).toMatchObject({ ...small, narrow: '16rem' });
  });

  it.each(THEMES.flatMap((theme) => PAGE_NAMES.map((page) => [theme, page] as const)))(
    '%s %s: nothing under 8 pt, titles above the text, lines for a title whole',
    (theme, page) => {
      const { leading, bodySize } = geometryFor(theme, page, 'office-duplex');
      const made = scale(theme, page);
      const points = Object.entries(made).filter(([, value]) => value.endsWith('pt'));
      for (const [name, value] of points) expect(Number.parseFloat(value), name).toBeGreaterThanOrEqual(8);
      expect(Number.parseFloat(made.h1 ?? '')).toBeGreaterThanOrEqual(bodySize * 1.3);
      expect(Number.parseFloat(made['h1-lh'] ?? '')).toBeGreaterThanOrEqual(
        Number.parseFloat(made.h1 ?? '') * 1.15,
      );
      if (theme === 'jianbao') expect(Number.parseFloat(made['h1-lh'] ?? '') % leading).toBe(0);
    },
  );

  it.each(PAGE_NAMES)('a masthead on %s stays within its line and its four lines', (page) => {
    const geometry = geometryFor('jianbao', page, 'office-duplex');
    for (const title of ['柳湾', '清河简报', '清河镇图书馆简报', '清河镇桥梁道路养护工作站简报']) {
      const { name, size, tracking } = mastheadOf(title, geometry);
      const length = [...name].length;
      expect(size * (length + (length - 1) * tracking)).toBeLessThanOrEqual(geometry.columns - 2 + 0.02);
      expect(size * geometry.bodySize).toBeLessThanOrEqual(4 * geometry.leading);
    }
  });
});
