import type { Message } from '../model/message.js';
import type { Spot } from '../model/overrides.js';
import {
  bySpot,
  type Decision,
  type PlacedDecision,
  type PlacedLabel,
  type PlacedPoint,
  type RuleDecision,
} from './decision.js';
import { nameOf } from './names.js';
import { agree, effectOf } from './rules.js';

/** Of decisions that contradict each other only the first stays; each of the others is a message. */
export function withoutConflicts(placed: readonly PlacedDecision[]): {
  readonly placed: readonly PlacedDecision[];
  readonly messages: readonly Message[];
} {
  const out = new Map<PlacedDecision, Decision>();
  const points = new Map<string, PlacedPoint>();
  for (const decision of placed) {
    if (decision.what !== 'point') continue;
    const effect = effectOf(decision.decision);
    const key = `${effect.topic} ${decision.line}:${decision.column}`;
    const known = points.get(key);
    if (!known) points.set(key, decision);
    else if (!agree(effectOf(known.decision), effect)) out.set(decision, known.decision);
  }
  const rules = new Map<string, RuleDecision>();
  for (const decision of placed) {
    if (decision.what !== 'rule') continue;
    const { rule, state } = decision.decision;
    const known = rules.get(rule);
    if (!known) rules.set(rule, decision.decision);
    else if (known.state !== state) out.set(decision, known);
  }
  for (const [label, other] of overlaps(placed)) out.set(label, other.decision);
  return {
    placed: placed.filter((decision) => !out.has(decision)),
    messages: [...out].map(([{ decision }, other]) => ({
      id: 'decision-conflict',
      place: decision.place,
      values: { anchor: nameOf(decision), line: other.place.line ?? 0 },
    })),
  };
}

/** Labels that share characters with one before them in the file. */
function overlaps(placed: readonly PlacedDecision[]): Map<PlacedLabel, PlacedLabel> {
  const order = new Map(placed.map((decision, at) => [decision, at]));
  const labels = placed.filter((decision) => decision.what === 'label').sort(bySpot);
  const found = new Map<PlacedLabel, PlacedLabel>();
  let open: PlacedLabel | undefined;
  for (const label of labels) {
    if (!open || isPast(label, open.to)) {
      open = label;
      continue;
    }
    const first = (order.get(open) ?? 0) < (order.get(label) ?? 0) ? open : label;
    const second: PlacedLabel = first === open ? label : open;
    found.set(second, first);
    open = first;
  }
  return found;
}

const isPast = (spot: Spot, end: Spot): boolean => bySpot(spot, end) > 0;
