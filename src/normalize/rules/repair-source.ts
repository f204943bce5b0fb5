import type { Article, Change, Line } from '../../model/index.js';
import type { SourceOf } from './articles.js';
import { type Unit, unitsOf } from './units.js';

const WHITE = /^\s*$/u;

/** A raw source as one row of code points, a line end after each line. */
export interface Tape {
  readonly lines: readonly Line[];
  readonly points: readonly string[];
  /** First point of each line; one entry more than there are lines. */
  readonly start: readonly number[];
}

export function tapeOf(lines: readonly Line[]): Tape {
  const points: string[] = [];
  const start: number[] = [];
  for (const { text } of lines) {
    start.push(points.length);
    points.push(...text, '\n');
  }
  return { lines, points, start: [...start, points.length] };
}

/** Index of a place of the source; its end for a place outside. */
export function indexOf({ lines, points, start }: Tape, line: number, column: number): number {
  const first = start[line - (lines[0]?.number ?? 1)];
  return first === undefined ? points.length : first + column - 1;
}

/** The line that a point stands on, as an index among the lines. */
export function lineAt({ start }: Tape, point: number): number {
  let low = 0;
  let high = start.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((start[middle] ?? 0) <= point) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * For each character of the articles that is not white, the point of the source that it came from: the ledger
 * replayed, with places in place of characters.
 */
export function origins(tape: Tape, ledger: readonly Change[]): Int32Array {
  const own: (readonly number[])[] = tape.points.map((point, at) => (WHITE.test(point) ? [] : [at]));
  const away = new Uint8Array(tape.points.length);
  const moved = new Map<number, [number, number][]>();
  for (const { line, column, before, after, movedTo } of ledger) {
    const from = indexOf(tape, line, column);
    const to = Math.min(tape.points.length, from + [...before].length);
    if (movedTo) {
      const target = indexOf(tape, movedTo.line, movedTo.column);
      const there = moved.get(target);
      if (there) there.push([from, to]);
      else moved.set(target, [[from, to]]);
      away.fill(1, from, to);
    } else if (from < to) {
      const was = own.slice(from, to).flat();
      own.fill([], from, to);
      const written = [...after].filter((point) => !WHITE.test(point));
      own[from] = written.map((_, at) => was[Math.min(at, was.length - 1)] ?? from);
    }
  }
  const out: number[] = [];
  for (let at = 0; at <= own.length; at++) {
    for (const [from, to] of moved.get(at) ?? []) for (let k = from; k < to; k++) out.push(...(own[k] ?? []));
    if (!away[at]) out.push(...(own[at] ?? []));
  }
  return Int32Array.from(out);
}

/** Finds the source of the texts that a repair made of raw lines. */
export function repairSource(
  lines: readonly Line[],
  articles: readonly Article[],
  ledger: readonly Change[],
): SourceOf {
  const tape = tapeOf(lines);
  const from = origins(tape, ledger);
  const firsts = firstOfUnits(articles);
  let known: { readonly key: string; readonly rank: Int32Array } | undefined;
  return (article, unit, start, end) => {
    const key = keyOf(article, unit);
    if (known?.key !== key) known = { key, rank: ranks(unit.text) };
    const first = firsts.get(key);
    if (first === undefined) return undefined;
    const begin = first + (known.rank[start] ?? 0);
    const close = first + (known.rank[end] ?? 0);
    const total = first + (known.rank[unit.text.length] ?? 0);
    // White space lies between the characters on its two sides.
    if (begin === close && (begin === first || close === total)) return undefined;
    const left = begin === close ? (from[begin - 1] ?? -1) + 1 : (from[begin] ?? -1);
    const right = begin === close ? (from[begin] ?? -1) : (from[close - 1] ?? -1) + 1;
    return left >= 0 && isWhole(tape, from, begin, close, left, right)
      ? stretch(tape, left, right)
      : undefined;
  };
}

const keyOf = ({ id }: Article, { field, runs }: Unit): string => {
  const position = runs[0]?.node?.position?.start;
  return `${id} ${field ?? `${position?.line}:${position?.column}`}`;
};

/** How many characters that are not white precede each unit in reading order. */
function firstOfUnits(articles: readonly Article[]): ReadonlyMap<string, number> {
  const firsts = new Map<string, number>();
  let seen = 0;
  for (const article of articles) {
    for (const unit of unitsOf(article)) {
      firsts.set(keyOf(article, unit), seen);
      seen += ranks(unit.text)[unit.text.length] ?? 0;
    }
  }
  return firsts;
}

/** How many characters that are not white precede each code unit. */
function ranks(text: string): Int32Array {
  const rank = new Int32Array(text.length + 1);
  let seen = 0;
  let at = 0;
  for (const point of text) {
    rank.fill(seen, at, at + point.length);
    at += point.length;
    if (!WHITE.test(point)) seen++;
  }
  rank[at] = seen;
  return rank;
}

/** Whether the stretch of the source is on one line and holds exactly these characters and white space. */
function isWhole(
  tape: Tape,
  from: Int32Array,
  begin: number,
  close: number,
  left: number,
  right: number,
): boolean {
  if (left >= right || right - 1 >= (tape.start[lineAt(tape, left) + 1] ?? 0) - 1) return false;
  let next = begin;
  for (let at = left; at < right; at++) {
    if (next < close && from[next] === at) next++;
    else if (!WHITE.test(tape.points[at] ?? '')) return false;
  }
  return next === close;
}

function stretch(tape: Tape, left: number, right: number) {
  const line = lineAt(tape, left);
  return {
    file: tape.lines[line]?.file ?? '',
    line: tape.lines[line]?.number ?? line + 1,
    column: left - (tape.start[line] ?? 0) + 1,
    before: tape.points.slice(left, right).join(''),
  };
}
