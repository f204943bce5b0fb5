// What the repair is worth: the scorer's figures, how well its confidences hold, speed and memory beside others'.
//   node test/bench/repair.mjs [seed|dev|news …] [--per-file] [--out DIR] [--large]
// --large repairs 200 MB, too (test/bench/repair-speed.mjs).
// Others are measured where they are found: autocorrect-node in node_modules of KANBEN_RIVALS, calibre in the PATH.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { alignRows, DIST, goldPieces, pairs, SHARED } from './repair-gold.mjs';
import { reportSizes, reportStart } from './repair-speed.mjs';

const args = process.argv.slice(2);
const { normalize, toJson } = await import(path.join(DIST, 'normalize/index.js'));
const { toLines } = await import(path.join(DIST, 'readers/lines.js'));
const { replay, stream } = await import(path.join(DIST, 'document/replay.js'));
if (!fs.existsSync(path.join(SHARED, 'corpus/score.mjs'))) {
  console.warn(`no benchmark at ${SHARED}: nothing measured`);
  process.exit(0);
}
const { score, summary } = await import(path.join(SHARED, 'corpus/score.mjs'));
const SURE = 0.99;
const DOUBTFUL = 0.8;
const SPEED_BYTES = 2e6;

function options() {
  const at = args.indexOf('--out');
  const named = args.filter((word, i) => /^(?:seed|dev|news)$/u.test(word) && (at < 0 || i !== at + 1));
  return {
    sets: named.length > 0 ? named : ['seed', 'dev', 'news'],
    perFile: args.includes('--per-file'),
    outDir: at < 0 ? undefined : args[at + 1],
  };
}

const figures = (s) =>
  `char ${s.char_fidelity} sp ${s.space_spurious_10k} ${s.space_missing_10k} para ${s.para_F1} ` +
  `head ${s.heading_F1} title ${s.title_acc} fields ${s.fields_F1} split ${s.article_split_F1} ` +
  `furn ${s.furniture_leaked_share} blocks ${s.block_exact}`;

/** One set: the scorer's summary over the pairs that are not hard, and whether every ledger replays. */
function scoreSet(set, { perFile, outDir }, calls) {
  const list = [];
  let broken = 0;
  let hard = 0;
  for (const pair of pairs(set)) {
    const lines = toLines(pair.raw, pair.name);
    const result = normalize(lines, () => {});
    if (replay(lines, result.ledger) !== stream(result.articles)) {
      broken++;
      console.log('replay differs:', pair.name);
    }
    const pred = toJson(result);
    if (outDir) fs.writeFileSync(path.join(outDir, `${pair.name}.pred.json`), JSON.stringify(pred, null, 1));
    if (pair.hard) {
      hard++;
      continue;
    }
    const one = score(pred, pair.gold);
    list.push(one);
    calls.push(...callsOf(pair, lines, result.ledger));
    if (perFile) console.log(pair.name.padEnd(26), figures(summary([one])));
  }
  console.log(set, summary(list));
  console.log(`${set}: ${list.length} pairs, ${hard} hard ones skipped; replay differs in ${broken} files`);
}

/** The joins and breaks of a ledger that the gold can judge: `{ sure, wrong }`. */
function callsOf(pair, lines, ledger) {
  const bare = (text) => text.replace(/\s+/gu, '');
  const full = [...lines.keys()].filter((i) => bare(lines[i].text) !== '');
  const { rows } = alignRows(
    full.map((i) => lines[i].text),
    pair.gold,
  );
  const pieces = goldPieces(pair.gold);
  const rowOf = new Map(full.map((line, row) => [lines[line].number, row]));
  const out = [];
  for (const { rule, line, confidence } of ledger) {
    if (rule !== 'join-lines' && rule !== 'break-paragraph') continue;
    const above = rows[rowOf.get(line)];
    const below = rows[rowOf.get(line) + 1];
    const known = above && below && above.piece >= 0 && below.piece >= 0 && !above.mixed && !below.mixed;
    if (!known || pieces[above.piece].kind === 'furniture' || pieces[below.piece].kind === 'furniture')
      continue;
    const joined = above.piece === below.piece && below.at > 0;
    out.push({ sure: confidence, wrong: joined !== (rule === 'join-lines') });
  }
  return out;
}

const share = (part, whole) => (whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(2)} %`);

function reportCalibration(calls) {
  const sure = calls.filter((call) => call.sure >= SURE);
  const wrong = calls.filter((call) => call.wrong);
  const wrongSure = sure.filter((call) => call.wrong).length;
  const doubted = wrong.filter((call) => call.sure < DOUBTFUL).length;
  console.log(
    `calibration: of ${sure.length} joins and breaks called >= ${SURE} sure, ${wrongSure} are wrong (${share(wrongSure, sure.length)})`,
  );
  console.log(
    `calibration: of all ${wrong.length} errors, ${doubted} are among those called doubtful < ${DOUBTFUL} (${share(doubted, wrong.length)})`,
  );
}

/** Where autocorrect-node is looked for: it names packages that the registry lacks, so `npm ci` cannot hold it. */
const RIVALS = process.env.KANBEN_RIVALS ?? path.dirname(fileURLToPath(import.meta.url));
const URL_OF_DIST = new URL(`file://${DIST}/`).href;
/** Programs that each read FILE and print `{ ms, rss }`: a process of its own for each, so that memory is its own. */
const PROGRAMS = {
  kanben: `
    const { normalize } = await import('${URL_OF_DIST}normalize/index.js');
    const { toLines } = await import('${URL_OF_DIST}readers/lines.js');
    const run = (text) => normalize(toLines(text, 'raw.txt'), () => {});`,
  'autocorrect-node': `
    const { default: autocorrect } = await import('autocorrect-node');
    const run = (text) => autocorrect.format(text);`,
};
const TIMER = `
  const fs = await import('node:fs');
  const text = fs.readFileSync(process.argv[1], 'utf8');
  let ms = Infinity;
  for (let k = 0; k < 5; k++) {
    const from = performance.now();
    run(text);
    ms = Math.min(ms, performance.now() - from);
  }
  console.log(JSON.stringify({ ms, rss: process.resourceUsage().maxRSS / 1024 }));`;

function timeProgram(name, file) {
  const source = PROGRAMS[name] + TIMER;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', source, '--', file],
    { cwd: RIVALS, encoding: 'utf8' },
  );
  if (status !== 0) {
    return /ERR_MODULE_NOT_FOUND|Cannot find/u.test(stderr) ? undefined : Promise.reject(new Error(stderr));
  }
  return JSON.parse(stdout);
}

/** Calibre starts a whole converter for each file; its time is the process's. */
function timeCalibre(file, folder) {
  const from = performance.now();
  const { error, status } = spawnSync(
    'ebook-convert',
    [file, path.join(folder, 'out.txt'), '--enable-heuristics'],
    { encoding: 'utf8' },
  );
  if (error?.code === 'ENOENT') return undefined;
  return status === 0 ? { ms: performance.now() - from } : Promise.reject(new Error('ebook-convert failed'));
}

async function reportSpeed(name, text, folder) {
  const file = path.join(folder, `${name}.txt`);
  fs.writeFileSync(file, text);
  const bytes = Buffer.byteLength(text);
  const rivals = {
    kanben: () => timeProgram('kanben', file),
    'autocorrect-node': () => timeProgram('autocorrect-node', file),
    'calibre heuristics': () => timeCalibre(file, folder),
  };
  for (const [rival, time] of Object.entries(rivals)) {
    const found = await time();
    const memory = found?.rss ? `, ${found.rss.toFixed(0)} MB at most` : '';
    const said = found ? `${(bytes / 1e3 / found.ms).toFixed(2)} MB/s${memory}` : 'not installed';
    console.log(`speed on ${name} (${(bytes / 1e6).toFixed(1)} MB): ${rival} ${said}`);
  }
}

const chosen = options();
const calls = [];
for (const set of chosen.sets) scoreSet(set, chosen, calls);
reportCalibration(calls);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kanben-bench-'));
const [seed] = pairs('seed');
const repeat = (text) => `${text}\n`.repeat(Math.ceil(SPEED_BYTES / Buffer.byteLength(text)));
const real = chosen.sets.flatMap((set) => pairs(set).map((pair) => pair.raw)).join('\n');
await reportSpeed('seed', repeat(seed.raw), folder);
if (chosen.sets.some((set) => set !== 'seed')) await reportSpeed('corpus', real, folder);
const large = args.includes('--large');
reportSizes('seed', seed.raw, folder, large);
if (chosen.sets.some((set) => set !== 'seed')) reportSizes('corpus', real, folder, large);
reportStart(seed.raw, folder);
fs.rmSync(folder, { recursive: true });
