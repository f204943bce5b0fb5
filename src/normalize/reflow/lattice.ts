import { ALLOWED, LABEL_COUNT, MAY_BEGIN, MAY_END } from './labels.js';
import type { Features } from './registry.js';

/** A linear chain over rows: what each feature and each pair of labels is worth. */
export interface Model {
  /** `emission[feature * LABEL_COUNT + label]`, in nats. */
  readonly emission: Float32Array;
  /** `transition[before * LABEL_COUNT + label]`, in nats. */
  readonly transition: Float32Array;
}

/** The best labelling and how sure each row's label is. */
export interface Decoded {
  readonly label: Uint8Array;
  /** `marginal[row * LABEL_COUNT + label]`: probability of the label, given the whole text. */
  readonly marginal: Float32Array;
}

const L = LABEL_COUNT;
const NEVER = -1e9;

/** Adds to a row's scores what one row's features say for each label. */
export function addEmission(
  { emission }: Model,
  index: Int32Array,
  first: number,
  last: number,
  scores: Float32Array,
  at: number,
): void {
  for (let k = first; k < last; k++) {
    const base = (index[k] ?? 0) * L;
    for (let y = 0; y < L; y++) scores[at + y] = (scores[at + y] ?? 0) + (emission[base + y] ?? 0);
  }
}

/** What the rows' features say for each label. */
export function emissionScores(model: Model, { start, index }: Features): Float32Array {
  const n = start.length - 1;
  const scores = new Float32Array(n * L);
  for (let row = 0; row < n; row++) {
    addEmission(model, index, start[row] ?? 0, start[row + 1] ?? 0, scores, row * L);
  }
  return scores;
}

/** Transition scores with what is not allowed ruled out. */
export function transitionScores(model: Model): Float32Array {
  return Float32Array.from(model.transition, (weight, at) => (ALLOWED[at] ? weight : NEVER));
}

/** The labels that may stand before label `y` are `labels[first[y]]` to `labels[first[y + 1] - 1]`; so after it. */
interface Neighbours {
  readonly first: Uint8Array;
  readonly labels: Uint8Array;
}

function neighbours(may: (own: number, other: number) => boolean): Neighbours {
  const labels: number[] = [];
  const first = [0];
  for (let own = 0; own < L; own++) {
    for (let other = 0; other < L; other++) if (may(own, other)) labels.push(other);
    first.push(labels.length);
  }
  return { first: Uint8Array.from(first), labels: Uint8Array.from(labels) };
}

const BEFORE = neighbours((own, other) => ALLOWED[other * L + own] === true);
const AFTER = neighbours((own, other) => ALLOWED[own * L + other] === true);

/** Viterbi: the labelling with the greatest score. Only transitions that are allowed are looked at. */
export function bestLabels(emission: Float32Array, transition: Float32Array): Uint8Array {
  const n = emission.length / L;
  const label = new Uint8Array(n);
  if (n === 0) return label;
  const from = new Uint8Array(n * L);
  let score = new Float64Array(L);
  let next = new Float64Array(L);
  for (let y = 0; y < L; y++) score[y] = MAY_BEGIN[y] ? (emission[y] ?? 0) : NEVER;
  for (let row = 1; row < n; row++) {
    stepOn(score, next, from, row * L, emission, transition);
    [score, next] = [next, score];
  }
  let best = -1;
  for (let y = 0; y < L; y++) {
    if (MAY_END[y] && (best < 0 || (score[y] ?? 0) > (score[best] ?? 0))) best = y;
  }
  for (let row = n - 1; row >= 0; row--) {
    label[row] = best;
    best = from[row * L + best] ?? 0;
  }
  return label;
}

function stepOn(
  score: Float64Array,
  next: Float64Array,
  from: Uint8Array,
  base: number,
  emission: Float32Array,
  transition: Float32Array,
): void {
  for (let y = 0; y < L; y++) {
    let best = Number.NEGATIVE_INFINITY;
    let origin = 0;
    const end = BEFORE.first[y + 1] ?? 0;
    for (let k = BEFORE.first[y] ?? 0; k < end; k++) {
      const x = BEFORE.labels[k] ?? 0;
      const value = (score[x] ?? 0) + (transition[x * L + y] ?? 0);
      if (value > best) {
        best = value;
        origin = x;
      }
    }
    next[y] = best + (emission[base + y] ?? 0);
    from[base + y] = origin;
  }
}

/** Rows whose forward sums are held at a time; of the rest only each block's last is kept. */
const BLOCK = 256;

/**
 * Forward and backward: the probability of each label of each row. The forward sums are worked out block by
 * block a second time on the way back, so that they take no room for the whole text.
 */
export function marginals(emission: Float32Array, transition: Float32Array): Float32Array {
  const n = emission.length / L;
  const weight = Float64Array.from(transition, (t) => Math.exp(t));
  const blocks = Math.ceil(n / BLOCK);
  const local = new Float64Array(BLOCK * L);
  // the row before a block's first is kept in front of it
  const forward = new Float64Array((BLOCK + 1) * L);
  const edges = new Float64Array((blocks + 1) * L);
  const sweep = (block: number): number => {
    const first = block * BLOCK;
    const rows = Math.min(BLOCK, n - first);
    localWeights(emission.subarray(first * L, (first + rows) * L), local);
    forward.set(edges.subarray(block * L, (block + 1) * L));
    for (let row = 0; row < rows; row++) stepForward(forward, local, weight, row, first + row === 0);
    return rows;
  };
  for (let block = 0; block < blocks; block++) {
    const rows = sweep(block);
    edges.set(forward.subarray(rows * L, (rows + 1) * L), (block + 1) * L);
  }
  const out = new Float32Array(n * L);
  let backward = Float64Array.from(MAY_END, (may) => (may ? 1 : 0));
  let next = new Float64Array(L);
  for (let block = blocks - 1; block >= 0; block--) {
    // the last block was swept just now
    const rows = block === blocks - 1 ? n - block * BLOCK : sweep(block);
    for (let row = rows - 1; row >= 0; row--) {
      meet(forward, (row + 1) * L, backward, out, (block * BLOCK + row) * L);
      stepBack(backward, next, local, weight, row);
      [backward, next] = [next, backward];
    }
  }
  return out;
}

/** What each row's own scores are worth, against the greatest of the row. */
function localWeights(emission: Float32Array, local: Float64Array): void {
  for (let at = 0; at < emission.length; at += L) {
    let top = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < L; y++) top = Math.max(top, emission[at + y] ?? 0);
    for (let y = 0; y < L; y++) local[at + y] = Math.exp((emission[at + y] ?? 0) - top);
  }
}

function meet(
  forward: Float64Array,
  at: number,
  backward: Float64Array,
  out: Float32Array,
  to: number,
): void {
  let sum = 0;
  for (let y = 0; y < L; y++) sum += (forward[at + y] ?? 0) * (backward[y] ?? 0);
  for (let y = 0; y < L; y++) {
    out[to + y] = sum > 0 ? ((forward[at + y] ?? 0) * (backward[y] ?? 0)) / sum : 0;
  }
}

/** The row's forward sums, from those of the row before, which stand in front. */
function stepForward(
  forward: Float64Array,
  local: Float64Array,
  weight: Float64Array,
  row: number,
  begins: boolean,
): void {
  const before = row * L;
  const own = before + L;
  let sum = 0;
  for (let y = 0; y < L; y++) {
    let value = 0;
    if (begins) value = MAY_BEGIN[y] ? 1 : 0;
    else {
      const end = BEFORE.first[y + 1] ?? 0;
      for (let k = BEFORE.first[y] ?? 0; k < end; k++) {
        const x = BEFORE.labels[k] ?? 0;
        value += (forward[before + x] ?? 0) * (weight[x * L + y] ?? 0);
      }
    }
    value *= local[row * L + y] ?? 0;
    forward[own + y] = value;
    sum += value;
  }
  if (sum > 0) for (let y = 0; y < L; y++) forward[own + y] = (forward[own + y] ?? 0) / sum;
}

function stepBack(
  backward: Float64Array,
  next: Float64Array,
  local: Float64Array,
  weight: Float64Array,
  row: number,
): void {
  let sum = 0;
  for (let x = 0; x < L; x++) {
    let value = 0;
    const end = AFTER.first[x + 1] ?? 0;
    for (let k = AFTER.first[x] ?? 0; k < end; k++) {
      const y = AFTER.labels[k] ?? 0;
      value += (weight[x * L + y] ?? 0) * (local[row * L + y] ?? 0) * (backward[y] ?? 0);
    }
    next[x] = value;
    sum += value;
  }
  if (sum > 0) for (let x = 0; x < L; x++) next[x] = (next[x] ?? 0) / sum;
}

/** Labels the rows by what their features are worth. */
export function decode(emission: Float32Array, transition: Float32Array): Decoded {
  return { label: bestLabels(emission, transition), marginal: marginals(emission, transition) };
}

/** A model of so many features that knows nothing. */
export function emptyModel(featureCount: number): Model {
  return {
    emission: new Float32Array(featureCount * L),
    transition: new Float32Array(L * L),
  };
}
