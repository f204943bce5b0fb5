import { z } from 'zod';
import { count } from '../config/fields.js';
import { RULE_IDS } from '../model/rules.js';
import { CHANGE_KINDS, LABEL_KINDS, POINT_KINDS } from './decision.js';
import { CHANGE_RULES } from './rules.js';

/** The `error` of each field is the id of the message that it leads to. */
const words = z.string({ error: 'config-not-text' });

const CHANGE_SCHEMA = z.strictObject(
  {
    rule: z.string({ error: 'config-not-text' }).refine((rule) => CHANGE_RULES.includes(rule), {
      error: 'decision-unknown-rule',
    }),
    at: words,
    nth: count.optional(),
  },
  { error: 'config-not-map' },
);

const STATES = ['on', 'off'] as const;
const state = z.enum(STATES, { error: 'config-bad-choice' });

const SWITCHES_SCHEMA = z.strictObject(Object.fromEntries(RULE_IDS.map((rule) => [rule, state.optional()])), {
  error: 'config-not-map',
});

const optional = <K extends string, S extends z.ZodType>(names: readonly K[], schema: S) =>
  Object.fromEntries(names.map((name) => [name, schema.optional()])) as Record<K, z.ZodOptional<S>>;

/** One decision: one of its keys, and `nth` beside it. */
export const ITEM_SCHEMA = z.strictObject(
  {
    ...optional(POINT_KINDS, words),
    ...optional(LABEL_KINDS, words),
    ...optional(CHANGE_KINDS, CHANGE_SCHEMA),
    rule: SWITCHES_SCHEMA.optional(),
    nth: count.optional(),
  },
  { error: 'config-not-map' },
);
export type Item = z.output<typeof ITEM_SCHEMA>;

/** The keys that say what a decision is. */
export const ITEM_KINDS: readonly string[] = [...POINT_KINDS, ...LABEL_KINDS, ...CHANGE_KINDS, 'rule'];

/** Keys that may stand at a path inside an item. */
export function keysAt(path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return [...ITEM_KINDS, 'nth'];
  return path[0] === 'rule' ? RULE_IDS : Object.keys(CHANGE_SCHEMA.shape);
}

/** Words that may stand for the value at a path inside an item. */
export const choicesAt = (path: readonly PropertyKey[]): readonly string[] =>
  path[0] === 'rule' ? STATES : path.at(-1) === 'rule' ? CHANGE_RULES : [];
