/** A place in a source file. Lines and columns count from 1; columns count code points. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}
