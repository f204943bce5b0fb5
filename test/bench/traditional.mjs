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
const NARROW = '臺台 裏裡 爲為 羣群 峯峰 牀床';
const equalIn = (list) => {
  const canonical = new Map(list.split(' ').flatMap((group) => [...group].map((one) => [one, group[0]])));
  return (a, b) => (canonical.get(a) ?? a) === (canonical.get(b) ?? b);
};
const same = equalIn(VARIANTS);
const sameNarrow = equalIn(NARROW);
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

/** All that both engines can convert without a region's own words. */
const CONFIGS = ['s2t', 's2tw', 's2hk', 't2s', 'tw2s', 'hk2s'];
const ENDS = {
  s2t: ['cn', 't'],
  s2tw: ['cn', 'tw'],
  s2hk: ['cn', 'hk'],
  t2s: ['t', 'cn'],
  tw2s: ['tw', 'cn'],
  hk2s: ['hk', 'cn'],
};
const asArray = (make) => Promise.all(CONFIGS.map(async (config) => [config, await make(config)]));

/** CPU time of this process in ms: other programs on the machine change it less than the clock. */
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

// start-up: what an edition for Taiwan needs, up to the first converted sentence
const start = cpu();
const { Converter } = await import('opencc-js');
const plainTaiwan = Converter({ from: 'cn', to: 'tw' });
plainTaiwan('坚持一个中国原则');
const plainStart = cpu() - start;
const plain = Object.fromEntries(
  await asArray((config) =>
    config === 's2tw' ? plainTaiwan : Converter({ from: ENDS[config][0], to: ENDS[config][1] }),
  ),
);
const again = cpu();
const { engineFor, openccEngine } = await import(join(root, 'dist', 'script', 'opencc.js'));
const taiwan = await engineFor('zh-Hant-TW');
taiwan('坚持一个中国原则');
const oursStart = cpu() - again;
const ours = Object.fromEntries(await asArray(openccEngine));

const debian = (config) => (text) =>
  spawnSync('opencc', ['-c', `${config}.json`], { input: text, encoding: 'utf8', maxBuffer: 2 ** 28 }).stdout;
const hasDebian = spawnSync('sh', ['-c', 'command -v opencc']).status === 0;
const engines = [
  { name: 'opencc-js', ...plain, gold: plain.s2tw, start: plainStart },
  { name: 'kanben', ...ours, gold: taiwan, start: oursStart },
  ...(hasDebian
    ? [
        {
          name: 'opencc (Debian)',
          ...Object.fromEntries(CONFIGS.map((config) => [config, debian(config)])),
          gold: debian('s2tw'),
        },
      ]
    : []),
];
if (!hasDebian) console.log('opencc: not installed (apt-get install opencc)');

function goldErrors(convert, equal, list) {
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
      if (equal(points[index], point)) continue;
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
    for (const config of CONFIGS) {
      if (expected[config] === undefined) continue;
      all++;
      if (engine[config](input).replace(/\n$/, '') === expected[config]) right++;
    }
  }
  return `${right} / ${all}`;
}

// prose that the engine has not seen: kanben keeps what it converted for the next edition
const corpus = join(shared, 'corpus', 'dev');
const prose = [
  ...(existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.txt')) : [])
    .map((name) => readFileSync(join(corpus, name), 'utf8'))
    .map((text) => text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')),
  ...gold.map(([source]) => source),
].join('\n');
const paragraphs = prose.split('\n').filter((line) => line.trim() !== '');
const shuffled = (round) => paragraphs.map((line, index) => `${round}${index}${line}`);
const megabytes = Buffer.byteLength(paragraphs.join('\n')) / 2 ** 20;
/** The best of three rounds over paragraphs that were not converted before. */
function speed(convert, rounds = 3) {
  let best = 0;
  for (let round = 0; round < rounds; round++) {
    const lines = shuffled(round);
    const begun = cpu();
    for (const line of lines) convert(line);
    best = Math.max(best, megabytes / ((cpu() - begun) / 1000));
  }
  return best.toFixed(1);
}
const speedWhole = (convert) => {
  const begun = performance.now();
  convert(paragraphs.join('\n'));
  return (megabytes / ((performance.now() - begun) / 1000)).toFixed(1);
};
const rows = engines.map((engine) => {
  const { errors, han } = goldErrors(engine.gold, same, values.list);
  const five = engine.s2tw(seed);
  return {
    engine: engine.name,
    'errors on gold-dev': `${errors} of ${han}`,
    'narrow variants': String(goldErrors(engine.gold, sameNarrow).errors),
    'OpenCC’s cases': casesRight(engine),
    'the five of the seed': `${FIVE.filter((word) => five.includes(word)).length} / ${FIVE.length}`,
    'MB/s (CPU)': engine.start === undefined ? speedWhole(engine.gold) : speed(engine.gold),
    'start-up, ms (CPU)': engine.start === undefined ? '' : engine.start.toFixed(0),
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
