// Other ways from the same text to a PDF; each only where it is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const has = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const articles = (folder) => ['-c', `cat ${folder}/a*.md > ${folder}/all.md`];

export const peers = [
  {
    name: 'pagedjs-cli',
    installed: () => existsSync(join(here, '..', '..', '..', 'node_modules', 'pagedjs-cli')),
    command: (place, out) => [process.execPath, [join(here, 'print-html.mjs'), 'pagedjs', place, out]],
  },
  {
    name: 'chromium',
    installed: () => true,
    command: (place, out) => [process.execPath, [join(here, 'print-html.mjs'), 'native', place, out]],
  },
  {
    name: 'weasyprint',
    installed: () => has('weasyprint'),
    command: (place, out) => ['weasyprint', ['-q', join(place, 'index.html'), out]],
  },
  {
    name: 'vivliostyle',
    installed: () => has('vivliostyle'),
    command: (place, out) => [
      'vivliostyle',
      ['build', join(place, 'index.html'), '-o', out, '--timeout', '7200'],
    ],
  },
  {
    name: 'pandoc + xelatex',
    installed: () => has('pandoc') && has('xelatex'),
    command: (_place, out, folder) => [
      'sh',
      [
        '-c',
        `${articles(folder)[1]} && pandoc ${folder}/all.md --toc --pdf-engine=xelatex -V documentclass=ctexart -o '${out}'`,
      ],
    ],
  },
  {
    name: 'typst',
    installed: () => has('typst') && has('pandoc'),
    command: (_place, out, folder) => [
      'sh',
      [
        '-c',
        `${articles(folder)[1]} && pandoc ${folder}/all.md -s --toc -t typst -o ${folder}/all.typ && typst compile ${folder}/all.typ '${out}'`,
      ],
    ],
  },
];
