import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kanben, temporaryFolder } from '../support/cli.js';

/** Command lines of every process that mentions a word. */
const processesWith = (word: string): string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      } catch {
        return '';
      }
    })
    .filter((line) => line.includes(word));

describe.skipIf(process.platform !== 'linux')('Ctrl-C', () => {
  it('leaves no half file, no browser and no temporary folder behind, and the earlier files whole', async () => {
    const folder = temporaryFolder();
    const temporary = join(folder, 'tmp');
    const out = join(folder, 'out');
    for (const name of [temporary, out]) mkdirSync(name);
    const paragraph = '天还没有亮，渡口的灯先亮了。船夫把缆绳解开，等第一个过河的人。';
    writeFileSync(join(folder, 'a.md'), `# 渡口的灯\n\n${`${paragraph.repeat(12)}\n\n`.repeat(400)}`);
    writeFileSync(join(out, 'a.zh-Hans.pdf'), 'earlier');
    const { code, err } = await kanben(['build', 'a.md', '--format', 'pdf', '--out', 'out'], {
      cwd: folder,
      env: { TMPDIR: temporary },
      onStart: (child) => {
        let sent = false;
        child.stderr?.on('data', (text: Buffer | string) => {
          if (sent || !/排版 50 页/.test(String(text))) return;
          sent = true;
          child.kill('SIGINT');
        });
      },
    });
    expect(code, err).toBe(130);
    expect(readFileSync(join(out, 'a.zh-Hans.pdf'), 'utf8')).toBe('earlier');
    expect(readdirSync(out)).toEqual(['a.zh-Hans.pdf']);
    expect(readdirSync(temporary).filter((name) => !name.startsWith('node-'))).toEqual([]);
    expect(processesWith(temporary)).toEqual([]);
  });

  it.each([0, 300, 800, 1500, 2200])(
    'ends two browsers at work, and what is kept is whole (%i ms after the first page)',
    async (wait) => {
      const folder = temporaryFolder();
      const temporary = join(folder, 'tmp');
      mkdirSync(temporary);
      const paragraph = '天还没有亮，渡口的灯先亮了。船夫把缆绳解开，等第一个过河的人。';
      const names = Array.from({ length: 30 }, (_, at) => `a${at}.md`);
      for (const [at, name] of names.entries())
        writeFileSync(
          join(folder, name),
          `# 渡口的第${at}盏灯\n\n${`${paragraph.repeat(12)}\n\n`.repeat(12)}`,
        );
      writeFileSync(
        join(folder, 'bulletin.yaml'),
        `title: 渡口\ntheme: huibian\ndate: 2026-11-20\nslug: book\narticles: [${names.join(', ')}]\n`,
      );
      const options = { cwd: folder, env: { TMPDIR: temporary } };
      const stopped = await kanben(['build', '.', '--format', 'pdf'], {
        ...options,
        onStart: (child) => {
          let sent = false;
          child.stderr?.on('data', (text: Buffer | string) => {
            if (sent || !/排版/.test(String(text))) return;
            sent = true;
            setTimeout(() => child.kill('SIGINT'), wait);
          });
        },
      });
      expect(stopped.code, stopped.err).toBe(130);
      expect(stopped.err).not.toContain('kanben 出了错');
      expect(existsSync(join(folder, 'out', 'book.zh-Hans.pdf'))).toBe(false);
      const left = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
      expect(readdirSync(temporary).filter((name) => !name.startsWith('node-'))).toEqual([]);
      expect(processesWith(temporary)).toEqual([]);
      expect(processesWith(folder)).toEqual([]);
      const again = await kanben(['build', '.', '--format', 'pdf'], options);
      expect(again.code, again.err).toBe(0);
    },
  );
});
