// npm run bench:traditional: the conversion beside opencc-js as it is and Debian's opencc (where installed), on the
// gold and the cases of ../shared. Prints a table and leaves the figures in test/bench/results/.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '..', '..');
const shared = resolve(root, '..', 'shared');
const { values } = parseArgs({ options: { list: { type: 'boolean' } } });
if (!existsSync(join(shared, 'traditional'))) {
  console.warn('bench:traditional: SKIPPED, ../shared/traditional is not there');
  process.exit(0);
}

/** Spellings of one character that count as equal. */
const VARIANTS = '臺台 線綫 鑑鑒鉴 繡綉 賬帳 甕瓮 盃杯 閒閑閒 裏裡 爲為 羣群 峯峰 牀床 衞衛 説說 啓啟 汙污';
const canonical = new Map(
  VARIANTS.split(' ').flatMap((group) => [...group].map((character) => [character, group[0]])),
);
const same = (a, b) => (canonical.get(a) ?? a) === (canonical.get(b) ?? b);
const gold = readFileSync(join(shared, 'traditional', 'gold-dev.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'));
const cases = JSON.parse(
  readFileSync(join(shared, 'traditional', 'opencc-testcases.json'), 'utf8')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/,(\s*[}\]])/g, '$1'),
).cases;
const seedFolder = join(shared, 'seed');
const seedGold = JSON.parse(
  readFileSync(
    join(
      seedFolder,
      readdirSync(seedFolder).find((name) => name.endsWith('.gold.json')),
    ),
    'utf8',
  ),
);
const seed = seedGold.articles
  .flatMap(({ title, blocks }) => [title, ...blocks.map(({ text }) => text)])
  .join('\n');
/** What opencc-js gets wrong on the seed, and how it should read. */
const FIVE = ['新征程', '一個中國', '歐美發達', '並成為', '資金鏈'];

const start = performance.now();
const { Converter } = await import('opencc-js');
const plain = {
  s2t: Converter({ from: 'cn', to: 't' }),
  s2tw: Converter({ from: 'cn', to: 'tw' }),
  s2hk: Converter({ from: 'cn', to: 'hk' }),
};
const plainStart = performance.now() - start;
const again = performance.now();
const { openccEngine } = await import(join(root, 'dist', 'script', 'opencc.js'));
const [t, tw, hk] = await Promise.all(['s2t', 's2tw', 's2hk'].map((config) => openccEngine(config)));
const oursStart = performance.now() - again;
const { engineFor } = await import(join(root, 'dist', 'script', 'opencc.js'));
const taiwan = await engineFor('zh-Hant-TW');

const debian = (config) => (text) =>
  spawnSync('opencc', ['-c', `${config}.json`], { input: text, encoding: 'utf8', maxBuffer: 2 ** 28 }).stdout;
const hasDebian = spawnSync('sh', ['-c', 'command -v opencc']).status === 0;
const engines = [
  { name: 'opencc-js', ...plain, gold: plain.s2tw, start: plainStart },
  { name: 'kanben', s2t: t, s2tw: tw, s2hk: hk, gold: taiwan, start: oursStart },
  ...(hasDebian
    ? [
        {
          name: 'opencc (Debian)',
          s2t: debian('s2t'),
          s2tw: debian('s2tw'),
          s2hk: debian('s2hk'),
          gold: debian('s2tw'),
        },
      ]
    : []),
];
if (!hasDebian) console.log('opencc: not installed (apt-get install opencc)');

function goldErrors(convert, list) {
  const found = convert(gold.map(([source]) => source).join('\n'))
    .trimEnd()
    .split('\n');
  let errors = 0;
  let han = 0;
  for (const [at, [source, wanted]] of gold.entries()) {
    const points = [...(found[at] ?? '')];
    for (const [index, point] of [...wanted].entries()) {
      if (!/\p{Script=Han}/u.test(point)) continue;
      han++;
      if (same(points[index], point)) continue;
      errors++;
      if (list)
        console.log([...source].slice(Math.max(0, index - 6), index + 6).join(''), points[index], point);
    }
  }
  return { errors, han };
}

function casesRight(engine) {
  let right = 0;
  let all = 0;
  for (const { input, expected } of cases) {
    for (const config of ['s2t', 's2tw', 's2hk']) {
      if (expected[config] === undefined) continue;
      all++;
      if (engine[config](input).replace(/\n$/, '') === expected[config]) right++;
    }
  }
  return `${right} / ${all}`;
}

const sample = seed.repeat(Math.ceil(2 ** 21 / Buffer.byteLength(seed)));
const megabytes = Buffer.byteLength(sample) / 2 ** 20;
const rows = engines.map((engine) => {
  const { errors, han } = goldErrors(engine.gold, values.list);
  const five = engine.s2tw(seed);
  engine.s2tw(sample);
  const begun = performance.now();
  engine.s2tw(sample);
  const seconds = (performance.now() - begun) / 1000;
  return {
    engine: engine.name,
    'errors on gold-dev': `${errors} of ${han}`,
    'OpenCC’s cases (s2t, s2tw, s2hk)': casesRight(engine),
    'the five of the seed': `${FIVE.filter((word) => five.includes(word)).length} / ${FIVE.length}`,
    'MB/s': (megabytes / seconds).toFixed(1),
    'start-up, ms': engine.start === undefined ? '' : engine.start.toFixed(0),
  };
});
console.table(rows);
const { doubtFigures } = await import('./traditional-doubts.mjs');
const doubts = await doubtFigures(root, gold, same, values.list);
console.table([doubts]);
const results = join(here, 'results');
mkdirSync(results, { recursive: true });
const name = join(results, `traditional-${new Date().toISOString().replace(/[:.]/g, '-')}.json`);
const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version };
writeFileSync(name, `${JSON.stringify({ machine, rows, doubts }, undefined, 2)}\n`);
console.log(name);
