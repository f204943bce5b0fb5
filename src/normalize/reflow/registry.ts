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

/** A list of numbers that grows; flat, since an array of them would take several times the room. */
export class NumberList {
  size = 0;
  private room = new Int32Array(1024);

  push(number: number): void {
    if (this.size === this.room.length) this.reserve(1);
    this.room[this.size++] = number;
  }

  append(numbers: Int32Array): void {
    this.reserve(numbers.length);
    this.room.set(numbers, this.size);
    this.size += numbers.length;
  }

  private reserve(more: number): void {
    if (this.size + more <= this.room.length) return;
    const room = new Int32Array(Math.max(this.room.length * 2, this.size + more));
    room.set(this.room);
    this.room = room;
  }

  clear(): void {
    this.size = 0;
  }

  /** What is in the list now; the list may write over it later. */
  view(): Int32Array {
    return this.room.subarray(0, this.size);
  }

  /** Itself, for whoever reads it up to `size`. */
  get cells(): Int32Array {
    return this.room;
  }
}

/** Told of each row the features that are on. */
export type RowVisitor = (row: number, features: NumberList) => void;

/** Puts together the features that `describe` tells of row by row. */
export function collectFeatures<T>(
  rows: number,
  describe: (visit: RowVisitor) => T,
): { readonly features: Features; readonly more: T } {
  const start = new Int32Array(rows + 1);
  const index = new NumberList();
  const more = describe((row, features) => {
    index.append(features.view());
    start[row + 1] = index.size;
  });
  return { features: { start, index: index.view() }, more };
}

/** Which features are on: those of row `i` are `index[start[i]]` to `index[start[i + 1] - 1]`. */
export interface Features {
  readonly start: Int32Array;
  readonly index: Int32Array;
}
