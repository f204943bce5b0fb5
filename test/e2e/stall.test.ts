import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kanben, ROOT, temporaryFolder } from '../support/cli.js';

const SENTENCE = '天还没有亮，渡口的灯先亮了。船夫把缆绳解开，等第一个过河的人。';

/** A book of two articles, A5. */
function book(second: string, more = ''): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.md'), `# 渡口的灯\n\n${SENTENCE.repeat(12)}\n`);
  writeFileSync(join(folder, 'b.md'), second);
  writeFileSync(
    join(folder, 'bulletin.yaml'),
    `title: 渡口\ntheme: huibian\npage: A5\ndate: 2026-11-20\nslug: book\narticles: [a.md, b.md]\n${more}`,
  );
  return folder;
}

describe('a layout that comes no further', () => {
  it.each([
    [
      'a note that is longer than a page',
      `# 注\n\n句[^1]。\n\n${SENTENCE.repeat(20)}\n\n[^1]: ${SENTENCE.repeat(120)}\n`,
      'b.md:7:1',
    ],
    [
      'a table taller than a page, by a style of the user',
      `# 图\n\n${SENTENCE}\n\n| 项 | 数 |\n|:--|:--|\n| 甲 | 乙 |\n\n${SENTENCE}\n`,
      'b.md:5:1',
    ],
  ])('is named with its line: %s', async (_, words, place) => {
    const folder = book(words, 'styles: styles\n');
    mkdirSync(join(folder, 'styles'));
    writeFileSync(join(folder, 'styles', 'custom.css'), 'td { padding-top: 300mm !important }');
    const { code, err } = await kanben(['build', '.'], { cwd: folder });
    expect(code, err).toBe(4);
    expect(err).toContain(place);
    expect(err).toContain('book.zh-Hans.pdf 没有排成');
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['book.zh-Hans.epub', 'report.json']);
    const report = JSON.parse(readFileSync(join(folder, 'out', 'report.json'), 'utf8'));
    expect(report.messages.map(({ id }: { id: string }) => id)).toContain('layout-stalled');
  });

  it('is stopped where it would go on for ever, and its browser with it', async () => {
    const folder = book(`# 夜\n\n${SENTENCE}\n`, 'templates: templates\n');
    const own = join(folder, 'templates', 'huibian', 'colophon.hbs');
    mkdirSync(join(folder, 'templates', 'huibian'), { recursive: true });
    cpSync(join(ROOT, 'templates', 'huibian', 'colophon.hbs'), own);
    writeFileSync(
      own,
      `${readFileSync(own, 'utf8')}<img alt="" src="data:image/png;base64,AAAA" onerror="for (;;);">\n`,
    );
    const temporary = join(folder, 'tmp');
    mkdirSync(temporary);
    const { code, err } = await kanben(['build', '.'], {
      cwd: folder,
      env: { KANBEN_STALL_SECONDS: '5', TMPDIR: temporary },
    });
    expect(code, err).toBe(4);
    expect(err).toContain('没有排成');
    expect(existsSync(join(folder, 'out', 'book.zh-Hans.epub'))).toBe(true);
    expect(readdirSync(temporary).filter((name) => !name.startsWith('node-'))).toEqual([]);
  });
});
