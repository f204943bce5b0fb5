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
function parseModel(table: string, templates: readonly Template[]): Model {
  const size = templates.reduce((sum, template) => sum + template.size, 0);
  const model = emptyModel(size);
  const rows = new Map(
    table
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf('|')), line]),
  );
  for (const { name, first, size: cells } of templates) {
    const line = rows.get(name);
    if (line) readCells(line, name.length + 1, model.emission, first, first + cells);
  }
  const transitions = rows.get('transitions')?.slice('transitions|'.length).split(',') ?? [];
  for (const [at, weight] of transitions.entries()) model.transition[at] = Number(weight) / 100;
  return model;
}

const COMMA = ','.charCodeAt(0);
const SPACE = ' '.charCodeAt(0);
const MINUS = '-'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);

/** Reads the weights of the cells `first` up to `last`. By hand: every start of the program waits for it. */
function readCells(line: string, from: number, emission: Float32Array, first: number, last: number): void {
  let cell = first;
  let label = 0;
  let number = 0;
  let sign = 1;
  for (let at = from; at <= line.length && cell < last; at++) {
    const code = at < line.length ? line.charCodeAt(at) : SPACE;
    if (code === MINUS) sign = -1;
    else if (code !== COMMA && code !== SPACE) number = number * 10 + code - ZERO;
    else {
      if (number > 0) emission[cell * LABEL_COUNT + label] = (sign * number) / 100;
      number = 0;
      sign = 1;
      label = code === COMMA ? label + 1 : 0;
      if (code === SPACE) cell++;
    }
  }
}

/** The models that kanben ships. */
export const MODELS: Models = {
  first: parseModel(WEIGHTS, TEMPLATES),
  second: parseModel(SECOND_WEIGHTS, SECOND_TEMPLATES),
};
