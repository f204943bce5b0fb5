// A linear chain over the rows of many texts, learnt by gradient ascent on its likelihood.
import path from 'node:path';
import { DIST } from './repair-gold.mjs';
import { random } from './repair-random.mjs';

const load = (file) => import(path.join(DIST, 'normalize/reflow', file));
const lattice = await load('lattice.js');
const { LABELS, LABEL_COUNT: L, MAY_BEGIN, MAY_END } = await load('labels.js');

export const SEED = 20240607;

/** Gradient of the log-likelihood of one document, into `ge` and `gt`; returns the log-likelihood. */
function gradient(model, doc, ge, gt) {
  const { features, gold } = doc;
  const n = gold.length;
  const E = lattice.emissionScores(model, features);
  for (let i = 0; i < E.length; i++) E[i] += doc.offset[i];
  const W = lattice.transitionScores(model);
  if (doc.transition) for (let t = 0; t < W.length; t++) W[t] += doc.transition[t];
  const free = chain(E, W, n, null);
  const tied = chain(E, W, n, gold);
  if (!Number.isFinite(tied.logZ)) return 0;
  for (let i = 0; i < n; i++) {
    for (let y = 0; y < L; y++) {
      const d = tied.node[i * L + y] - free.node[i * L + y];
      if (Math.abs(d) < 1e-7) continue;
      for (let k = features.start[i]; k < features.start[i + 1]; k++) ge[features.index[k] * L + y] += d;
    }
  }
  for (let t = 0; t < L * L; t++) gt[t] += tied.edge[t] - free.edge[t];
  return tied.logZ - free.logZ;
}

function chain(E, W, n, gold) {
  const w = W.map(Math.exp);
  const a = new Float64Array(n * L),
    b = new Float64Array(n * L),
    scale = new Float64Array(n),
    e = new Float64Array(n * L);
  let logZ = 0;
  for (let i = 0; i < n; i++) {
    let top = -Infinity;
    for (let y = 0; y < L; y++) top = Math.max(top, E[i * L + y]);
    for (let y = 0; y < L; y++)
      e[i * L + y] = gold && gold[i] >= 0 && gold[i] !== y ? 0 : Math.exp(E[i * L + y] - top);
    let s = 0;
    for (let y = 0; y < L; y++) {
      let v = 0;
      if (i === 0) v = MAY_BEGIN[y] ? 1 : 0;
      else for (let x = 0; x < L; x++) v += a[(i - 1) * L + x] * w[x * L + y];
      v *= e[i * L + y];
      a[i * L + y] = v;
      s += v;
    }
    scale[i] = s;
    for (let y = 0; y < L; y++) a[i * L + y] /= s;
    logZ += Math.log(s) + top;
  }
  let end = 0;
  for (let y = 0; y < L; y++) {
    b[(n - 1) * L + y] = MAY_END[y] ? 1 : 0;
    if (MAY_END[y]) end += a[(n - 1) * L + y];
  }
  logZ += Math.log(end);
  const node = new Float64Array(n * L),
    edge = new Float64Array(L * L);
  for (let i = n - 1; i >= 0; i--) {
    let z = 0;
    for (let y = 0; y < L; y++) z += a[i * L + y] * b[i * L + y];
    for (let y = 0; y < L; y++) node[i * L + y] = (a[i * L + y] * b[i * L + y]) / z;
    if (i === 0) break;
    let sum = 0;
    for (let x = 0; x < L; x++) {
      let v = 0;
      for (let y = 0; y < L; y++) v += w[x * L + y] * e[i * L + y] * b[i * L + y];
      b[(i - 1) * L + x] = v;
      sum += v;
    }
    let zz = 0;
    for (let x = 0; x < L; x++) zz += a[(i - 1) * L + x] * b[(i - 1) * L + x];
    for (let x = 0; x < L; x++) {
      const ax = a[(i - 1) * L + x];
      if (ax)
        for (let y = 0; y < L; y++) {
          const v = ax * w[x * L + y] * e[i * L + y] * b[i * L + y];
          if (v) edge[x * L + y] += v / zz;
        }
    }
    for (let x = 0; x < L; x++) b[(i - 1) * L + x] /= sum;
  }
  return { node, edge, logZ };
}

/** Labels that share evidence: a weight may speak for one label or for a group of them. */
const is = (test) => LABELS.map((label) => (test(label) ? 1 : 0));
const display = (label) => /^(heading|title|kicker|subtitle)/u.test(label);
const GROUPS = [
  ...LABELS.map((own) => is((label) => label === own)),
  is((label) => label.endsWith('+')),
  is((label) => display(label) && !label.endsWith('+')),
  is((label) => display(label) && label.endsWith('+')),
  is(display),
  is((label) => label.startsWith('furniture')),
];

/** What the second reading may correct: headlines and bylines, not what is running text or furniture. */
export const HEADLINE_GROUPS = GROUPS.filter((group) =>
  LABELS.every((label, y) => !group[y] || display(label) || label.startsWith('byline')),
);

/** Adam on the penalised log-likelihood. */
export function train(
  docs,
  featureCount,
  { epochs = 24, l2 = 3, rate = 0.06, seed = SEED, groups = GROUPS } = {},
) {
  const K = groups.length;
  const model = lattice.emptyModel(featureCount);
  const ge = new Float64Array(featureCount * L);
  const u = { w: new Float64Array(featureCount * K), g: new Float64Array(featureCount * K) };
  const t = { w: model.transition, g: new Float64Array(L * L) };
  for (const p of [u, t])
    Object.assign(p, { m: new Float64Array(p.w.length), v: new Float64Array(p.w.length) });
  const members = groups.map((group) => [...group.keys()].filter((y) => group[y]));
  const order = docs.map((_, i) => i);
  const rnd = random(seed).next;
  let steps = 0;
  const batch = 8;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(rnd() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    const eta = rate * (1 - epoch / epochs) + 0.003;
    for (let s = 0; s < order.length; s += batch) {
      const slice = order.slice(s, s + batch);
      ge.fill(0);
      t.g.fill(0);
      for (const d of slice) gradient(model, docs[d], ge, t.g);
      for (let f = 0; f < featureCount; f++)
        for (let k = 0; k < K; k++) {
          let sum = 0;
          for (const y of members[k]) sum += ge[f * L + y];
          u.g[f * K + k] = sum;
        }
      steps++;
      const share = slice.length / docs.length;
      for (const { w, g, m, v } of groups === GROUPS ? [u, t] : [u])
        for (let k = 0; k < w.length; k++) {
          const grad = g[k] - l2 * share * w[k];
          m[k] = 0.9 * m[k] + 0.1 * grad;
          v[k] = 0.99 * v[k] + 0.01 * grad * grad;
          w[k] += (eta * (m[k] / (1 - 0.9 ** steps))) / (Math.sqrt(v[k] / (1 - 0.99 ** steps)) + 1e-4);
        }
      model.emission.fill(0);
      for (let f = 0; f < featureCount; f++)
        for (let k = 0; k < K; k++) {
          const w = u.w[f * K + k];
          if (w) for (const y of members[k]) model.emission[f * L + y] += w;
        }
    }
  }
  return model;
}
