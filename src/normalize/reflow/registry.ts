/** A template is a table of indicator features: one of its cells is on for a row. */
export interface Template {
  readonly name: string;
  readonly size: number;
  readonly first: number;
}

/** Hands out the features' numbers, template by template. */
export interface Registry {
  readonly templates: readonly Template[];
  /** Number of the template's first cell. */
  readonly add: (name: string, ...dimensions: readonly number[]) => number;
  readonly count: () => number;
}

export function makeRegistry(): Registry {
  const templates: Template[] = [];
  let total = 0;
  return {
    templates,
    add(name, ...dimensions) {
      const size = dimensions.reduce((a, b) => a * b, 1);
      const first = total;
      templates.push({ name, size, first });
      total += size;
      return first;
    },
    count: () => total,
  };
}

/** Which features are on: those of row `i` are `index[start[i]]` to `index[start[i + 1] - 1]`. */
export interface Features {
  readonly start: Int32Array;
  readonly index: Int32Array;
}
