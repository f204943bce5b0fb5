// npm run bench:type [-- 40] [--peers=pagedjs-cli,chromium,weasyprint,vivliostyle]
// Sets one bulletin (by default some 300 pages) with kanben and with other programs, all from the same HTML and style
// sheet, and holds the rules of layout against the finished files: faults per 1,000 lines of the body, rule by rule.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkType, TYPE_RULES, typeCounts } from '../../../dist/check/index.js';
import { readObjects } from '../../../dist/pdf/index.js';
import { measure } from '../speed/measure.mjs';
import { peers } from '../speed/peers.mjs';
import { writeTypeSample } from './sample.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '..', '..', '..');
const words = process.argv.slice(2);
const articles = Number(words.find((word) => /^\d+$/.test(word)) ?? 37);
const wanted = words
  .find((word) => word.startsWith('--peers='))
  ?.slice(8)
  .split(',');
const NAMES = ['pagedjs-cli', 'chromium', 'weasyprint', 'vivliostyle'];
const base = join(tmpdir(), 'kanben-bench-type');
const folder = join(base, 'sample');
const place = join(base, 'html');
rmSync(base, { recursive: true, force: true });
mkdirSync(join(place, 'fonts'), { recursive: true });
writeTypeSample(folder, articles);

const files = new Map();
const made = await measure(process.execPath, [join(root, 'dist', 'cli.js'), 'build', folder, '--quiet']);
if (!made.ok) throw new Error(made.output);
const pdf = readdirSync(join(folder, 'out')).find((name) => name.endsWith('.pdf'));
files.set('kanben', join(folder, 'out', pdf));
await measure(process.execPath, [join(here, '..', 'speed', 'dump-html.mjs'), folder, place]);
for (const peer of peers.filter(({ name }) => NAMES.includes(name) && (!wanted || wanted.includes(name)))) {
  const out = join(base, `${peer.name}.pdf`);
  if (!peer.installed()) {
    console.log(`${peer.name}: not installed, see test/bench/speed/install-peers.sh`);
    continue;
  }
  const [command, args] = peer.command(place, out, folder);
  const result = await measure(command, args);
  if (result.ok && existsSync(out)) files.set(peer.name, out);
  else console.log(`${peer.name}: failed: ${result.output.slice(-300)}`);
}

/** A file of another build than Chromium's is written anew by qpdf, its content as it is. */
async function reading(file) {
  const plain = readObjects(readFileSync(file));
  if (plain) return plain;
  const again = `${file}.plain`;
  await measure('qpdf', ['--object-streams=disable', file, again]);
  return existsSync(again) ? readObjects(readFileSync(again)) : undefined;
}

const columns = [];
for (const [name, file] of files) {
  const objects = await reading(file);
  if (!objects) console.log(`${name}: its file cannot be read (qpdf is needed for it)`);
  else {
    const pages = Number(
      [...objects.objects.values()].filter(({ text }) => /\/Type \/Page\b/.test(text)).length,
    );
    columns.push({ name, pages, ...typeCounts(checkType(objects)) });
  }
}
const perThousand = (count, lines) => (lines > 0 ? ((count / lines) * 1000).toFixed(1) : '–');
const row = (label, cells) =>
  console.log(label.padEnd(22) + cells.map((cell) => String(cell).padStart(13)).join(''));
row(
  '',
  columns.map(({ name }) => name),
);
row(
  'pages',
  columns.map(({ pages }) => pages),
);
row(
  'lines',
  columns.map(({ lines }) => lines),
);
for (const { id } of TYPE_RULES)
  row(
    id,
    columns.map(({ faults, lines }) => perThousand(faults[id], lines)),
  );
const results = join(here, '..', 'results');
mkdirSync(results, { recursive: true });
const name = join(results, `type-${new Date().toISOString().replace(/[:.]/g, '-')}.json`);
writeFileSync(name, `${JSON.stringify({ articles, columns }, undefined, 2)}\n`);
console.log(name);
