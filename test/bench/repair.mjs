// Runs the normalizer over the benchmark and prints the scorer's figures and the speed.
//   node test/bench/repair.mjs [seed|dev|news …] [--per-file] [--out DIR]
import fs from 'node:fs';
import path from 'node:path';
import { DIST, pairs, SHARED } from './repair-gold.mjs';

const args = process.argv.slice(2);
const { normalize, toJson, toLines } = await import(path.join(DIST, 'normalize/index.js'));
const { replay, stream } = await import(path.join(DIST, 'document/replay.js'));
if (!fs.existsSync(path.join(SHARED, 'corpus/score.mjs'))) {
  console.warn(`no benchmark at ${SHARED}: nothing measured`);
  process.exit(0);
}
const { score, summary } = await import(path.join(SHARED, 'corpus/score.mjs'));
const sets = ['seed', 'dev', 'news'].filter(
  (set) => !args.some((a) => /^[a-z]+$/u.test(a)) || args.includes(set),
);
const outDir = args.includes('--out') ? args[args.indexOf('--out') + 1] : undefined;
for (const set of sets) {
  const list = [];
  let bytes = 0;
  let ms = 0;
  let broken = 0;
  for (const pair of pairs(set)) {
    const started = performance.now();
    const lines = toLines(pair.raw, pair.name);
    const result = normalize(lines, () => {});
    ms += performance.now() - started;
    bytes += Buffer.byteLength(pair.raw);
    if (replay(lines, result.ledger) !== stream(result.articles)) {
      broken++;
      console.log('replay differs:', pair.name);
    }
    const pred = toJson(result);
    if (outDir) fs.writeFileSync(path.join(outDir, `${pair.name}.pred.json`), JSON.stringify(pred, null, 1));
    if (pair.hard) continue;
    const one = score(pred, pair.gold);
    list.push(one);
    if (args.includes('--per-file')) {
      const s = summary([one]);
      console.log(
        pair.name.padEnd(26),
        'char',
        s.char_fidelity,
        'sp',
        s.space_spurious_10k,
        s.space_missing_10k,
        'para',
        s.para_F1,
        'head',
        s.heading_F1,
        'title',
        s.title_acc,
        'fields',
        s.fields_F1,
        'split',
        s.article_split_F1,
        'furn',
        s.furniture_leaked_share,
        'blocks',
        s.block_exact,
      );
    }
  }
  console.log(set, summary(list));
  console.log(`${set}: replay differs in ${broken} files; ${(bytes / 1e3 / ms).toFixed(2)} MB/s`);
}
