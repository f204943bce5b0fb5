import { TEMPLATES } from './features.js';
import { LABEL_COUNT } from './labels.js';
import { emptyModel, type Model } from './lattice.js';
import type { Template } from './registry.js';
import { SECOND_TEMPLATES } from './second-look.js';
import { SECOND_WEIGHTS } from './second-weights.js';
import { WEIGHTS } from './weights.js';

/** What the two readings of a text go by. */
export interface Models {
  readonly first: Model;
  /** Its scores are added to those of the first. */
  readonly second: Model;
}

/** Reads a table of weights; templates that the table does not name weigh nothing. */
export function parseModel(table: string, templates: readonly Template[]): Model {
  const size = templates.reduce((sum, template) => sum + template.size, 0);
  const model = emptyModel(size);
  const rows = new Map(
    table
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf('|')), line]),
  );
  for (const { name, first, size: cellCount } of templates) {
    const cells =
      rows
        .get(name)
        ?.slice(name.length + 1)
        .split(' ') ?? [];
    for (let cell = 0; cell < Math.min(cellCount, cells.length); cell++) {
      for (const [label, weight] of (cells[cell]?.split(',') ?? []).entries()) {
        model.emission[(first + cell) * LABEL_COUNT + label] = Number(weight) / 100;
      }
    }
  }
  const transitions = rows.get('transitions')?.slice('transitions|'.length).split(',') ?? [];
  for (const [at, weight] of transitions.entries()) model.transition[at] = Number(weight) / 100;
  return model;
}

/** The models that kanben ships. */
export const MODELS: Models = {
  first: parseModel(WEIGHTS, TEMPLATES),
  second: parseModel(SECOND_WEIGHTS, SECOND_TEMPLATES),
};
