import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kanben, ROOT, temporaryFolder } from '../support/cli.js';
import { openPdf } from '../support/pdf-lib.js';

const GARDEN = join(ROOT, 'content', 'garden.txt');

describe('kanben init', () => {
  it('makes a bulletin that builds, and never overwrites', async () => {
    const folder = temporaryFolder();
    const made = await kanben(['init', '学习简报'], { cwd: folder });
    expect(made.code).toBe(0);
    const project = join(folder, '学习简报');
    expect(readdirSync(project)).toContain('bulletin.yaml');
    expect(readdirSync(project).filter((name) => name.endsWith('.txt'))).toHaveLength(3);

    const built = await kanben(['build', '学习简报', '--format', 'epub'], { cwd: folder });
    expect(built.err).not.toContain('错误');
    expect(built.code).toBe(0);
    expect(existsSync(join(project, 'out', '学习简报.zh-Hans.epub'))).toBe(true);

    writeFileSync(join(project, 'bulletin.yaml'), 'mine');
    const again = await kanben(['init', '学习简报'], { cwd: folder });
    expect(again.code).toBe(2);
    expect(again.err).toContain('[init-exists]');
    expect(readFileSync(join(project, 'bulletin.yaml'), 'utf8')).toBe('mine');
  });
});

describe('kanben normalize', () => {
  it('writes Markdown, JSON and the ledger to standard output', async () => {
    const markdown = await kanben(['normalize', GARDEN]);
    expect(markdown.code).toBe(0);
    expect(markdown.out).toMatch(/^---\n/);

    const json = await kanben(['normalize', GARDEN, '--format', 'json']);
    const { articles } = JSON.parse(json.out) as {
      articles: { title: string; blocks: { type: string; text: string }[] }[];
    };
    expect(articles).toHaveLength(1);
    expect(
      articles[0]?.blocks.every(
        ({ type, text }) => ['heading', 'paragraph'].includes(type) && text.length > 0,
      ),
    ).toBe(true);

    const ledger = await kanben(['normalize', GARDEN, '--format', 'ledger']);
    const changes = ledger.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(changes.length).toBeGreaterThan(20);
    for (const change of changes) {
      expect(Object.keys(change)).toEqual(
        expect.arrayContaining(['rule', 'file', 'line', 'column', 'before', 'after', 'confidence']),
      );
    }
  });

  it('keeps messages apart from the result', async () => {
    const { out, err, code } = await kanben(['normalize', 'gone.txt', '--format', 'json'], {
      cwd: temporaryFolder(),
    });
    expect(out).toBe('');
    expect(err).toContain('[input-missing]');
    expect(code).toBe(1);
  });
});

describe('kanben check', () => {
  it('says what is missing or stale and fails only when strict', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.md'), '# 渡口的灯\n\n天亮了。\n');
    const words = ['a.md', '--format', 'epub', '--date', '2026-11-20', '--out', 'out'];
    const before = await kanben(['check', ...words], { cwd: folder });
    expect(before.err).toContain('[output-missing]');
    expect(before.code).toBe(0);
    expect(existsSync(join(folder, 'out'))).toBe(false);
    expect((await kanben(['check', ...words, '--strict'], { cwd: folder })).code).toBe(4);
    await kanben(['build', ...words], { cwd: folder });
    expect((await kanben(['check', ...words, '--strict'], { cwd: folder })).code).toBe(0);
    writeFileSync(join(folder, 'a.md'), '# 渡口的灯\n\n天黑了。\n');
    expect((await kanben(['check', ...words], { cwd: folder })).err).toContain('[output-stale]');
  });
});

describe('SOURCE_DATE_EPOCH', () => {
  it('is the date that the files carry', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.md'), '# 渡口的灯\n\n天亮了。\n');
    const words = ['build', 'a.md', '--format', 'pdf', '--date', '2026-11-20'];
    const { code } = await kanben(words, { cwd: folder, env: { SOURCE_DATE_EPOCH: '1700000000' } });
    expect(code).toBe(0);
    const pdf = await openPdf(readFileSync(join(folder, 'out', 'a.zh-Hans.pdf')));
    expect(pdf.getCreationDate()?.toISOString()).toBe('2023-11-14T22:13:20.000Z');
  });
});

describe('kanben doctor', () => {
  it('shows the browser and the fonts with their coverage', async () => {
    const { out, code } = await kanben(['doctor', '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toMatch(/browser: .*Chrome\/\d+/);
    expect(out).toMatch(/NotoSerifSC-Regular.*URO 209\d\d/);
  });
});

describe('kanben', () => {
  it('knows its version and its help in both languages', async () => {
    expect((await kanben(['--version'])).out.trim()).toMatch(/^\d+\.\d+\.\d+$/);
    expect((await kanben(['build', '--help'])).out).toContain('生成汇编');
    expect((await kanben(['--help', '--lang', 'en'])).out).toContain(
      'turns messy Chinese text into a bulletin',
    );
  });
});
