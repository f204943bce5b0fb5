import type { Script } from './edition.js';
import type { Message } from './message.js';
import type { Place } from './place.js';

/** A Simplified term and what it is in Traditional, as the editor says. */
export interface GlossaryEntry {
  /** As written: `软件`, or with the part that is meant in brackets, `总[台]`. */
  readonly term: string;
  /** The characters that are looked for. */
  readonly points: readonly string[];
  /** Of these, the ones that the form stands for: from the first up to but not including the last. */
  readonly from: number;
  readonly to: number;
  readonly forms: Readonly<Partial<Record<Script, string>>>;
  /** In every Traditional edition that has no form of its own. */
  readonly form?: string;
  readonly owner: 'bulletin' | 'house';
  readonly place: Place;
}

export interface Glossary {
  readonly entries: readonly GlossaryEntry[];
  /** What is wrong with the others. */
  readonly messages: readonly Message[];
}
