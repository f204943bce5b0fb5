// How fast the repair is and what memory it needs, by size; a process of its own for each size.
//   node test/bench/repair-speed.mjs [--large]     1, 4, 16 and 64 MB; with --large 200 MB too
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DIST, pairs } from './repair-gold.mjs';

const SIZES = [1, 4, 16, 64];
const LARGE = 200;
const STARTS = 9;
const URL_OF_DIST = new URL(`file://${DIST}/`).href;

/**
 * Reads FILE and repairs it as a build does (normalize, rules, proof), once to warm up and then `times` times; prints
 * `{ bytes, user, wall, rss, faults }`: the least seconds of the processor and of the clock, MB at most.
 */
const PROGRAM = `
  import fs from 'node:fs';
  const { toLines } = await import('${URL_OF_DIST}readers/lines.js');
  const { repairText } = await import('${URL_OF_DIST}repair.js');
  const [, file, times] = process.argv;
  const bytes = fs.statSync(file).size;
  const text = fs.readFileSync(file, 'utf8');
  let faults = 0;
  const repair = (raw) =>
    repairText({ lines: toLines(raw, 'raw.txt') }, {}, ({ id }) => { if (id === 'source-fault') faults++; });
  repair(text.slice(0, text.indexOf('\\n', 300_000) + 1));
  let user = Infinity;
  let wall = Infinity;
  for (let k = 0; k < Number(times); k++) {
    const before = process.cpuUsage();
    const from = performance.now();
    repair(text);
    wall = Math.min(wall, (performance.now() - from) / 1e3);
    user = Math.min(user, process.cpuUsage(before).user / 1e6);
  }
  console.log(JSON.stringify({ bytes, user, wall, rss: process.resourceUsage().maxRSS / 1024, faults }));`;

/** Prints throughput and memory at each size, of a text repeated. */
export function reportSizes(name, text, folder, large = false) {
  const file = path.join(folder, `${name}.txt`);
  for (const megabytes of large ? [...SIZES, LARGE] : SIZES) {
    const unit = Buffer.from(`${text}\n`);
    const out = fs.openSync(file, 'w');
    for (let size = 0; size < megabytes * 1e6; size += unit.length) fs.writeSync(out, unit);
    fs.closeSync(out);
    // the compiler needs some megabytes to get going
    const times = megabytes > 4 ? '1' : String(12 / megabytes);
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', PROGRAM, '--', file, times], {
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(run.stderr);
    const { bytes, user, wall, rss, faults } = JSON.parse(run.stdout);
    const rate = (seconds) => (bytes / 1e6 / seconds).toFixed(2);
    const proof = faults > 0 ? `, ${faults} faults` : '';
    console.log(
      `repair of ${name} (${(bytes / 1e6).toFixed(0)} MB): ${rate(user)} MB/s of processor time, ` +
        `${rate(wall)} MB/s by the clock, ${rss.toFixed(0)} MB at most${proof}`,
    );
  }
  fs.rmSync(file);
}

/** Prints what `kanben normalize` takes for one file, start of the program included. */
export function reportStart(text, folder) {
  const file = path.join(folder, 'start.txt');
  fs.writeFileSync(file, text);
  const seconds = Array.from({ length: STARTS }, () => {
    const from = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [
      path.join(DIST, 'bundle', 'cli.js'),
      'normalize',
      file,
    ]);
    if (status !== 0) throw new Error(`the command failed: ${stderr}`);
    return (performance.now() - from) / 1e3;
  }).sort((a, b) => a - b);
  const middle = seconds[STARTS >> 1].toFixed(2);
  console.log(`seed with start-up: ${middle} s (median of ${STARTS}), ${seconds[0].toFixed(2)} s at best`);
}

if (process.argv[1]?.endsWith('repair-speed.mjs')) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kanben-bench-'));
  const [seed] = pairs('seed');
  const all = ['dev', 'news'].flatMap((set) => pairs(set).map(({ raw }) => raw)).join('\n');
  const large = process.argv.includes('--large');
  reportSizes('seed', seed.raw, folder, large);
  reportSizes('corpus', all, folder, large);
  reportStart(seed.raw, folder);
  fs.rmSync(folder, { recursive: true });
}
