import { TEMPLATES } from './features.js';
import { LABEL_COUNT } from './labels.js';
import { emptyModel, type Model } from './lattice.js';
import { WEIGHTS } from './weights.js';

/** Reads the table of weights; templates that the table does not name weigh nothing. */
export function parseModel(table: string): Model {
  const model = emptyModel();
  const rows = new Map(
    table
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf('|')), line]),
  );
  for (const { name, first, size } of TEMPLATES) {
    const cells =
      rows
        .get(name)
        ?.slice(name.length + 1)
        .split(' ') ?? [];
    for (let cell = 0; cell < Math.min(size, cells.length); cell++) {
      const weights = cells[cell]?.split(',') ?? [];
      for (const [label, weight] of weights.entries()) {
        model.emission[(first + cell) * LABEL_COUNT + label] = Number(weight) / 100;
      }
    }
  }
  const transitions = rows.get('transitions')?.slice('transitions|'.length).split(',') ?? [];
  for (const [at, weight] of transitions.entries()) model.transition[at] = Number(weight) / 100;
  return model;
}

/** The model that kanben ships. */
export const MODEL: Model = parseModel(WEIGHTS);
