import { columnAt, type FlatSource, flatten, indexOfPlace, lineAt } from '../../document/flat.js';
import type { Change, Line } from '../../model/index.js';

/** An entry with the stretch of the source that it stands for. */
interface Entry {
  readonly from: number;
  readonly to: number;
  readonly change: Change;
}

const solid = (text: string): string[] => [...text.replace(/\s+/gu, '')];

/**
 * The ledger of a repair with the changes of the rules in it, so that it replays to the changed articles. An
 * entry that reaches over a change, as a run of spaced letters does, is parted around it.
 */
export function weave(
  lines: readonly Line[],
  ledger: readonly Change[],
  changes: readonly Change[],
): Change[] {
  const source = flatten(lines);
  const entry = (change: Change): Entry => {
    const from = indexOfPlace(source, change.line, change.column);
    return { from, to: from + change.before.length, change };
  };
  const fresh = changes.map(entry).sort((a, b) => a.from - b.from);
  const woven: Entry[] = [];
  for (const change of ledger) {
    if (change.movedTo) continue;
    const old = entry(change);
    const [first, last] = meeting(fresh, old);
    if (first === last) woven.push(old);
    else woven.push(...around(old, fresh.slice(first, last), source));
  }
  woven.push(...fresh);
  woven.sort((a, b) => a.from - b.from || a.to - b.to);
  const out = woven.map(({ change }) => change);
  for (const change of ledger) if (change.movedTo) out.push(change);
  return out;
}

/** The fresh entries that share characters with the old one, as a range. */
function meeting(fresh: readonly Entry[], { from, to }: Entry): [number, number] {
  let low = 0;
  let high = fresh.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((fresh[middle]?.to ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((fresh[end]?.from ?? Number.POSITIVE_INFINITY) < to) end++;
  return [low, end];
}

/** What is left of an old entry beside the fresh ones. */
function around(old: Entry, fresh: readonly Entry[], source: FlatSource): Entry[] {
  const written = solid(old.change.after);
  const parts: Entry[] = [];
  let at = old.from;
  let used = 0;
  for (const { from, to } of [...fresh, { from: old.to, to: old.to }]) {
    parts.push(...partOf(old, at, Math.max(at, Math.min(from, old.to)), source, written, used));
    used = solid(source.text.slice(old.from, Math.min(to, old.to))).length;
    at = Math.max(at, to);
  }
  return parts;
}

function partOf(
  { change, from: whole }: Entry,
  from: number,
  to: number,
  source: FlatSource,
  written: readonly string[],
  used: number,
): Entry[] {
  const before = source.text.slice(from, to);
  const after = written.slice(used, used + solid(before).length).join('');
  if (before === after) return [];
  const line = lineAt(source, whole);
  const column = change.column + columnAt(source, line, from) - columnAt(source, line, whole);
  return [{ from, to, change: { ...change, column, before, after } }];
}
