import type { Script } from './edition.js';
import type { Place } from './place.js';

/**
 * Why a conversion is uncertain: a person's name; two words of the dictionary that overlap and disagree; no word of
 * the dictionary, only the character's usual form; a spelling that editors differ in.
 */
export type DoubtReason = 'name' | 'overlap' | 'usual' | 'spelling';

/** One place of a doubt. Indexes of code points in its block. */
export interface DoubtPlace {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** One way to settle a doubt: a line of the glossary. */
export interface DoubtAnswer {
  readonly form: string;
  readonly line: string;
  /** It is what stands in the edition now. */
  readonly chosen: boolean;
  /** There is a reason to think that it should stand there. */
  readonly proposed?: boolean;
}

/** An uncertain conversion, at all the places that one answer settles. */
export interface Doubt {
  readonly reason: DoubtReason;
  /** How likely it is wrong, from 0 to 1; only the order counts. */
  readonly score: number;
  /** As the glossary writes it. */
  readonly term: string;
  /** Words of the dictionary that speak for one or the other. */
  readonly words: readonly string[];
  readonly answers: readonly DoubtAnswer[];
  readonly places: readonly DoubtPlace[];
}

/** A text before and after its conversion, point for point. */
export interface ReviewBlock {
  readonly role: string;
  readonly article?: string;
  readonly place: Place | undefined;
  readonly before: readonly string[];
  /** Where a glossary gave another length, one has several characters or none. */
  readonly after: readonly string[];
  /** Indexes of points before which something stands that is no text: code, a picture, an address. */
  readonly gaps: readonly number[];
  /** Stretches of points that the glossary set. */
  readonly fixed: readonly (readonly [from: number, to: number])[];
}

/** What an editor of a Traditional edition should look at. */
export interface Review {
  readonly script: Script;
  readonly blocks: readonly ReviewBlock[];
  /** Most doubtful first. */
  readonly doubts: readonly Doubt[];
  /** Places that are left out of the list so that it stays short. */
  readonly unlisted: number;
  /** Places whose form the glossary set. */
  readonly hits: number;
}
