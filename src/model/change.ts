/**
 * One entry of the ledger. Nothing changes the text of a source without one.
 * Replaying the entries over the source gives the text of the articles, character by character
 * (white space aside); `check/` does so on every build.
 */
export interface Change {
  /** Stable id of the rule that made the change, e.g. `join-lines`. */
  readonly rule: string;
  readonly file: string;
  /** Where `before` begins in the source; counts from 1. */
  readonly line: number;
  /** In code points; counts from 1. */
  readonly column: number;
  /** The source's characters, line ends included. */
  readonly before: string;
  /** What stands in their place; empty when they were taken out. */
  readonly after: string;
  /** 0 to 1: how sure the rule is. */
  readonly confidence: number;
  /**
   * Set when `before` was not replaced where it stood but moved: the place in the source before whose
   * character it now stands (one past the last line for the end of the file).
   */
  readonly movedTo?: { readonly line: number; readonly column: number };
}

/** Below this confidence a change is doubtful and is listed for the editor. */
export const DOUBTFUL = 0.8;
