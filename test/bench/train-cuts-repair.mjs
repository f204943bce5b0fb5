// Learns where one article ends and the next begins: the weights of src/normalize/reflow/cuts.ts, printed.
//   node test/bench/train-cuts-repair.mjs
import path from 'node:path';
import { DIST } from './repair-gold.mjs';
import { documents, folds, synthetic } from './train-repair.mjs';

const load = (file) => import(path.join(DIST, 'normalize/reflow', file));
const { LABEL_COUNT } = await load('labels.js');
const { cutPieces } = await load('pieces.js');
const { findHeads } = await load('heads.js');
const { makeOverlap } = await load('overlap.js');
const { CUT_FEATURES, cutCandidates } = await load('cut-facts.js');
const { CUT_WEIGHTS } = await load('cuts.js');

/** The known ends of articles: `{ candidates, gold }`, facts of every place between two heads. */
function examples(doc) {
  const { rows, gold, articles, shape } = doc;
  if (gold.includes(-1)) return [];
  const marginal = new Float32Array(rows.count * LABEL_COUNT);
  for (const [i, y] of gold.entries()) marginal[i * LABEL_COUNT + y] = 1;
  const all = cutPieces(rows, { label: Uint8Array.from(gold), marginal });
  const pieces = all.filter((piece) => piece.kind !== 'furniture');
  const titles = [...pieces.keys()].filter((at) => pieces[at].kind === 'title');
  const heads = findHeads(pieces, titles);
  const scene = {
    rows,
    usualBlank: shape.usualBlank,
    pieces,
    overlap: makeOverlap(rows, pieces),
    cohesion: doc.features.cohesion,
    facts: [],
    worth: [],
  };
  const out = [];
  for (let k = 0; k + 1 < heads.length; k++) {
    const [left, right] = [heads[k], heads[k + 1]];
    const own = articles[pieces[left.title].row];
    let end = left.last + 1;
    while (end < right.first && articles[pieces[end].row] === own) end++;
    const rest = pieces
      .slice(end, right.first)
      .every((piece) => articles[piece.row] === articles[pieces[right.title].row]);
    if (rest) out.push({ candidates: cutCandidates(scene, left, right), gold: end - left.last - 1 });
  }
  return out;
}

function fit(list, { l2 = 0.3, rounds = 400 } = {}) {
  const w = Object.fromEntries(CUT_FEATURES.map((name) => [name, 0]));
  for (let round = 0; round < rounds; round++) {
    const g = Object.fromEntries(CUT_FEATURES.map((name) => [name, -l2 * w[name]]));
    for (const { candidates, gold } of list) {
      const p = softmax(candidates, w);
      candidates.forEach((facts, i) => {
        for (const name of CUT_FEATURES) g[name] += ((i === gold ? 1 : 0) - p[i]) * facts[name];
      });
    }
    for (const name of CUT_FEATURES) w[name] += (4 / list.length) * g[name] * (1 - round / rounds);
  }
  return w;
}

function softmax(candidates, w) {
  const scores = candidates.map((facts) =>
    CUT_FEATURES.reduce((sum, name) => sum + w[name] * facts[name], 0),
  );
  const top = Math.max(...scores);
  const e = scores.map((s) => Math.exp(s - top));
  const z = e.reduce((a, b) => a + b, 0);
  return e.map((x) => x / z);
}

const right = (list, w) =>
  list.filter(({ candidates, gold }) => {
    const p = softmax(candidates, w);
    return p.indexOf(Math.max(...p)) === gold;
  }).length;

const docs = await documents();
let good = 0;
let before = 0;
let all = 0;
for (const fold of folds(docs, 5)) {
  const held = new Set(fold);
  const rest = docs.filter((_, i) => !held.has(i));
  const w = fit([...rest, ...rest, ...synthetic(rest, 200)].flatMap(examples));
  const test = fold.flatMap((i) => examples(docs[i]));
  good += right(test, w);
  before += right(test, CUT_WEIGHTS);
  all += test.length;
}
console.log(`cross-validated: ${good} of ${all} (shipped weights: ${before})`);
const w = fit([...docs, ...docs, ...synthetic(docs, 300)].flatMap(examples));
console.log(
  Object.entries(w)
    .map(([name, x]) => `  ${name}: ${x.toFixed(1)},`)
    .join('\n'),
);
