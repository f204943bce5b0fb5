import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPages } from '../../src/pdf/index.js';
import { kanben, temporaryFolder } from '../support/cli.js';
import { rawPdf } from '../support/pdf-lib.js';

const WAITING = /正在守候改动/g;

/** Runs the build, does each step once the one before is built, and ends it as a user does. */
async function watched(
  folder: string,
  env: Readonly<Record<string, string>>,
  steps: readonly (() => void)[],
) {
  let said = '';
  let built = 0;
  const next = (child: ChildProcess) => {
    if ((said.match(WAITING)?.length ?? 0) <= built) return;
    const step = steps[built++];
    // a moment later, as a person would
    setTimeout(() => (step ? step() : child.kill('SIGINT')), 300);
  };
  return kanben(['build', '.', '--format', 'pdf', '--watch'], {
    cwd: folder,
    env,
    onStart: (child) =>
      child.stderr?.on('data', (text: Buffer | string) => {
        said += String(text);
        next(child);
      }),
  });
}

const textOf = (folder: string): string =>
  [...readPages(rawPdf(readFileSync(join(folder, 'out', 'book.zh-Hans.pdf'))))]
    .flatMap(({ glyphs }) => glyphs.map(({ text }) => text))
    .join('');

describe('build --watch', () => {
  it('builds again on every save, whatever the file, and ends with Ctrl-C', async () => {
    const folder = temporaryFolder();
    const temporary = join(folder, 'tmp');
    mkdirSync(temporary);
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    const manifest = (title: string, articles: string) =>
      write(
        'bulletin.yaml',
        `title: ${title}\ntheme: huibian\npage: A5\ndate: 2026-11-20\nslug: book\nstyles: styles\narticles: [${articles}]\n`,
      );
    write('a.md', '# 渡口的灯\n\n天还没有亮，渡口的灯先亮了。\n');
    mkdirSync(join(folder, 'styles'));
    manifest('渡口', 'a.md');
    const seen: string[] = [];
    const look = (run: () => void) => () => {
      seen.push(existsSync(join(folder, 'out', 'book.zh-Hans.pdf')) ? textOf(folder) : '');
      run();
    };
    const { code, err } = await watched(folder, { TMPDIR: temporary }, [
      look(() => write('a.md', '# 渡口的灯\n\n天已经大亮，渡口的灯才熄。\n')),
      // as many editors save: a new file in the place of the old one
      look(() => {
        write('a.md.swp', '# 渡口的灯\n\n船夫把缆绳解开。\n');
        renameSync(join(folder, 'a.md.swp'), join(folder, 'a.md'));
      }),
      look(() => manifest('渡船', 'a.md')),
      look(() => write('styles/custom.css', '.article p { color: #111 }\n')),
      // named, but not there yet
      look(() => manifest('渡船', 'a.md, b.md')),
      look(() => write('b.md', '# 第二篇\n\n等第一个过河的人。\n')),
      look(() => rmSync(join(folder, 'styles', 'custom.css'))),
      look(() => {
        write('unrelated.md', '与此无关。\n');
        write('b.md', '# 第二篇\n\n末一次。\n');
      }),
    ]);
    expect(code, err).toBe(130);
    expect(seen[0]).toContain('天还没有亮');
    expect(seen[1]).toContain('天已经大亮');
    expect(seen[2]).toContain('船夫把缆绳解开');
    expect(seen[3]).toContain('渡船');
    expect(err).toContain('改了：custom.css');
    expect(seen[6]).toContain('等第一个过河的人');
    expect(textOf(folder)).toContain('末一次');
    expect(err).not.toContain('unrelated');
    expect(readdirSync(temporary).filter((name) => !name.startsWith('node-'))).toEqual([]);
  });
});
