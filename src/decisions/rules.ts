import type { LabelKind } from '../model/overrides.js';
import { RULE_IDS } from '../model/rules.js';
import type { ChangeDecision, PointDecision } from './decision.js';

/** Names of rules that a change can carry, besides those of the catalogue. */
const OTHER_RULES = [
  'join-lines',
  'break-paragraph',
  'letter-space',
  'byline-space',
  'remove-furniture',
  'remove-repeated-title',
  'move-kicker',
  'move-title',
  'move-subtitle',
  'move-byline',
  'move-dateline',
  'move-text',
] as const;

/** Changes that say what a line is. */
export const LABEL_OF_RULE: Readonly<Record<string, LabelKind>> = {
  'move-kicker': 'kicker',
  'move-title': 'title',
  'move-subtitle': 'subtitle',
  'move-byline': 'byline',
  'move-dateline': 'dateline',
  'remove-furniture': 'furniture',
};

/** What can be accepted or refused. */
export const CHANGE_RULES: readonly string[] = [...OTHER_RULES, ...RULE_IDS];

/** What a decision says, or a change does, about a place. One topic at one place has one answer. */
export interface Effect {
  /** `boundary`, `space` or the name of a rule. */
  readonly topic: string;
  readonly says: string;
}

const BOUNDARY: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  'join-lines': ['join', 'break'],
  'break-paragraph': ['break', 'join'],
};
const SPACE: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  'letter-space': ['drop', 'keep'],
  'script-space': ['drop', 'keep'],
  'punctuation-space': ['drop', 'keep'],
  'byline-space': ['keep', 'drop'],
};

/** What it means that a rule acts at a place, or that it does not. */
export function effectOfRule(rule: string, acts: boolean): Effect {
  const pick = (pair: readonly [string, string]): string => pair[acts ? 0 : 1];
  if (BOUNDARY[rule]) return { topic: 'boundary', says: pick(BOUNDARY[rule]) };
  if (SPACE[rule]) return { topic: 'space', says: pick(SPACE[rule]) };
  return { topic: rule, says: acts ? 'accept' : 'refuse' };
}

export function effectOf(decision: PointDecision | ChangeDecision): Effect {
  switch (decision.kind) {
    case 'accept':
    case 'refuse':
      return effectOfRule(decision.rule, decision.kind === 'accept');
    case 'keep-space':
      return { topic: 'space', says: 'keep' };
    case 'drop-space':
      return { topic: 'space', says: 'drop' };
    default:
      return { topic: 'boundary', says: decision.kind };
  }
}

/** Whether two answers to one question can stand together: a split is a break. */
export const agree = (one: Effect, other: Effect): boolean =>
  one.topic === other.topic && side(one.says) === side(other.says);

const side = (says: string): string => (says === 'split' ? 'break' : says);
