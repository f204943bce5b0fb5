import type { LabelOverride, Overrides, RefusedChange, Spot, SpotKey } from '../model/overrides.js';
import { bySpot, type PlacedDecision } from './decision.js';
import { effectOf } from './rules.js';

const keyOf = ({ line, column }: Spot): SpotKey => `${line}:${column}`;
const spotOf = ({ line, column }: Spot): Spot => ({ line, column });

/** What the decisions demand of the repair. */
export function overridesOf(placed: readonly PlacedDecision[]): Overrides {
  const boundaries = new Map<SpotKey, 'join' | 'break' | 'split'>();
  const starts = new Set<SpotKey>();
  const labels: LabelOverride[] = [];
  const spaces = new Map<SpotKey, 'keep' | 'drop'>();
  const refused: RefusedChange[] = [];
  const rules = new Map<string, 'on' | 'off'>();
  for (const item of placed) {
    if (item.what === 'rule') rules.set(item.decision.rule, item.decision.state);
    else if (item.what === 'label') {
      labels.push({ kind: item.decision.kind, from: spotOf(item), to: item.to });
      if (item.decision.kind !== 'dateline') starts.add(keyOf(item)).add(keyOf(item.until));
    } else {
      const { topic, says } = effectOf(item.decision);
      const key = keyOf(item);
      if (topic === 'boundary' && (says === 'join' || says === 'break' || says === 'split')) {
        // A split is a break and more: it stays whatever order the two come in.
        if (boundaries.get(key) !== 'split') boundaries.set(key, says);
        if (says !== 'join') starts.add(key);
      } else if (topic === 'space' && (says === 'keep' || says === 'drop')) spaces.set(key, says);
      else if (says === 'refuse') refused.push({ rule: topic, since: item.since, at: spotOf(item) });
    }
  }
  return {
    boundaries,
    starts,
    labels: labels.toSorted((a, b) => bySpot(a.from, b.from)),
    spaces,
    refused: refused.toSorted((a, b) => bySpot(a.at, b.at)),
    rules,
  };
}
