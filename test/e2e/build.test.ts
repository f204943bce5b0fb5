import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { allFonts, readPages } from '../../src/pdf/index.js';
import { kanben, type Outcome, ROOT, temporaryFolder } from '../support/cli.js';
import { openPdf, rawPdf } from '../support/pdf-lib.js';

const CONTENT = join(ROOT, 'content');
const SCRIPTS = ['zh-Hans', 'zh-Hant-TW'];

interface ReportJson {
  readonly artifacts: readonly { readonly file: string; readonly pages?: number; readonly sha256: string }[];
  readonly conservation: { readonly verdict: string; readonly characters: Readonly<Record<string, number>> };
  readonly ledger: { readonly changes: number };
}

const reportIn = (folder: string): ReportJson =>
  JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));

describe('the sample bulletin', () => {
  const out = join(ROOT, 'out', 'e2e');
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await kanben(['build', CONTENT, '--out', out]);
  });

  it('is built without an error', () => {
    expect(outcome.err).not.toContain('错误');
    expect(outcome.code).toBe(0);
    expect(readdirSync(out).sort()).toEqual([
      'qinghe-12.changes.html',
      'qinghe-12.zh-Hans.epub',
      'qinghe-12.zh-Hans.pdf',
      'qinghe-12.zh-Hant-TW.epub',
      'qinghe-12.zh-Hant-TW.pdf',
      'qinghe-12.zh-Hant-TW.review.html',
      'report.json',
    ]);
  });

  it('has its report', () => {
    const report = reportIn(out);
    expect(report.artifacts).toHaveLength(4);
    expect(report.conservation.verdict).toBe('kept');
    for (const characters of Object.values(report.conservation.characters))
      expect(characters).toBeGreaterThan(5000);
    expect(report.ledger.changes).toBeGreaterThan(100);
  });

  it.each(SCRIPTS)(
    '%s: the PDF has its fonts, language, title, author, tags, outline and boxes',
    async (script) => {
      const bytes = readFileSync(join(out, `qinghe-12.${script}.pdf`));
      const pdf = await openPdf(bytes);
      for (const font of allFonts(rawPdf(bytes)))
        expect(font).toMatchObject({ type: 'CID TrueType', embedded: true, subset: true });
      expect(pdf.getTitle()).toContain(script === 'zh-Hans' ? '清河简报' : '清河簡報');
      expect(pdf.getAuthor()).toBeTruthy();
      expect(String(pdf.catalog.lookup(PDFName.of('Lang')))).toContain(script);
      expect(pdf.catalog.lookup(PDFName.of('StructTreeRoot'))).toBeInstanceOf(PDFDict);
      expect(pdf.catalog.lookup(PDFName.of('Outlines'))).toBeInstanceOf(PDFDict);
      for (const page of pdf.getPages()) {
        const { width, height } = page.getTrimBox();
        expect(width).toBeCloseTo(595.276, 2);
        expect(height).toBeCloseTo(841.89, 2);
        expect(page.getBleedBox()).toEqual(page.getTrimBox());
      }
    },
  );

  it.each(SCRIPTS)('%s: the EPUB has no error', async (script) => {
    const result = await EpubCheck.validate(
      new Uint8Array(readFileSync(join(out, `qinghe-12.${script}.epub`))),
    );
    expect(result.messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage')).toEqual([]);
  });

  it('is the same bytes again, elsewhere, in another time zone and without network', async () => {
    const folder = temporaryFolder();
    cpSync(CONTENT, join(folder, 'copy'), { recursive: true });
    const words = ['build', 'copy', '--out', 'made'];
    const env = { ...process.env, TZ: 'Pacific/Auckland', LANG: 'zh_CN.UTF-8' };
    const program = [process.execPath, join(ROOT, 'dist', 'bundle', 'cli.js'), ...words];
    const offline = canUnshare() ? ['unshare', '-n', ...program] : program;
    execFileSync(offline[0] as string, offline.slice(1), { cwd: folder, env, stdio: 'ignore' });
    const digests = (at: string) => reportIn(at).artifacts.map(({ file, sha256 }) => `${file} ${sha256}`);
    expect(digests(join(folder, 'made'))).toEqual(digests(out));
  });

  it('check finds it in order and writes nothing', async () => {
    const before = readdirSync(out);
    const { code, err } = await kanben(['check', CONTENT, '--out', out]);
    expect(err).not.toMatch(/output-stale|output-missing/);
    expect(code).toBe(0);
    expect(readdirSync(out)).toEqual(before);
  });
});

describe('a compilation with parts', () => {
  it.each(['A4', '16K', 'A5'])('is built at %s, for offset printing', async (page) => {
    const out = temporaryFolder();
    const words = [
      'build',
      join(CONTENT, 'huibian.yaml'),
      '--page',
      page,
      '--profile',
      'cn-offset',
      '--edition',
      'zh-Hans',
    ];
    const { code, err } = await kanben([...words, '--format', 'pdf', '--out', out]);
    expect(err).not.toContain('错误');
    expect(code).toBe(0);
    const name = readdirSync(out).find((file) => file.endsWith('.zh-Hans.cn-offset.pdf')) ?? '';
    const pdf = await openPdf(readFileSync(join(out, name)));
    const mm = 72 / 25.4;
    for (const sheet of pdf.getPages()) {
      const [trim, bleed, media] = [sheet.getTrimBox(), sheet.getBleedBox(), sheet.getMediaBox()];
      expect(bleed.width - trim.width).toBeCloseTo(6 * mm, 3);
      expect(bleed.height - trim.height).toBeCloseTo(6 * mm, 3);
      expect(trim.x - bleed.x).toBeCloseTo(3 * mm, 3);
      expect(media.width).toBeGreaterThan(bleed.width);
    }
  });
});

describe('text that the layout loses', () => {
  it('fails the build, is named, and the earlier files stay', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'own'));
    const style = readFileSync(join(ROOT, 'styles', 'jianbao.css'), 'utf8');
    writeFileSync(
      join(folder, 'own', 'jianbao.css'),
      `${style}\n.article p:nth-of-type(2) { display: none }`,
    );
    writeFileSync(
      join(folder, 'bulletin.yaml'),
      'title: 渡口\ndate: 2026-11-20\nstyles: own\narticles: [a.md]\n',
    );
    writeFileSync(join(folder, 'a.md'), '# 渡口的灯\n\n天亮了。\n\n船夫解开缆绳。\n\n人上了船。\n');
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out', '渡口.zh-Hans.pdf'), 'earlier');
    const { code, err } = await kanben(['build', '.', '--format', 'pdf'], { cwd: folder });
    expect(err).toContain('[text-lost]');
    expect(err).toContain('船夫解开缆绳。');
    expect(err).toContain('a01-b2');
    expect(code).toBe(4);
    expect(readFileSync(join(folder, 'out', '渡口.zh-Hans.pdf'), 'utf8')).toBe('earlier');
    expect(reportIn(join(folder, 'out')).conservation.verdict).toBe('failed');
  });
});

const SHARED = process.env.KANBEN_SHARED ?? join(ROOT, '..', 'shared');
const SEED = join(SHARED, 'seed', '000_f5100c91bbbf2b7e.txt');
if (!existsSync(SEED)) console.warn(`SKIPPED: the raw newspaper sample is not at ${SEED}`);

describe.skipIf(!existsSync(SEED))('a real newspaper paste', () => {
  it('gives four files without a manifest, and every character arrives', async () => {
    const out = temporaryFolder();
    const { code, err } = await kanben([
      'build',
      SEED,
      '--title',
      '学习资料',
      '--edition',
      'zh-Hans',
      '--edition',
      'zh-Hant-TW',
      '--out',
      out,
    ]);
    expect(err).not.toContain('错误');
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(
      [
        'report.json',
        '学习资料.changes.html',
        '学习资料.zh-Hant-TW.review.html',
        ...SCRIPTS.flatMap((script) => [`学习资料.${script}.epub`, `学习资料.${script}.pdf`]),
      ].sort(),
    );
    let text = '';
    for (const page of readPages(rawPdf(readFileSync(join(out, '学习资料.zh-Hans.pdf'))))) {
      text += page.glyphs.map((glyph) => glyph.text).join('');
    }
    const source = readFileSync(SEED, 'utf8').replace(/\s/gu, '');
    const counts = (of: string) =>
      [...of].reduce((map, c) => map.set(c, (map.get(c) ?? 0) + 1), new Map<string, number>());
    const printed = counts(text);
    for (const [character, count] of counts(source))
      expect(printed.get(character) ?? 0, character).toBeGreaterThanOrEqual(count);
  });
});

function canUnshare(): boolean {
  try {
    execFileSync('unshare', ['-n', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('NOTE: the offline build runs with the network on: no right to unshare it');
    return false;
  }
}
