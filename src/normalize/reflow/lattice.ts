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

/** What one label can stand next to: its neighbours are `labels[first[own]]` to `labels[first[own + 1] - 1]`. */
interface Neighbours {
  readonly first: Uint8Array;
  readonly labels: Uint8Array;
  /** For each of them, its place in a table of transitions. */
  readonly places: Uint8Array;
}

function neighbours(place: (own: number, other: number) => number): Neighbours {
  const labels: number[] = [];
  const places: number[] = [];
  const first = [0];
  for (let own = 0; own < L; own++) {
    for (let other = 0; other < L; other++) {
      if (!ALLOWED[place(own, other)]) continue;
      labels.push(other);
      places.push(place(own, other));
    }
    first.push(labels.length);
  }
  return { first: Uint8Array.from(first), labels: Uint8Array.from(labels), places: Uint8Array.from(places) };
}

const BEFORE = neighbours((own, other) => other * L + own);
const AFTER = neighbours((own, other) => own * L + other);

/** The transitions to a label's neighbours, in their order. */
const inOrder = ({ places }: Neighbours, transition: ArrayLike<number>): Float64Array =>
  Float64Array.from(places, (place) => transition[place] ?? 0);

/** Viterbi: the labelling with the greatest score. Only transitions that are allowed are looked at. */
export function bestLabels(emission: Float32Array, transition: Float32Array): Uint8Array {
  const n = emission.length / L;
  const label = new Uint8Array(n);
  if (n === 0) return label;
  const gain = inOrder(BEFORE, transition);
  const from = new Uint8Array(n * L);
  let score = new Float64Array(L);
  let next = new Float64Array(L);
  for (let y = 0; y < L; y++) score[y] = MAY_BEGIN[y] ? (emission[y] ?? 0) : NEVER;
  for (let row = 1; row < n; row++) {
    stepOn(score, next, from, row * L, emission, gain);
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
  gain: Float64Array,
): void {
  const { first, labels } = BEFORE;
  let k = 0;
  for (let y = 0; y < L; y++) {
    let best = Number.NEGATIVE_INFINITY;
    let origin = 0;
    for (const end = first[y + 1] ?? 0; k < end; k++) {
      const x = labels[k] ?? 0;
      const value = (score[x] ?? 0) + (gain[k] ?? 0);
      if (value > best) {
        best = value;
        origin = x;
      }
    }
    next[y] = best + (emission[base + y] ?? 0);
    from[base + y] = origin;
  }
}

/** Forward and backward: the probability of each label of each row. Tables hold `L` numbers a row. */
export function marginals(emission: Float32Array, transition: Float32Array): Float32Array {
  const n = emission.length / L;
  const weight = Array.from(transition, (t) => Math.exp(t));
  const local = localWeights(emission);
  const forward = forwardSums(local, inOrder(BEFORE, weight));
  const out = new Float32Array(n * L);
  const onward = inOrder(AFTER, weight);
  const ahead = new Float64Array(L);
  let backward = Float64Array.from(MAY_END, (may) => (may ? 1 : 0));
  let next = new Float64Array(L);
  for (let base = (n - 1) * L; base >= 0; base -= L) {
    meet(forward, backward, out, base);
    for (let y = 0; y < L; y++) ahead[y] = (local[base + y] ?? 0) * (backward[y] ?? 0);
    stepBack(ahead, next, onward);
    [backward, next] = [next, backward];
  }
  return out;
}

/** What each row's own scores are worth, against the greatest of the row. */
function localWeights(emission: Float32Array): Float64Array {
  const local = new Float64Array(emission.length);
  for (let at = 0; at < emission.length; at += L) {
    let top = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < L; y++) top = Math.max(top, emission[at + y] ?? 0);
    for (let y = 0; y < L; y++) local[at + y] = Math.exp((emission[at + y] ?? 0) - top);
  }
  return local;
}

/** What leads to each label of each row, as shares of 1. */
function forwardSums(local: Float64Array, weight: Float64Array): Float64Array {
  const forward = new Float64Array(local.length);
  for (let y = 0; y < L && y < local.length; y++) forward[y] = MAY_BEGIN[y] ? (local[y] ?? 0) : 0;
  toShares(forward, 0);
  const { first, labels } = BEFORE;
  for (let base = L; base < local.length; base += L) {
    const before = base - L;
    let k = 0;
    for (let y = 0; y < L; y++) {
      let value = 0;
      for (const end = first[y + 1] ?? 0; k < end; k++) {
        value += (forward[before + (labels[k] ?? 0)] ?? 0) * (weight[k] ?? 0);
      }
      forward[base + y] = value * (local[base + y] ?? 0);
    }
    toShares(forward, base);
  }
  return forward;
}

/** Divides the numbers of a row by their sum. */
function toShares(table: Float64Array, base: number): void {
  let sum = 0;
  for (let y = 0; y < L; y++) sum += table[base + y] ?? 0;
  if (sum > 0) for (let y = 0; y < L; y++) table[base + y] = (table[base + y] ?? 0) / sum;
}

function meet(forward: Float64Array, backward: Float64Array, out: Float32Array, base: number): void {
  let sum = 0;
  for (let y = 0; y < L; y++) sum += (forward[base + y] ?? 0) * (backward[y] ?? 0);
  if (sum <= 0) return;
  for (let y = 0; y < L; y++) out[base + y] = ((forward[base + y] ?? 0) * (backward[y] ?? 0)) / sum;
}

/** What each label of the row before leads to, from what the labels of this one do. */
function stepBack(ahead: Float64Array, next: Float64Array, weight: Float64Array): void {
  const { first, labels } = AFTER;
  let k = 0;
  for (let x = 0; x < L; x++) {
    let value = 0;
    for (const end = first[x + 1] ?? 0; k < end; k++) {
      value += (weight[k] ?? 0) * (ahead[labels[k] ?? 0] ?? 0);
    }
    next[x] = value;
  }
  toShares(next, 0);
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
