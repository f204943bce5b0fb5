import type { LabelKind, Spot } from '../model/overrides.js';
import type { Place } from '../model/place.js';

/** Decisions about a place between two characters. */
export const POINT_KINDS = ['join', 'break', 'split', 'keep-space', 'drop-space'] as const;
export type PointKind = (typeof POINT_KINDS)[number];

/** Decisions about what a line is. */
export const LABEL_KINDS = [
  'title',
  'heading',
  'byline',
  'kicker',
  'subtitle',
  'dateline',
  'furniture',
  'paragraph',
] as const satisfies readonly LabelKind[];

export const CHANGE_KINDS = ['accept', 'refuse'] as const;

/** The words around a place. One of the two may be empty, not both. */
export interface Anchor {
  readonly before: string;
  readonly after: string;
}

interface Anchored {
  /** Which of several places that the words fit, from 1. */
  readonly nth: number | undefined;
  /** Where the decision stands in its own file. */
  readonly place: Place;
}

export interface PointDecision extends Anchored {
  readonly kind: PointKind;
  readonly at: Anchor;
}

/** Accepts or refuses what a rule does at a place. */
export interface ChangeDecision extends Anchored {
  readonly kind: (typeof CHANGE_KINDS)[number];
  readonly rule: string;
  readonly at: Anchor;
}

export interface LabelDecision extends Anchored {
  readonly kind: LabelKind;
  /** All that the label covers. */
  readonly text: string;
}

/** Turns a rule on or off for the whole source. */
export interface RuleDecision {
  readonly kind: 'rule';
  readonly rule: string;
  readonly state: 'on' | 'off';
  readonly place: Place;
}

export type Decision = PointDecision | ChangeDecision | LabelDecision | RuleDecision;

/** A decision and the character after its bar; the end of the source is one past the last line. */
export interface PlacedPoint extends Spot {
  readonly what: 'point';
  readonly decision: PointDecision | ChangeDecision;
  /** Just past the visible character before the bar: from here up to the character only white space stands. */
  readonly since: Spot;
}

/** A label and the first character that it covers. */
export interface PlacedLabel extends Spot {
  readonly what: 'label';
  readonly decision: LabelDecision;
  /** The last character that it covers. */
  readonly to: Spot;
  /** Just past the visible character before. */
  readonly since: Spot;
  /** The visible character after. */
  readonly until: Spot;
}

export interface PlacedRule {
  readonly what: 'rule';
  readonly decision: RuleDecision;
}

export type PlacedDecision = PlacedPoint | PlacedLabel | PlacedRule;

/** Negative when `a` stands before `b`. */
export const bySpot = (a: Spot, b: Spot): number => a.line - b.line || a.column - b.column;
