import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChangedSource, changesPage } from '../../src/changes/index.js';
import { openBrowser } from '../../src/io/browser.js';
import type { Browser, Tab } from '../../src/model/index.js';
import { normalize } from '../../src/normalize/index.js';
import { article, ferry, linesOf, themeFiles } from '../changes/made-up.js';
import { ROOT } from '../support/cli.js';
import { openPdf } from '../support/pdf-lib.js';

const sample = (name: string): ChangedSource => {
  const lines = linesOf(readFileSync(join(ROOT, 'content', name), 'utf8'), name);
  return { file: name, lines, ...normalize(lines, () => {}) };
};

const WIDE = `${'W'.repeat(400)} ${'长'.repeat(400)} ${'　'.repeat(80)}。`;
const wide: ChangedSource = {
  file: `${'a-long-name/'.repeat(12)}wide.txt`,
  lines: linesOf(WIDE),
  articles: [article('W'.repeat(200), [WIDE])],
  ledger: [],
};

describe('the changes page in a browser', () => {
  let browser: Browser;
  let tab: Tab;
  beforeAll(async () => {
    const sources = [ferry, sample('tea.txt'), sample('bridge-and-ferry.txt'), wide];
    const html = changesPage({ title: '清河简报 第12期', sources, language: 'zh' }, themeFiles);
    browser = await openBrowser(undefined);
    tab = await browser.open({ html, files: new Map() });
  });
  afterAll(async () => {
    await tab?.close();
    await browser?.close();
  });

  it.each([390, 1280])('fits a window %i px wide', async (width) => {
    await tab.png(width, 800);
    const { scroll, inner } = await tab.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      inner: innerWidth,
    }));
    expect(inner).toBe(width);
    expect(scroll).toBeLessThanOrEqual(inner);
  });

  it('sets source and result side by side where there is room, else one above the other', async () => {
    const offsets = () =>
      tab.evaluate(() => {
        const row = [...document.querySelectorAll('.r')].find(
          (each) => each.querySelectorAll('p').length > 2,
        );
        const [left, right] = [...(row?.children ?? [])].map((side) => side.getBoundingClientRect());
        return {
          aside: (right?.left ?? 0) - (left?.right ?? 0),
          below: (right?.top ?? 0) - (left?.bottom ?? 0),
        };
      });
    await tab.png(1280, 800);
    expect((await offsets()).aside).toBeGreaterThan(0);
    await tab.png(390, 800);
    expect((await offsets()).below).toBeGreaterThanOrEqual(0);
  });

  it('shows the doubtful rows alone when asked to', async () => {
    const seen = () =>
      tab.evaluate(() => {
        document.querySelector<HTMLInputElement>('#only')?.click();
        const rows = [...document.querySelectorAll<HTMLElement>('.r')].filter((row) => row.offsetHeight > 0);
        return { all: rows.length, doubtful: rows.filter((row) => row.matches('.d')).length };
      });
    const only = await seen();
    expect(only.all).toBe(only.doubtful);
    const both = await seen();
    expect(both.all).toBeGreaterThan(both.doubtful);
  });

  it('prints on A4', async () => {
    const pdf = await openPdf(await tab.pdf());
    const [first] = pdf.getPages();
    expect(first?.getWidth()).toBeCloseTo(595, 0);
    expect(first?.getHeight()).toBeCloseTo(842, 0);
    expect(pdf.getPageCount()).toBeGreaterThan(2);
  });
});
