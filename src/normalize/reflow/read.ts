import { constrain } from './constraints.js';
import { describeRows } from './features.js';
import type { Geometry } from './geometry.js';
import { LABEL_COUNT } from './labels.js';
import { addEmission, bestLabels, type Decoded, decode, marginals, transitionScores } from './lattice.js';
import { mendHeadlines } from './mend-headlines.js';
import { mendMidSentence } from './mend-mid-sentence.js';
import { mendQuotations } from './mend-quotations.js';
import { mendRepeats } from './mend-repeats.js';
import type { Models } from './model.js';
import type { PairIndex } from './pairs.js';
import type { Rows } from './rows.js';
import { lookAgain } from './second-look.js';
import { partShortFirstRows } from './short-first-row.js';
import { obey, type Wishes } from './wishes.js';

/** The rows' labels, and how well the text holds together before each row. */
export interface Reading extends Decoded {
  readonly cohesion: Float32Array;
  readonly pairs: PairIndex;
}

/** Says what each row is: a first reading by its looks, a second one that knows the first. */
export function readLabels(rows: Rows, shape: Geometry, models: Models, wishes?: Wishes): Reading {
  const scores = new Float32Array(rows.count * LABEL_COUNT);
  const { cohesion, pairs } = describeRows(rows, shape, (row, { cells, size }) =>
    addEmission(models.first, cells, 0, size, scores, row * LABEL_COUNT),
  );
  constrain(rows, shape, scores);
  if (wishes) obey(scores, rows, wishes);
  const transition = transitionScores(models.first);
  const first = decode(scores, transition);
  const more = new Float32Array(LABEL_COUNT);
  lookAgain(rows, shape, first, { cohesion, pairs }, (row, { cells, size }) => {
    more.fill(0);
    addEmission(models.second, cells, 0, size, more, 0);
    const at = row * LABEL_COUNT;
    for (let y = 0; y < LABEL_COUNT; y++) scores[at + y] = (scores[at + y] ?? 0) + (more[y] ?? 0);
  });
  for (let i = 0; i < transition.length; i++) {
    transition[i] = (transition[i] ?? 0) + (models.second.transition[i] ?? 0);
  }
  let label = bestLabels(scores, transition);
  if (partShortFirstRows(rows, shape, { label }, scores)) label = bestLabels(scores, transition);
  const decoded = { label, marginal: marginals(scores, transition) };
  mendHeadlines(rows, shape, decoded, wishes);
  mendRepeats(rows, decoded, wishes);
  mendMidSentence(rows, shape, decoded);
  mendQuotations(rows, decoded);
  return { ...decoded, cohesion, pairs };
}
