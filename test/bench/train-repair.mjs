// Learns the weights of src/normalize/reflow/weights.ts from the benchmark's pairs.
//   node test/bench/train-repair.mjs            cross-validated by source, prints line figures
//   node test/bench/train-repair.mjs --write    trains on all pairs and writes the weights
import fs from 'node:fs';
import path from 'node:path';
import { HEADLINE_GROUPS, SEED, train } from './repair-chain.mjs';
import { alignRows, DIST, pairs } from './repair-gold.mjs';
import { random } from './repair-random.mjs';
import { makePage, poolOf } from './repair-synth.mjs';

const load = (file) => import(path.join(DIST, 'normalize', file));
const { toLines } = await import(path.join(DIST, 'readers/lines.js'));
const { readRows } = await load('reflow/rows.js');
const { judgeGaps } = await load('reflow/spacing.js');
const { measure } = await load('reflow/geometry.js');
const { extractFeatures, FEATURE_COUNT, TEMPLATES } = await load('reflow/features.js');
const { secondFeatures, SECOND_COUNT, SECOND_TEMPLATES } = await load('reflow/second-look.js');
const { constrain } = await load('reflow/constraints.js');
const labels = await load('reflow/labels.js');
const lattice = await load('reflow/lattice.js');
const { LABELS, LABEL_COUNT: L, ALLOWED, MAY_BEGIN, MAY_END } = labels;

/** Gold label of each row; -1 where the gold does not tell. */
export function goldLabels(rows, gold) {
  const { rows: aligned } = alignRows(rows.text, gold);
  const spaced = gold.articles.flatMap((a) => a.blocks.map((b) => b.text)).filter((t) => t.includes(' '));
  const of = (name) => LABELS.indexOf(name);
  return aligned.map((row, i) => {
    if (row.piece < 0) return -1;
    if (row.kind === 'furniture') {
      const open = aligned.slice(i + 1).find((r) => r.kind !== 'furniture');
      let p = i - 1;
      while (p >= 0 && aligned[p].kind === 'furniture') p--;
      const goesOn =
        open && p >= 0 && open.kind === 'paragraph' && open.at > 0 && aligned[p].piece === open.piece;
      return goesOn ? of('furniture|') : of('furniture');
    }
    const previous = aligned[i - 1];
    if (row.kind === 'dateline')
      return row.at === 0 && row.mixed ? of('paragraph') : row.at === 0 ? -1 : of('paragraph+');
    if (row.kind === 'paragraph') {
      if (row.at === 0) return of('paragraph');
      if (previous && previous.piece === row.piece && rows.text[i].length < 12) {
        const joint = `${rows.text[i - 1].slice(-6)} ${rows.text[i].slice(0, 6)}`;
        if (/[\p{Script=Han}\d%]$/u.test(rows.text[i - 1]) && spaced.some((t) => t.includes(joint)))
          return of('cell+');
      }
      return of('paragraph+');
    }
    return of(row.at === 0 ? row.kind : `${row.kind}+`);
  });
}

/** Neighbours that cannot be (an error of the alignment) become unknown, with all that goes on from them. */
function repairSequence(gold) {
  for (let i = 0; i < gold.length; i++) {
    if (gold[i] < 0) continue;
    const before = i === 0 ? -2 : gold[i - 1];
    const orphan = before < 0 && LABELS[gold[i]].endsWith('+') && LABELS[gold[i]] !== 'paragraph+';
    const wrong = before === -2 ? !MAY_BEGIN[gold[i]] : before >= 0 && !ALLOWED[before * L + gold[i]];
    if (orphan || wrong) gold[i] = -1;
  }
  if (gold.length && gold.at(-1) >= 0 && !MAY_END[gold.at(-1)]) gold[gold.length - 1] = -1;
  return gold;
}

/** A text ready for the first reading. */
function prepare(raw, name) {
  const rows = readRows(toLines(raw, name));
  const shape = measure(rows, judgeGaps(rows));
  const offset = new Float32Array(rows.count * L);
  constrain(rows, shape, offset);
  return { rows, shape, features: extractFeatures(rows, shape), offset };
}

export function makeDocument(pair) {
  const text = prepare(pair.raw, pair.name);
  const articles = alignRows(text.rows.text, pair.gold).rows.map((row) => row.article ?? -1);
  return { pair, ...text, articles, gold: repairSequence(goldLabels(text.rows, pair.gold)) };
}

/** Made-up pages from the texts of the given documents. */
export function synthetic(docs, count, seed = SEED) {
  const pool = poolOf([...new Set(docs.map((d) => d.pair.gold))]);
  const r = random(seed);
  const out = [];
  for (let k = 0; out.length < count; k++) {
    const page = makePage(r, pool);
    const text = prepare(page.raw, `page ${k}`);
    const { count: size } = text.rows;
    if (size !== page.labels.length || size > 260 || size < 4) continue;
    out.push({
      ...text,
      articles: page.articles,
      gold: repairSequence(page.labels.map((label) => LABELS.indexOf(label))),
    });
  }
  return out;
}

/** What the second reading sees of a document when the first one is made with this model. */
function secondInput(doc, model) {
  const scores = lattice.emissionScores(model, doc.features);
  for (let i = 0; i < scores.length; i++) scores[i] += doc.offset[i];
  const first = lattice.decode(scores, lattice.transitionScores(model));
  return {
    ...doc,
    offset: scores,
    transition: model.transition,
    features: secondFeatures(doc.rows, doc.shape, first, doc.features.cohesion, doc.features.pairs),
  };
}

/**
 * What is shipped and what is cross-validated: real documents and pages made up from their texts. The second
 * reading learns from first readings made by a model that has not seen the document.
 */
export function trainOn(docs, { pages = 1500, weight = 8, second = {}, ...options } = {}) {
  const halves = folds(docs, 2).map((part) => part.map((i) => docs[i]));
  // The real newspaper page counts as much as several that only look like one.
  const times = (doc) => Array(doc.pair.set === 'seed' ? 4 * weight : weight).fill(doc);
  const inputs = halves.map((half, i) => [...half.flatMap(times), ...synthetic(half, pages / 2, SEED + i)]);
  const first = train(inputs.flat(), FEATURE_COUNT, options);
  const taught = inputs.flatMap((half, i) => {
    const other = train(inputs[1 - i], FEATURE_COUNT, options);
    return half.map((doc) => secondInput(doc, other));
  });
  return {
    first,
    second: train(taught, SECOND_COUNT, { epochs: 25, l2: 8, groups: HEADLINE_GROUPS, ...second }),
  };
}

/** Two trainings, one that trusts the made-up pages more: their mean errs less than either, on texts that neither saw. */
export const RUNS = [{ weight: 3 }, { weight: 8 }];

/** What is shipped. */
export function trainShipped(docs, options = {}) {
  const models = RUNS.map((run) => trainOn(docs, { ...run, ...options }));
  const mean = (part, what) =>
    Float32Array.from(models[0][part][what], (_, at) => {
      const hundredths = models.map((model) => Math.round(model[part][what][at] * 100));
      return hundredths.reduce((sum, own) => sum + own, 0) / models.length / 100;
    });
  const both = (part) => ({ emission: mean(part, 'emission'), transition: mean(part, 'transition') });
  return { first: both('first'), second: both('second') };
}

/** Folds that share no source. */
export function folds(docs, count = 5) {
  const parent = docs.map((_, i) => i);
  const find = (i) => (parent[i] === i ? i : find(parent[i]));
  const owner = new Map();
  docs.forEach((d, i) => {
    const keys = [
      `g:${d.pair.set}:${d.pair.group}`,
      ...(d.pair.sources ?? []).filter((s) => /NTREX|新闻联播|第 \d+ 版/u.test(s)).map((s) => `s:${s}`),
    ];
    for (const key of keys) {
      if (owner.has(key)) parent[find(i)] = find(owner.get(key));
      else owner.set(key, i);
    }
  });
  const groups = new Map();
  for (const i of docs.keys()) groups.set(find(i), [...(groups.get(find(i)) ?? []), i]);
  const out = Array.from({ length: count }, () => []);
  for (const g of [...groups.values()].sort((a, b) => b.length - a.length))
    out.sort((a, b) => a.length - b.length)[0].push(...g);
  return out;
}

export function writeWeights(model, templates, name, file) {
  const lines = templates.map(({ name, size, first }) => {
    const cells = [];
    for (let c = 0; c < size; c++)
      cells.push(
        Array.from({ length: L }, (_, y) => {
          const q = Math.round(model.emission[(first + c) * L + y] * 100);
          return q === 0 ? '' : String(q);
        })
          .join(',')
          .replace(/,+$/u, ''),
      );
    return `${name}|${cells.join(' ')}`;
  });
  const t = Array.from(model.transition, (x) => Math.round(x * 100)).join(',');
  fs.writeFileSync(
    file,
    `/**\n * Learnt by test/bench/train-repair.mjs; not for editing by hand. A line for each template: its cells apart by\n * spaces, in each the labels' weights in hundredths of a nat; the last line holds the transitions.\n */\nexport const ${name} = \`\n${lines.join('\n')}\ntransitions|${t}\n\`;\n`,
  );
}

export async function documents() {
  return ['seed', 'dev', 'news']
    .flatMap(pairs)
    .filter((p) => !p.hard)
    .map(makeDocument);
}

if (process.argv[1]?.endsWith('train-repair.mjs')) {
  const docs = await documents();
  console.log('documents', docs.length, 'features', FEATURE_COUNT);
  const { first, second } = trainShipped(docs);
  const folder = path.resolve(path.dirname(process.argv[1]), '../../src/normalize/reflow');
  writeWeights(first, TEMPLATES, 'WEIGHTS', path.join(folder, 'weights.ts'));
  writeWeights(second, SECOND_TEMPLATES, 'SECOND_WEIGHTS', path.join(folder, 'second-weights.ts'));
}
