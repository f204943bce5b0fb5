import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { profileNamed } from '../../src/config/profiles/index.js';
import { preflight as judged } from '../../src/preflight/index.js';
import { kanben, ROOT, temporaryFolder } from '../support/cli.js';
import { missingTools, run } from '../support/tools.js';

const missing = missingTools('a file for each press', 'pdffonts', 'pdfinfo', 'qpdf', 'gs');

/** Manifest, profile, and the trimmed and bled sizes in pt. */
const PRESSES = [
  ['bulletin.yaml', 'office-duplex', 'A4', 0],
  ['bulletin.yaml', 'office-booklet', 'A5', 0],
  ['bulletin.yaml', 'cn-offset', 'A5', 3],
  ['huibian.yaml', 'kdp', 'A5', 0],
  ['huibian.yaml', 'ingram', 'A5', 0],
  ['huibian.yaml', 'lulu', 'A5', 3.175],
] as const;

const SIZES = { A4: [595.28, 841.89], A5: [419.53, 595.28] } as const;

interface ReportJson {
  readonly preflight: Readonly<
    Record<string, { readonly rules: readonly { readonly rule: string; readonly verdict: string }[] }>
  >;
}

describe.skipIf(missing.length > 0)('a file for each press', () => {
  it.each(PRESSES)(
    '%s for %s on %s passes, and other programs agree',
    async (manifest, profile, page, bleed) => {
      const out = temporaryFolder();
      const words = [
        '--edition',
        'zh-Hans',
        '--format',
        'pdf',
        '--profile',
        profile,
        '--page',
        page,
        '--slug',
        'it',
      ];
      const built = await kanben(['build', join(ROOT, 'content', manifest), ...words, '--out', out]);
      expect(built.code, built.err).toBe(0);
      const file = join(out, profile.startsWith('office-') ? 'it.zh-Hans.pdf' : `it.zh-Hans.${profile}.pdf`);

      const checked = await kanben(['check', file, '--profile', profile]);
      expect(checked.out).not.toContain('✗');
      expect(checked.code, checked.out).toBe(0);
      const { preflight } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as ReportJson;
      const rules = Object.values(preflight)[0]?.rules ?? [];
      expect(rules.length).toBeGreaterThan(10);
      expect(rules.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
      // the sample has notes, tables and figures: all of them are tagged
      expect(rules.filter(({ rule, verdict }) => rule.startsWith('press-ua-') && verdict !== 'pass')).toEqual(
        [],
      );
      // what was read with the pieces says the same as the finished file read as a whole
      const afresh = judged(readFileSync(file), profileNamed(profile)) ?? [];
      const told = afresh.map(({ rule, verdict, pages }) => ({
        rule,
        verdict,
        ...(pages.length > 0 ? { pages } : {}),
      }));
      expect(rules).toEqual(told);

      for (const font of run('pdffonts', file).trim().split('\n').slice(2))
        expect(font).toMatch(/CID TrueType +Identity-H +yes yes yes/);
      expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
      boxesAgree(file, page, bleed);
      const info = run('pdfinfo', file);
      expect(info).toMatch(/Tagged: +yes/);
      expect(run('pdfinfo', '-struct', file)).toMatch(/^Document\n[\s\S]*\bH1\b/);
      inksAgree(file, profile);
      if (profile === 'cn-offset') expect(info).toMatch(/PDF subtype: +PDF\/X-4/);
    },
  );

  it('takes a profile of the bulletin’s own', async () => {
    const folder = temporaryFolder();
    cpSync(join(ROOT, 'content'), folder, { recursive: true });
    writeFileSync(
      join(folder, '本地厂.yaml'),
      'base: cn-offset\nbleed: { value: 5, source: 厂里的来信 }\nsafety: 8\n',
    );
    const manifest = join(folder, 'bulletin.yaml');
    writeFileSync(manifest, `${readFileSync(manifest, 'utf8')}\nprofile: 本地厂.yaml\n`);
    const out = join(folder, 'out');
    const { code, err } = await kanben([
      'build',
      folder,
      '--edition',
      'zh-Hans',
      '--format',
      'pdf',
      '--out',
      out,
    ]);
    expect(code, err).toBe(0);
    const file = join(out, 'qinghe-12.zh-Hans.本地厂.pdf');
    const checked = await kanben(['check', file, '--profile', join(folder, '本地厂.yaml')]);
    expect(checked.code, checked.out).toBe(0);
    const box = /BleedBox: +(\S+) +\S+ +(\S+)/.exec(run('pdfinfo', '-box', file));
    expect(Number(box?.[2]) - Number(box?.[1])).toBeCloseTo(((210 + 10) * 72) / 25.4, 1);
  });

  it('is refused where it was made for another press', async () => {
    const out = temporaryFolder();
    const words = ['--edition', 'zh-Hans', '--format', 'pdf', '--slug', 'it', '--out', out];
    await kanben(['build', join(ROOT, 'content'), ...words]);
    const { code, out: said } = await kanben([
      'check',
      join(out, 'it.zh-Hans.pdf'),
      '--profile',
      'cn-offset',
    ]);
    expect(code).toBe(4);
    expect(said).toContain('✗ 没有屏幕颜色（RGB）');
    expect(said).toMatch(/第 1, 2, .* 页有 RGB 颜色/);
    const english = await kanben([
      'check',
      join(out, 'it.zh-Hans.pdf'),
      '--profile',
      'cn-offset',
      '--lang',
      'en',
    ]);
    expect(english.out).toContain('✗ no colours of the screen (RGB)');
  });

  it('is the same, byte for byte, in another folder, in another time zone, fresh or from the cache', async () => {
    const make = async (zone: string) => {
      const folder = temporaryFolder();
      cpSync(join(ROOT, 'content'), folder, { recursive: true });
      const once = async (out: string) => {
        const words = ['--edition', 'zh-Hans', '--profile', 'cn-offset', '--out', join(folder, out)];
        const { code, err } = await kanben(['build', folder, ...words], { cwd: folder, env: { TZ: zone } });
        expect(code, err).toBe(0);
        return ['qinghe-12.zh-Hans.cn-offset.pdf', 'qinghe-12.zh-Hans.epub'].map((name) =>
          readFileSync(join(folder, out, name)).toString('base64'),
        );
      };
      return [await once('one'), await once('two')];
    };
    const [fresh, cached] = await make('Asia/Shanghai');
    const [elsewhere] = await make('America/Los_Angeles');
    expect(cached).toEqual(fresh);
    expect(elsewhere).toEqual(fresh);
  });
});

function boxesAgree(file: string, page: keyof typeof SIZES, bleed: number): void {
  const text = run('pdfinfo', '-box', file);
  const size = (name: string) => {
    const [, ...sides] = new RegExp(`${name}: +(\\S+) +(\\S+) +(\\S+) +(\\S+)`).exec(text) ?? [];
    const [left = 0, bottom = 0, right = 0, top = 0] = sides.map(Number);
    return [right - left, top - bottom];
  };
  const more = (2 * bleed * 72) / 25.4;
  SIZES[page].forEach((length, at) => {
    expect(size('TrimBox')[at]).toBeCloseTo(length, 1);
    expect(size('BleedBox')[at]).toBeCloseTo(length + more, 1);
  });
}

/** Ghostscript's coverage of C, M, Y, K by page: words are of black alone, marks of all four. */
function inksAgree(file: string, profile: string): void {
  const rows = run('gs', '-q', '-o', '-', '-sDEVICE=inkcov', file).trim().split('\n');
  const pages = rows.map((row) => row.trim().split(/\s+/).slice(0, 4).map(Number));
  if (profile !== 'cn-offset' && profile !== 'ingram') return;
  const marks = profile === 'cn-offset' ? 0.002 : 0;
  const black = pages.filter(([c = 1, m = 1, y = 1]) => Math.max(c, m, y) <= marks);
  // others have something in red: no cyan
  expect(black.length).toBeGreaterThan(pages.length / 3);
  for (const [c = 1] of pages) expect(c).toBeLessThanOrEqual(marks);
}
