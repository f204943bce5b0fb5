import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { kanben, ROOT, temporaryFolder } from '../support/cli.js';

const SAMPLE = pathToFileURL(join(ROOT, 'test', 'bench', 'type', 'sample.mjs')).href;

/** A bulletin of notes, tables that go over pages, figures, quotations, Latin and units. */
function sample(articles: number, look: { readonly theme: string; readonly page: string }): string {
  const folder = join(temporaryFolder(), 'sample');
  const words = [folder, articles, look].map((value) => JSON.stringify(value)).join(', ');
  const run = `import(${JSON.stringify(SAMPLE)}).then((made) => made.writeTypeSample(${words}))`;
  execFileSync(process.execPath, ['-e', run]);
  return folder;
}

/** Rules that a bulletin of this kind keeps in every look. */
const KEPT = [
  'line-start-mark',
  'line-end-opening',
  'split-mark',
  'line-start-dash',
  'line-end-half',
  'lone-character',
  'widow',
  'orphan',
  'heading-kept',
  'first-line-indent',
  'continued-indent',
  'last-line-stretched',
  'split-number',
  'split-unit',
  'same-face',
  'table-head',
  'caption-kept',
  'note-place',
  'contents-page',
  'folio-order',
  'smallest-type',
  'missing-glyph',
];

describe.each([
  { theme: 'huibian', page: '16K', more: ['line-grid', 'whole-measure', 'table-columns', 'adjacent-marks'] },
  { theme: 'jianbao', page: 'A4', more: ['whole-measure', 'adjacent-marks'] },
])('a finished $theme of $page', ({ theme, page, more }) => {
  it('keeps the rules of layout, and no character is lost', async () => {
    const folder = sample(5, { theme, page });
    const { code, err } = await kanben(['build', folder, '--strict']);
    expect(code, err).toBe(0);
    const report = JSON.parse(readFileSync(join(folder, 'out', 'report.json'), 'utf8'));
    const { lines, faults } = report.artifacts[0].type;
    expect(lines).toBeGreaterThan(700);
    expect(report.conservation.verdict).toBe('kept');
    expect(Object.fromEntries([...KEPT, ...more].map((id) => [id, faults[id]]))).toEqual(
      Object.fromEntries([...KEPT, ...more].map((id) => [id, 0])),
    );
    // heads that are repeated, notes and divided tables are tagged as they should be
    const { rules } = Object.values(report.preflight)[0] as { rules: { rule: string; verdict: string }[] };
    expect(rules.filter(({ rule, verdict }) => rule.startsWith('press-ua-') && verdict !== 'pass')).toEqual(
      [],
    );
    const checked = await kanben(['check', folder, '--lang', 'en']);
    const named = checked.err.match(/\[type-fault\]/gu)?.length ?? 0;
    const short = faults['short-page'];
    expect(named).toBeGreaterThanOrEqual(Math.min(short, 5));
    if (short > 0) expect(checked.err).toMatch(/page \d+, line \d+: .*short-page/u);
  }, 240_000);
});

describe('two columns of ruled paragraphs, by a style of the user', () => {
  it('lose no character where a page cuts them, nor where a table goes on in the next column', async () => {
    const folder = sample(12, { theme: 'huibian', page: '16K' });
    mkdirSync(join(folder, 'styles'));
    const style = readFileSync(join(ROOT, 'styles', 'huibian.css'), 'utf8');
    const columns = `.article { columns: 2; column-gap: 2em; }
.article > .head { column-span: all; }
.article > p { border: 0.5pt solid #999; padding: 0 3pt; }`;
    writeFileSync(join(folder, 'styles', 'huibian.css'), `${style}\n${columns}\n`);
    appendFileSync(join(folder, 'bulletin.yaml'), 'styles: styles\n');
    const { code, err } = await kanben(['build', folder]);
    expect(code, err).toBe(0);
    const report = JSON.parse(readFileSync(join(folder, 'out', 'report.json'), 'utf8'));
    expect(report.conservation).toMatchObject({ verdict: 'kept', faults: 0 });
    expect(report.artifacts[0].pages).toBeGreaterThan(80);
  }, 240_000);
});
