import { constrain } from './constraints.js';
import { extractFeatures } from './features.js';
import type { Geometry } from './geometry.js';
import { type Decoded, decode, emissionScores, transitionScores } from './lattice.js';
import { mendMidSentence } from './mid-sentence.js';
import type { Models } from './model.js';
import type { PairIndex } from './pairs.js';
import type { Rows } from './rows.js';
import { secondFeatures } from './second-look.js';
import { obey, type Wishes } from './wishes.js';

/** The rows' labels, and how well the text holds together before each row. */
export interface Reading extends Decoded {
  readonly cohesion: Float32Array;
  readonly pairs: PairIndex;
}

/** Says what each row is: a first reading by its looks, a second one that knows the first. */
export function readLabels(rows: Rows, shape: Geometry, models: Models, wishes?: Wishes): Reading {
  const features = extractFeatures(rows, shape);
  const { cohesion, pairs } = features;
  const scores = emissionScores(models.first, features);
  constrain(rows, shape)(scores);
  if (wishes) obey(scores, rows, wishes);
  const transition = transitionScores(models.first);
  const first = decode(scores, transition);
  const more = emissionScores(models.second, secondFeatures(rows, shape, first, cohesion, pairs));
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) + (more[i] ?? 0);
  for (let i = 0; i < transition.length; i++) {
    transition[i] = (transition[i] ?? 0) + (models.second.transition[i] ?? 0);
  }
  const decoded = decode(scores, transition);
  mendMidSentence(rows, shape, decoded);
  return { ...decoded, cohesion, pairs };
}
