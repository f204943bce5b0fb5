// npm run bench:speed [-- 8 100 1000] [--peers=pagedjs-cli,chromium,...] [--rounds=1]
// What a build costs, against other ways to set the same HTML, in pairs on this machine. Prints a table and leaves
// the raw figures in test/bench/results/. `install-peers.sh` says how to install the peers.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure } from './measure.mjs';
import { peers } from './peers.mjs';
import { addPage, changeWord, writeSample } from './sample.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '..', '..', '..');
const words = process.argv.slice(2);
const sizes = words.filter((word) => /^\d+$/.test(word)).map(Number);
const option = (name) => words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
const wanted = option('peers')?.split(',');
const rounds = Number(option('rounds') ?? 1);
const base = join(tmpdir(), 'kanben-bench');
const rows = [];

const cli = (folder) => [join(root, 'dist', 'bundle', 'cli.js'), 'build', folder, '--quiet'];
const reportOf = (folder) => JSON.parse(readFileSync(join(folder, 'out', 'report.json'), 'utf8'));

function note(size, what, result, extra = {}) {
  const row = {
    size,
    what,
    wall: result.wall,
    cpu: result.cpu,
    pss: result.peak,
    ok: result.ok,
    load: loadavg()[0],
    ...extra,
  };
  rows.push(row);
  const figures = result.ok
    ? `${row.wall.toFixed(2).padStart(8)} s ${row.cpu.toFixed(1).padStart(7)} s CPU ${row.pss > 0 ? `${row.pss.toFixed(0)} MB` : ''} ${String(row.pages ?? '').padStart(6)}`
    : `  failed: ${result.output.slice(-300)}`;
  console.log(`${String(size).padStart(5)}  ${what.padEnd(34)} ${figures}`);
  return row;
}

async function kanben(size, what, folder, memory = false) {
  const result = await measure(process.execPath, cli(folder), { memory });
  const report = result.ok ? reportOf(folder) : undefined;
  const pdf = report?.artifacts.find(({ format }) => format === 'pdf');
  return note(size, what, result, { pages: pdf?.pages, bytes: pdf?.bytes, timings: report?.timings });
}

async function ours(size, folder) {
  const names = writeSample(folder, size);
  const middle = join(folder, names[Math.floor(names.length / 2)]);
  const original = readFileSync(middle);
  await kanben(size, 'kanben, cold', folder);
  await kanben(size, 'kanben, nothing changed', folder);
  changeWord(middle);
  await kanben(size, 'kanben, one word edited', folder);
  writeFileSync(middle, original);
  addPage(middle);
  await kanben(size, 'kanben, later pages pushed', folder);
  writeFileSync(middle, original);
  // looking at memory takes time, most of all with many processes: it has a run of its own
  for (const made of ['.kanben', 'out']) rmSync(join(folder, made), { recursive: true, force: true });
  await kanben(size, 'kanben, cold, memory', folder, true);
  const editions = join(base, `four-${size}`);
  writeSample(editions, size, { editions: ['zh-Hans', 'zh-Hant-TW'] });
  await kanben(size, 'kanben, four editions', editions);
}

/** The HTML that kanben sets, whole, with its fonts beside it. */
async function html(size, folder) {
  const place = join(base, `html-${size}`);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(join(place, 'fonts'), { recursive: true });
  await measure(process.execPath, [join(here, 'dump-html.mjs'), folder, place]);
  return place;
}

function ratios(size) {
  const of = (what) => rows.findLast((row) => row.size === size && row.what === what && row.ok);
  const cold = of('kanben, cold');
  const say = (name, ratio, target) => {
    if (Number.isFinite(ratio))
      console.log(`${String(size).padStart(5)}  ${name.padEnd(52)} ${ratio.toFixed(3)}  (target ${target})`);
  };
  say('cold / Chromium’s own printing, wall', cold?.wall / of('chromium')?.wall, '≤ 2.5 at 1000');
  say('cold / pagedjs-cli, CPU', cold?.cpu / of('pagedjs-cli')?.cpu, '≤ 0.15 at 1000, ≤ 0.5 below');
  say('cold / pagedjs-cli, wall', cold?.wall / of('pagedjs-cli')?.wall, '≤ 0.5 below 1000');
  say('cold / pandoc + xelatex, wall', cold?.wall / of('pandoc + xelatex')?.wall, '< 1');
  say('cold / Vivliostyle, wall', cold?.wall / of('vivliostyle')?.wall, '< 1');
  say('cold / WeasyPrint, wall', cold?.wall / of('weasyprint')?.wall, '≤ 0.5');
  say('one word edited / cold, wall', of('kanben, one word edited')?.wall / cold?.wall, '≤ 0.08 at 1000');
  say('one word edited / cold, CPU', of('kanben, one word edited')?.cpu / cold?.cpu, '');
  say('pages pushed / cold, wall', of('kanben, later pages pushed')?.wall / cold?.wall, '≤ 0.12 at 1000');
  say('peak memory, MB', of('kanben, cold, memory')?.pss, '≤ 900 at 1000');
  say('nothing changed, s', of('kanben, nothing changed')?.wall, '≤ 0.5');
  say('four editions / one, wall', of('kanben, four editions')?.wall / cold?.wall, '≤ 2.2');
  say('file / one single print', cold?.bytes / of('chromium')?.bytes, '≤ 1.15');
}

mkdirSync(base, { recursive: true });
for (const size of sizes.length > 0 ? sizes : [8, 100, 1000]) {
  const folder = join(base, String(size));
  for (let round = 0; round < rounds; round++) {
    await ours(size, folder);
    const place = await html(size, folder);
    for (const peer of peers.filter(({ name }) => !wanted || wanted.includes(name))) {
      if (!peer.installed()) {
        console.log(
          `${String(size).padStart(5)}  ${peer.name.padEnd(34)} not installed: see test/bench/speed/install-peers.sh`,
        );
        continue;
      }
      const out = join(base, `${peer.name}-${size}.pdf`);
      rmSync(out, { force: true });
      const [command, args] = peer.command(place, out, folder);
      const result = await measure(command, args);
      const bytes = existsSync(out) ? readFileSync(out) : undefined;
      const pages = bytes?.toString('latin1').match(/\/Type ?\/Page\b/g)?.length;
      note(
        size,
        peer.name,
        { ...result, ok: result.ok && bytes !== undefined },
        { pages, bytes: bytes?.length },
      );
    }
  }
  ratios(size);
}
const [small, large] = [100, 1000].map((size) =>
  rows.find((row) => row.size === size && row.what === 'kanben, cold'),
);
if (small?.ok && large?.ok) {
  const perPage = large.cpu / large.pages / (small.cpu / small.pages);
  console.log(`CPU a page at 1,000 against 100: ${perPage.toFixed(2)} (target ≤ 1.25)`);
}
const results = join(here, '..', 'results');
mkdirSync(results, { recursive: true });
const machine = {
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  platform: process.platform,
};
const name = join(results, `speed-${new Date().toISOString().replace(/[:.]/g, '-')}.json`);
writeFileSync(name, `${JSON.stringify({ machine, rows }, undefined, 2)}\n`);
console.log(name);
