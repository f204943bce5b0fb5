import { columnAt, type FlatSource, flatten, lineAt } from '../../document/flat.js';
import { readChanged } from '../../document/replay.js';
import { countSolid, isWhiteAt, sizeAt } from '../../document/white.js';
import type { Article, Change, Line } from '../../model/index.js';
import type { SourceOf, SourceStretch } from './articles.js';
import { type Unit, unitsOf } from './units.js';

/**
 * For each character of the articles that is not white, the index in the source that it came from: the ledger
 * replayed, with places in place of characters.
 */
export function origins(source: FlatSource, ledger: readonly Change[]): Int32Array {
  const { text } = source;
  let out = new Int32Array(text.length);
  let size = 0;
  const push = (index: number): void => {
    if (size === out.length) {
      const room = new Int32Array(out.length * 2 + 8);
      room.set(out);
      out = room;
    }
    out[size++] = index;
  };
  const visit = (from: number, to: number, see: (index: number) => void): void => {
    for (let at = from; at < to; at += sizeAt(text, at)) if (!isWhiteAt(text, at)) see(at);
  };
  readChanged(source, ledger, {
    stays: (from, to) => visit(from, to, push),
    writes({ before, after }, from) {
      const was: number[] = [];
      visit(from, Math.min(text.length, from + before.length), (index) => was.push(index));
      const written = countSolid(after);
      for (let at = 0; at < written; at++) push(was[Math.min(at, was.length - 1)] ?? from);
    },
  });
  return out.subarray(0, size);
}

/** Finds the source of the texts that a repair made of raw lines. */
export function repairSource(
  lines: readonly Line[],
  articles: readonly Article[],
  ledger: readonly Change[],
): SourceOf {
  const source = flatten(lines);
  const from = origins(source, ledger);
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
    const past = (visible: number): number => {
      const at = from[visible] ?? -1;
      return at < 0 ? 0 : at + sizeAt(source.text, at);
    };
    const left = begin === close ? past(begin - 1) : (from[begin] ?? -1);
    const right = begin === close ? (from[begin] ?? -1) : past(close - 1);
    return left >= 0 ? stretch(source, from, begin, close, left, right) : undefined;
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
      seen += countSolid(unit.text);
    }
  }
  return firsts;
}

/** How many characters that are not white precede each code unit. */
function ranks(text: string): Int32Array {
  const rank = new Int32Array(text.length + 1);
  let seen = 0;
  for (let at = 0; at < text.length; ) {
    const next = at + sizeAt(text, at);
    rank.fill(seen, at, next);
    if (!isWhiteAt(text, at)) seen++;
    at = next;
  }
  rank[text.length] = seen;
  return rank;
}

/** The stretch of the source, if it is on one line and holds exactly these characters and white space. */
function stretch(
  source: FlatSource,
  from: Int32Array,
  begin: number,
  close: number,
  left: number,
  right: number,
): SourceStretch | undefined {
  const { text, start, first, file } = source;
  const line = lineAt(source, left);
  if (left >= right || right - 1 >= (start[line + 1] ?? 0) - 1) return undefined;
  let next = begin;
  for (let at = left; at < right; at += sizeAt(text, at)) {
    if (next < close && from[next] === at) next++;
    else if (!isWhiteAt(text, at)) return undefined;
  }
  if (next !== close) return undefined;
  return {
    file,
    line: first + line,
    column: columnAt(source, line, left) + 1,
    before: text.slice(left, right),
  };
}
