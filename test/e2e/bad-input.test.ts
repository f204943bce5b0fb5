import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { kanben, temporaryFolder } from '../support/cli.js';

const TEXT = '渡口的灯\n\n　　天还没有亮，渡口的灯先亮了。船夫把缆绳解开，等第一个过河的人。\n';
const MANIFEST = 'title: 渡口简报\ndate: 2026-11-20\narticles: [a.md]\n';

/** A small bulletin, with files of its own or in place of the usual ones. */
function bulletin(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = temporaryFolder();
  const all = { 'bulletin.yaml': MANIFEST, 'a.md': `# 渡口的灯\n\n${TEXT}`, ...files };
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** One clear message, with its id, in the language asked for, and the exit code that belongs to it. */
async function refuses(words: readonly string[], cwd: string, id: string, code: number, place?: string) {
  const outcome = await kanben(words, { cwd });
  const errors = outcome.err.split('\n').filter((line) => line.startsWith('错误'));
  expect(errors, outcome.err).toHaveLength(1);
  expect(errors[0]).toContain(`[${id}]`);
  if (place) expect(errors[0]).toContain(place);
  expect(outcome.err).toContain('办法：');
  expect(outcome.err).not.toMatch(/at .*\.js:\d+/);
  expect(outcome.code).toBe(code);
}

const build = (...words: string[]) => [
  'build',
  ...words,
  '--format',
  'epub',
  '--format',
  'pdf',
  '--out',
  'out',
];

describe('bad input gets one clear message', () => {
  it('a missing file', () => refuses(build('gone.txt'), temporaryFolder(), 'input-missing', 1));
  it('a missing file of the manifest, with its line', () =>
    refuses(
      build('.'),
      bulletin({ 'bulletin.yaml': MANIFEST.replace('a.md', 'b.md') }),
      'input-missing',
      1,
      'bulletin.yaml:3',
    ));
  it('a folder given as a file', () => {
    const folder = bulletin();
    mkdirSync(join(folder, 'sub.txt'));
    return refuses(build('a.md', 'sub.txt'), folder, 'input-directory', 1);
  });
  it('a folder without a manifest', () => refuses(build('.'), temporaryFolder(), 'config-missing', 2));
  it('a binary file', () =>
    refuses(
      build('a.txt'),
      bulletin({ 'a.txt': Buffer.from('504b0304140000000000ffee00', 'hex') }),
      'input-binary',
      1,
    ));
  it('an empty file', () => refuses(build('a.txt'), bulletin({ 'a.txt': ' \n\n' }), 'input-empty', 1));
  it('a file of 1 GB', () => {
    const folder = bulletin({ 'a.txt': TEXT });
    truncateSync(join(folder, 'a.txt'), 1024 ** 3);
    return refuses(build('a.txt'), folder, 'input-too-large', 1);
  });
  it('an encoding that cannot be told', () =>
    refuses(
      build('a.txt'),
      bulletin({ 'a.txt': Buffer.from('b4fab1eda6a8a7dac7d8', 'hex') }),
      'encoding-unknown',
      1,
    ));
  it('an unknown key in the manifest, with line and column', () =>
    refuses(
      build('.'),
      bulletin({ 'bulletin.yaml': `${MANIFEST}isue: 3\n` }),
      'config-unknown-key-near',
      2,
      'bulletin.yaml:4:1',
    ));
  it('a broken template', () =>
    refuses(
      build('.'),
      bulletin({
        'bulletin.yaml': `${MANIFEST}templates: own\n`,
        'own/jianbao/masthead.hbs': '<p>{{#if title}}</p>',
      }),
      'template-broken',
      3,
    ));
  it('a missing picture, with its line', () =>
    refuses(
      build('.'),
      bulletin({ 'a.md': '# 灯\n\n天亮了。\n\n![灯](lamp.png)\n' }),
      'image-missing',
      1,
      'a.md:5',
    ));
  it('a picture outside the bulletin', () =>
    refuses(
      build('.'),
      bulletin({ 'a.md': '# 灯\n\n天亮了。\n\n![灯](../../../etc/hostname)\n' }),
      'image-outside',
      1,
      'a.md:5',
    ));
  it('no browser', () =>
    refuses([...build('.'), '--browser', '/no/such/browser'], bulletin(), 'browser-not-found', 5));
  it('an output folder that cannot be written', () =>
    refuses(['build', '.', '--out', '/proc/kanben'], bulletin(), 'output-not-writable', 5));
  it('a file where the output folder should be', () =>
    refuses(['build', '.', '--out', 'a.md/out'], bulletin(), 'output-not-writable', 5));
  it('an unknown option', () =>
    refuses(['build', '--frobnicate'], temporaryFolder(), 'usage-unknown-option', 2));
  it('an unknown edition', () =>
    refuses(['build', '.', '--edition', 'zh-TW'], bulletin(), 'usage-bad-choice', 2));

  it('a full disk, and the earlier files are as they were', async ({ skip }) => {
    const folder = bulletin();
    const out = join(folder, 'out');
    mkdirSync(out);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32k', 'tmpfs', out], { stdio: 'ignore' });
    } catch {
      console.warn('SKIPPED: a full disk needs the right to mount a tmpfs');
      return skip();
    }
    onTestFinished(() => void execFileSync('umount', [out]));
    writeFileSync(join(out, '渡口简报.zh-Hans.pdf'), 'earlier');
    await refuses(['build', '.', '--out', 'out'], folder, 'disk-full', 5);
    expect(readFileSync(join(out, '渡口简报.zh-Hans.pdf'), 'utf8')).toBe('earlier');
    expect(readdirSync(out).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('shows all the problems of several files together', async () => {
    const folder = bulletin({ 'e.txt': '', 'b.txt': Buffer.from('%PDF-1.7 \x00\xff', 'latin1') });
    const { err, code } = await kanben(build('e.txt', 'b.txt'), { cwd: folder });
    expect(err).toContain('[input-empty]');
    expect(err).toContain('[input-binary]');
    expect(code).toBe(1);
    expect(existsSync(join(folder, 'out', 'e.zh-Hans.pdf'))).toBe(false);
  });

  it('speaks English when asked, and JSON and GitHub formats', async () => {
    const folder = temporaryFolder();
    const english = await kanben(['build', 'gone.txt', '--lang', 'en'], { cwd: folder });
    expect(english.err).toContain('file not found: gone.txt');
    const json = await kanben(['build', 'gone.txt', '--report', 'json'], { cwd: folder });
    expect(JSON.parse(json.err.trim())).toMatchObject({ id: 'input-missing', severity: 'error' });
    const github = await kanben(['build', 'gone.txt', '--report', 'github'], { cwd: folder });
    expect(github.err).toMatch(/^::error .*title=input-missing::/);
  });
});
