// Other ways from the same articles to an EPUB, each only where it is installed. See install-peers.sh.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';

const here = dirname(fileURLToPath(import.meta.url));
const has = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

/** All articles as one Markdown file and one HTML file, the input of the peers that want one. */
export function together(folder) {
  const names = readdirSync(folder).filter((name) => /^a\d+\.md$/.test(name));
  const text = names.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
  writeFileSync(join(folder, 'all.md'), text.join('\n'));
  const body = toHtml(toHast(fromMarkdown(text.join('\n'))));
  const head = '<meta charset="utf-8"><title>清河记事</title>';
  writeFileSync(
    join(folder, 'all.html'),
    `<!doctype html><html lang="zh-Hans"><head>${head}</head><body>${body}</body></html>`,
  );
}

export const peers = [
  {
    name: 'epub-gen-memory as it is',
    installed: () => true,
    command: (folder, out) => [process.execPath, [join(here, 'library.mjs'), folder, out]],
  },
  {
    name: 'pandoc',
    installed: () => has('pandoc'),
    command: (folder, out) => [
      'pandoc',
      [
        join(folder, 'all.md'),
        ...['-o', out, '-t', 'epub3', '--toc', '--toc-depth=3'],
        ...['--metadata', 'lang=zh-Hans', '--metadata', 'title=清河记事'],
      ],
    ],
  },
  {
    name: 'calibre',
    installed: () => has('ebook-convert'),
    env: { QT_QPA_PLATFORM: 'offscreen', QTWEBENGINE_DISABLE_SANDBOX: '1' },
    command: (folder, out) => [
      'ebook-convert',
      [
        join(folder, 'all.html'),
        out,
        ...['--epub-version', '3', '--language', 'zh-Hans'],
        ...['--level1-toc', '//h:h1', '--level2-toc', '//h:h2'],
      ],
    ],
  },
  {
    name: 'Vivliostyle',
    installed: () => has('vivliostyle'),
    command: (folder, out, browser) => [
      'vivliostyle',
      ['build', join(folder, 'all.html'), '-o', out, '--executable-browser', browser.executable],
    ],
  },
];
