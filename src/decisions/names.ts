import type { Decision, LabelDecision, RuleDecision } from './decision.js';

/** A decision that has a place in the source. */
export type Anchored = Exclude<Decision, RuleDecision>;

export const isLabel = (decision: Anchored): decision is LabelDecision => 'text' in decision;

/** The words by which a decision is found. */
export const wordsOf = (decision: Anchored): string =>
  isLabel(decision) ? decision.text : decision.at.before + decision.at.after;

const LONGEST = 40;

/** How messages call a decision. */
export function nameOf(decision: Decision): string {
  if (decision.kind === 'rule') return decision.rule;
  const words = isLabel(decision) ? decision.text : `${decision.at.before}|${decision.at.after}`;
  const characters = [...words.replaceAll(/\s+/gu, ' ').trim()];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : characters.join('');
}
