import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kanben, ROOT, temporaryFolder } from '../support/cli.js';
import { missingTools, run } from '../support/tools.js';

const missing = missingTools(
  'other programs’ opinion of our PDFs',
  'pdffonts',
  'pdfinfo',
  'pdftotext',
  'qpdf',
);

describe.skipIf(missing.length > 0)('what other programs say of our PDF', () => {
  it('agrees with ours', async () => {
    const out = temporaryFolder();
    const words = ['--edition', 'zh-Hans', '--format', 'pdf', '--profile', 'cn-offset', '--out', out];
    const { code, err } = await kanben(['build', join(ROOT, 'content'), ...words]);
    expect(code, err).toBe(0);
    const file = join(out, 'qinghe-12.zh-Hans.cn-offset.pdf');

    const fonts = run('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts)
      expect(font).toMatch(/^[A-Z]{6}\+Noto\S+ +CID TrueType +Identity-H +yes yes yes/);

    const info = run('pdfinfo', '-box', file);
    expect(info).toMatch(/Title: +清河简报/);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/TrimBox: +8\.50 +8\.\d+ +603\.78 +850\.\d+/);
    expect(run('pdfinfo', '-dests', file)).toContain('a01-title');

    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    expect(run('pdftotext', file, '-').replace(/\s/g, '')).toContain('入冬以后，图书馆晚关一小时');
  });
});
