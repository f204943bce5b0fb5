import { type Composed, compose, type PlacedEdit, patch } from './compose.js';
import { RULES, type RuleId } from './index.js';
import { isLocked, type Locks, locksOf } from './locks.js';
import type { Edit, Part, Rule } from './rule.js';

/**
 * What the house says of the rules, by id. Unsaid, a lossless rule is on and a suggestion proposes. Said to be
 * off, a rule neither acts nor proposes.
 */
export type HouseStyle = { readonly [Id in RuleId]?: 'on' | 'off' | undefined };

/** What is known of a text besides its characters; all of it may be left out. */
export interface TextSetting {
  readonly part?: Part;
  /** Stands in a quotation set off as a block: its words are locked. */
  readonly quoted?: boolean;
  readonly door?: string;
  /** Whether the rule can change the stretch of the original text as one. */
  readonly accepts?: (start: number, end: number, rule: RuleId) => boolean;
}

export interface Ruled {
  readonly text: string;
  /** What was done, as edits of the original text: in order, none over another. */
  readonly edits: readonly PlacedEdit<RuleId>[];
  /** What rules that are not on would do to the finished text, as edits of the original; each by itself, by place. */
  readonly suggestions: readonly PlacedEdit<RuleId>[];
}

/** A mark that becomes wide can bare a space, a space that goes can bring two marks together: look again. */
const ROUNDS = 6;

type CatalogueRule = Rule<RuleId>;

/** The rules by what the house lets them do. */
export interface ChosenRules {
  readonly on: readonly CatalogueRule[];
  readonly proposing: readonly CatalogueRule[];
}

export function chooseRules(style: HouseStyle): ChosenRules {
  const rules: readonly CatalogueRule[] = RULES;
  return {
    on: rules.filter(({ id, kind }) => (style[id] ?? (kind === 'lossless' ? 'on' : 'off')) === 'on'),
    proposing: rules.filter(({ id, kind }) => kind === 'suggestion' && style[id] === undefined),
  };
}

/** Runs the rules over one paragraph, or over several with line ends between. Pure and linear. */
export const applyRules = (original: string, style: HouseStyle = {}, setting: TextSetting = {}): Ruled =>
  applyChosen(original, chooseRules(style), setting);

export function applyChosen(
  original: string,
  { on, proposing }: ChosenRules,
  setting: TextSetting = {},
): Ruled {
  const judge = makeJudge(setting);
  let text = original;
  let edits: readonly PlacedEdit<RuleId>[] = [];
  for (let round = 0, changed = true; changed && round < ROUNDS; round++) {
    changed = false;
    for (const rule of on) {
      const step = judge(rule, original, text, edits);
      if (step.own.length === 0) continue;
      text = patch(text, step.own);
      edits = step.composed.map(withoutParts);
      changed = true;
    }
  }
  const suggestions = proposing
    .flatMap((rule) => judge(rule, original, text, edits).composed)
    .filter(({ parts }) => parts.length > 0)
    .map(withoutParts)
    .sort((a, b) => a.start - b.start);
  return { text, edits, suggestions };
}

function withoutParts({ parts: _, ...edit }: Composed<RuleId>): PlacedEdit<RuleId> {
  return edit;
}

interface Step {
  /** The rule's edits of the text as it was. */
  readonly own: readonly Edit[];
  readonly composed: readonly Composed<RuleId>[];
}

const NOTHING: Step = { own: [], composed: [] };

/** What asks a rule, and keeps of its edits those that touch no lock and can be placed. */
function makeJudge(setting: TextSetting) {
  let known: { readonly text: string; readonly locks: Locks } | undefined;
  return (
    rule: CatalogueRule,
    original: string,
    text: string,
    earlier: readonly PlacedEdit<RuleId>[],
  ): Step => {
    if (rule.needs && !rule.needs.test(text)) return NOTHING;
    // most texts give a rule nothing to do, and then nobody asks for the locks
    const locked = (start: number, end: number) => {
      if (known?.text !== text) known = { text, locks: locksOf(text, setting.quoted ?? false) };
      return isLocked(known.locks, rule.reach, start, end);
    };
    const { part = 'paragraph', door = '戶' } = setting;
    const own = rule
      .apply(text, { part, door, locked })
      .filter(({ start, end, after }) => !locked(start, end) && text.slice(start, end) !== after);
    if (own.length === 0) return { own, composed: [] };
    const composed = compose(original, text, earlier, rule.id, own);
    const refused = new Set(
      composed.flatMap(({ parts, start, end }) =>
        setting.accepts?.(start, end, rule.id) === false ? parts : [],
      ),
    );
    if (refused.size === 0) return { own, composed };
    const kept = own.filter((_, index) => !refused.has(index));
    return { own: kept, composed: compose(original, text, earlier, rule.id, kept) };
  };
}
