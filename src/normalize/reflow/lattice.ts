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

/** What the rows' features say for each label. */
export function emissionScores(model: Model, features: Features): Float32Array {
  const n = features.start.length - 1;
  const scores = new Float32Array(n * L);
  for (let row = 0; row < n; row++) {
    const last = features.start[row + 1] ?? 0;
    for (let k = features.start[row] ?? 0; k < last; k++) {
      const base = (features.index[k] ?? 0) * L;
      for (let y = 0; y < L; y++) {
        scores[row * L + y] = (scores[row * L + y] ?? 0) + (model.emission[base + y] ?? 0);
      }
    }
  }
  return scores;
}

/** Transition scores with what is not allowed ruled out. */
export function transitionScores(model: Model): Float32Array {
  return Float32Array.from(model.transition, (weight, at) => (ALLOWED[at] ? weight : NEVER));
}

/** Viterbi: the labelling with the greatest score. */
export function bestLabels(emission: Float32Array, transition: Float32Array): Uint8Array {
  const n = emission.length / L;
  const label = new Uint8Array(n);
  if (n === 0) return label;
  const from = new Uint8Array(n * L);
  let score = new Float64Array(L);
  for (let y = 0; y < L; y++) score[y] = MAY_BEGIN[y] ? (emission[y] ?? 0) : NEVER;
  for (let row = 1; row < n; row++) {
    const next = new Float64Array(L);
    for (let y = 0; y < L; y++) {
      let best = Number.NEGATIVE_INFINITY;
      let origin = 0;
      for (let x = 0; x < L; x++) {
        const value = (score[x] ?? 0) + (transition[x * L + y] ?? 0);
        if (value > best) {
          best = value;
          origin = x;
        }
      }
      next[y] = best + (emission[row * L + y] ?? 0);
      from[row * L + y] = origin;
    }
    score = next;
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

/** Forward and backward: the probability of each label of each row. */
export function marginals(emission: Float32Array, transition: Float32Array): Float32Array {
  const n = emission.length / L;
  const weight = Float64Array.from(transition, (t) => Math.exp(t));
  const local = new Float64Array(n * L);
  for (let row = 0; row < n; row++) {
    let top = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < L; y++) top = Math.max(top, emission[row * L + y] ?? 0);
    for (let y = 0; y < L; y++) local[row * L + y] = Math.exp((emission[row * L + y] ?? 0) - top);
  }
  const forward = sweepForward(local, weight, n);
  const out = new Float32Array(n * L);
  let backward = Float64Array.from(MAY_END, (may) => (may ? 1 : 0));
  for (let row = n - 1; row >= 0; row--) {
    let sum = 0;
    for (let y = 0; y < L; y++) sum += (forward[row * L + y] ?? 0) * (backward[y] ?? 0);
    for (let y = 0; y < L; y++) {
      out[row * L + y] = sum > 0 ? ((forward[row * L + y] ?? 0) * (backward[y] ?? 0)) / sum : 0;
    }
    backward = stepBack(backward, local, weight, row);
  }
  return out;
}

function sweepForward(local: Float64Array, weight: Float64Array, n: number): Float64Array {
  const forward = new Float64Array(n * L);
  for (let row = 0; row < n; row++) {
    let sum = 0;
    for (let y = 0; y < L; y++) {
      let value = 0;
      if (row === 0) value = MAY_BEGIN[y] ? 1 : 0;
      else {
        for (let x = 0; x < L; x++) value += (forward[(row - 1) * L + x] ?? 0) * (weight[x * L + y] ?? 0);
      }
      value *= local[row * L + y] ?? 0;
      forward[row * L + y] = value;
      sum += value;
    }
    if (sum > 0) for (let y = 0; y < L; y++) forward[row * L + y] = (forward[row * L + y] ?? 0) / sum;
  }
  return forward;
}

function stepBack(
  backward: Float64Array,
  local: Float64Array,
  weight: Float64Array,
  row: number,
): Float64Array<ArrayBuffer> {
  const next = new Float64Array(L);
  let sum = 0;
  for (let x = 0; x < L; x++) {
    let value = 0;
    for (let y = 0; y < L; y++) {
      value += (weight[x * L + y] ?? 0) * (local[row * L + y] ?? 0) * (backward[y] ?? 0);
    }
    next[x] = value;
    sum += value;
  }
  if (sum > 0) for (let x = 0; x < L; x++) next[x] = (next[x] ?? 0) / sum;
  return next;
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
