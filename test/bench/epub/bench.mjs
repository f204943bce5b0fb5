// npm run bench:epub [-- --scale-only | --no-scale]
// The same bulletin as an EPUB, made by kanben and by other programs, judged by three validators; then what 10 to 5,000
// articles cost. Prints tables and leaves the raw figures in test/bench/results/.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../../dist/io/find-browser.js';
import { measure } from '../speed/measure.mjs';
import { writeSample } from '../speed/sample.mjs';
import { digest, findings } from './findings.mjs';
import { peers, together } from './peers.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '..', '..', '..');
const base = join(tmpdir(), 'kanben-bench-epub');
const words = process.argv.slice(2);
const browser = await findBrowser(undefined);

const kanben = (name, formats) => ({
  name,
  installed: () => true,
  before: (folder) => {
    writeSample(folder, 100, { formats });
    together(folder);
  },
  command: (folder) => [
    process.execPath,
    [join(root, 'dist', 'bundle', 'cli.js'), 'build', folder, '--quiet', '--out', join(folder, 'out')],
  ],
  made: (folder) => join(folder, 'out', 'sample.zh-Hans.epub'),
});

/** Builds once and once more, two seconds later: ZIP files tell times in steps of two. */
async function once(maker, folder, at) {
  maker.before?.(folder);
  const out = maker.made?.(folder) ?? join(folder, `book-${at}.epub`);
  rmSync(out, { force: true });
  const [command, args] = maker.command(folder, out, browser);
  const env = {
    ...(maker.env ?? {}),
    ...(maker.name === 'Vivliostyle' ? browser.env : {}),
    XDG_CACHE_HOME: join(base, 'cache', String(at)),
  };
  // the browser itself is no part of what is measured: it is unpacked already
  if (maker.made) env.KANBEN_BROWSER = browser.executable;
  const result = await measure(command, args, {
    memory: true,
    cwd: folder,
    env: { ...(maker.made ? browser.env : {}), ...env },
  });
  return { ...result, out, ok: result.ok && existsSync(out) };
}

async function compare() {
  const rows = [];
  for (const maker of [
    kanben('kanben, EPUB alone', ['epub']),
    kanben('kanben, PDF and EPUB', ['pdf', 'epub']),
    ...peers,
  ]) {
    if (!maker.installed()) {
      console.log(`${maker.name}: not installed (see test/bench/epub/install-peers.sh)`);
      continue;
    }
    const folder = join(base, maker.name.replaceAll(/\W+/g, '-'));
    writeSample(folder, 100);
    together(folder);
    const first = await once(maker, folder, 1);
    if (!first.ok) {
      console.log(`${maker.name}: failed: ${first.output.slice(-400)}`);
      rows.push({ name: maker.name, failed: first.output.slice(-400) });
      continue;
    }
    const found = await findings(first.out, browser);
    const before = digest(first.out);
    await new Promise((done) => setTimeout(done, 2100));
    const second = await once(maker, folder, 2);
    const same = second.ok && digest(second.out) === before;
    rows.push({ name: maker.name, wall: first.wall, memory: first.peak, same, ...found });
    console.log(JSON.stringify(rows.at(-1)));
  }
  return rows;
}

async function scale() {
  const rows = [];
  for (const articles of [10, 100, 1000, 5000]) {
    const result = await measure(process.execPath, [join(here, 'many.mjs'), String(articles)], {
      memory: true,
    });
    rows.push({ articles, ...JSON.parse(result.output), processWall: result.wall, pss: result.peak });
    console.log(JSON.stringify(rows.at(-1)));
  }
  return rows;
}

mkdirSync(base, { recursive: true });
const comparison = words.includes('--scale-only') ? [] : await compare();
const scaling = words.includes('--no-scale') ? [] : await scale();
const machine = {
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
};
const results = join(here, '..', 'results');
mkdirSync(results, { recursive: true });
const name = join(results, `epub-${new Date().toISOString().replace(/[:.]/g, '-')}.json`);
writeFileSync(name, `${JSON.stringify({ machine, comparison, scaling }, undefined, 2)}\n`);
console.log(name);
