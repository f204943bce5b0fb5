/** Line and column of a character in a source; both count from 1, columns in code points. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** A spot as a key: `${line}:${column}`. */
export type SpotKey = `${number}:${number}`;

/** What an editor can say that a line is. */
export type LabelKind =
  | 'title'
  | 'heading'
  | 'byline'
  | 'kicker'
  | 'subtitle'
  | 'dateline'
  | 'furniture'
  | 'paragraph';

/** Characters that are one title, one heading, one paragraph …; furniture may be several pieces. */
export interface LabelOverride {
  readonly kind: LabelKind;
  /** First character. */
  readonly from: Spot;
  /** Last character. */
  readonly to: Spot;
}

/** A change that a rule must not make: it begins past the character before `at`, at the latest at `at`. */
export interface RefusedChange {
  readonly rule: string;
  /** Just past the visible character before. */
  readonly since: Spot;
  /** The visible character that the change touches, or stands before. */
  readonly at: Spot;
}

/**
 * What the editor's decisions demand of the repair of one source. A boundary or a space is named by the visible
 * character after it; the end of the source is one past the last line.
 */
export interface Overrides {
  /** `split`: another article begins here, which is a break as well. */
  readonly boundaries: ReadonlyMap<SpotKey, 'join' | 'break' | 'split'>;
  /** Places that a row must begin at, in the middle of a line too: what breaks, labels and their ends ask for. */
  readonly starts: ReadonlySet<SpotKey>;
  /** In source order; none overlap. */
  readonly labels: readonly LabelOverride[];
  /** `keep`: one space stands before the character; `drop`: none. */
  readonly spaces: ReadonlyMap<SpotKey, 'keep' | 'drop'>;
  /** In source order. Joins, breaks and spaces are not here but above. */
  readonly refused: readonly RefusedChange[];
  /** Rules turned on or off for this source. */
  readonly rules: ReadonlyMap<string, 'on' | 'off'>;
}
