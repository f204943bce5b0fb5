import { type Change, DOUBTFUL } from '../model/change.js';
import type { Message } from '../model/message.js';
import type { Spot } from '../model/overrides.js';
import { isVisible } from './anchor.js';
import {
  bySpot,
  type Decision,
  type PlacedDecision,
  type PlacedLabel,
  type PlacedPoint,
} from './decision.js';
import { nameOf } from './names.js';
import { agree, effectOf, effectOfRule, LABEL_OF_RULE } from './rules.js';

/** What a decision says of a change. */
interface Verdict {
  readonly decision: Decision;
  readonly accepted: boolean;
}

/** The doubtful changes that no decision speaks of, in the ledger's order. */
export function openDoubts(ledger: readonly Change[], placed: readonly PlacedDecision[]): readonly Change[] {
  const judge = makeJudge(placed);
  return ledger.filter((change) => change.confidence < DOUBTFUL && !judge(change));
}

/** The ledger with every accepted change made sure. */
export function settle(ledger: readonly Change[], placed: readonly PlacedDecision[]): readonly Change[] {
  const judge = makeJudge(placed);
  return ledger.map((change) => (judge(change)?.accepted ? { ...change, confidence: 1 } : change));
}

/** Decisions that the ledger of a run does not obey: for a run that was given their overrides, each is a message. */
export function unheeded(ledger: readonly Change[], placed: readonly PlacedDecision[]): readonly Message[] {
  const judge = makeJudge(placed);
  return ledger.flatMap((change) => {
    const verdict = judge(change);
    if (!verdict || verdict.accepted) return [];
    const { decision } = verdict;
    const where = `${change.file}:${change.line}:${change.column}`;
    const values = { anchor: nameOf(decision), rule: change.rule, where };
    return [{ id: 'decision-unheeded', place: decision.place, values }];
  });
}

/** The visible character that a change touches first or stands before; the end of `before` where it holds none. */
export function spotOf({ line, column, before }: Change): Spot {
  let spot = { line, column };
  for (const character of before) {
    if (isVisible(character)) return spot;
    const { line: row, column: at } = spot;
    spot = character === '\n' ? { line: row + 1, column: 1 } : { line: row, column: at + 1 };
  }
  return spot;
}

/** Answers for each change by binary search. */
function makeJudge(placed: readonly PlacedDecision[]): (change: Change) => Verdict | undefined {
  if (placed.length === 0) return () => undefined;
  const rules = new Map<string, Decision>();
  for (const { what, decision } of placed) {
    if (what === 'rule' && decision.state === 'off') rules.set(decision.rule, decision);
  }
  const points = placed.filter((decision) => decision.what === 'point').sort(bySpot);
  const labels = placed.filter((decision) => decision.what === 'label').sort(bySpot);
  return (change) => {
    const off = rules.get(change.rule);
    if (off) return { decision: off, accepted: false };
    const spot = spotOf(change);
    return ofPoints(points, change, spot) ?? ofLabels(labels, change, spot);
  };
}

/** The first index whose decision does not stand before a spot. */
function firstFrom(decisions: readonly Spot[], spot: Spot): number {
  let low = 0;
  let high = decisions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bySpot(decisions[middle] ?? spot, spot) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function ofPoints(points: readonly PlacedPoint[], { rule }: Change, spot: Spot): Verdict | undefined {
  const own = effectOfRule(rule, true);
  for (let at = firstFrom(points, spot); at < points.length; at++) {
    const point = points[at];
    if (!point || bySpot(point.since, spot) > 0) return undefined;
    const { decision } = point;
    const effect = effectOf(decision);
    if (effect.topic === own.topic) return { decision, accepted: agree(effect, own) };
  }
  return undefined;
}

function ofLabels(labels: readonly PlacedLabel[], { rule }: Change, spot: Spot): Verdict | undefined {
  const after = firstFrom(labels, spot);
  for (const label of [labels[after], labels[after - 1]]) {
    const says = label && labelSays(label, rule, spot);
    if (label && says !== undefined) return { decision: label.decision, accepted: says };
  }
  return undefined;
}

/** Whether a label wants a change that stands in it or at its edges; undefined when it does not say. */
function labelSays(label: PlacedLabel, rule: string, spot: Spot): boolean | undefined {
  const { kind } = label.decision;
  const inside = bySpot(label, spot) <= 0 && bySpot(spot, label.to) <= 0;
  if (LABEL_OF_RULE[rule]) return inside ? LABEL_OF_RULE[rule] === kind : undefined;
  // A dateline goes on a paragraph's line, furniture may stand amid a paragraph: neither parts what is around it.
  if ((rule !== 'join-lines' && rule !== 'break-paragraph') || kind === 'furniture') return undefined;
  if (inside && bySpot(label, spot) < 0) return rule === 'join-lines';
  if (kind === 'dateline') return undefined;
  const begins = bySpot(label.since, spot) <= 0 && bySpot(spot, label) <= 0;
  const ends = bySpot(label.to, spot) < 0 && bySpot(spot, label.until) <= 0;
  return begins || ends ? rule === 'break-paragraph' : undefined;
}
