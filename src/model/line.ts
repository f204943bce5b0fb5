/** One raw line of a source file, as it stands there, without its line end. */
export interface Line {
  readonly text: string;
  readonly file: string;
  /** Counts from 1. */
  readonly number: number;
}
