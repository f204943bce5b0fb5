import type { Change, Line } from '../../model/index.js';
import { indexOf, type Tape, tapeOf } from './repair-source.js';

/** An entry with the points of the source that it stands for. */
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
  const tape = tapeOf(lines);
  const entry = (change: Change): Entry => {
    const from = indexOf(tape, change.line, change.column);
    return { from, to: from + [...change.before].length, change };
  };
  const fresh = changes.map(entry).sort((a, b) => a.from - b.from);
  const inPlace = ledger
    .filter(({ movedTo }) => !movedTo)
    .map(entry)
    .flatMap((old) => around(old, fresh.slice(...meeting(fresh, old)), tape));
  const woven = [...inPlace, ...fresh].sort((a, b) => a.from - b.from || a.to - b.to);
  return [...woven.map(({ change }) => change), ...ledger.filter(({ movedTo }) => movedTo)];
}

/** The fresh entries that share points with the old one, as a range. */
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
function around(old: Entry, fresh: readonly Entry[], tape: Tape): Entry[] {
  if (fresh.length === 0) return [old];
  const written = solid(old.change.after);
  const parts: Entry[] = [];
  let at = old.from;
  let used = 0;
  for (const { from, to } of [...fresh, { from: old.to, to: old.to }]) {
    parts.push(...partOf(old, at, Math.max(at, Math.min(from, old.to)), tape, written, used));
    used = solid(tape.points.slice(old.from, Math.min(to, old.to)).join('')).length;
    at = Math.max(at, to);
  }
  return parts;
}

function partOf(
  { change }: Entry,
  from: number,
  to: number,
  tape: Tape,
  written: readonly string[],
  used: number,
): Entry[] {
  const before = tape.points.slice(from, to).join('');
  const after = written.slice(used, used + solid(before).length).join('');
  if (before === after) return [];
  const column = change.column + from - indexOf(tape, change.line, change.column);
  return [{ from, to, change: { ...change, column, before, after } }];
}
