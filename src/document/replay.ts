import type { Article, Change, Line } from '../model/index.js';
import { type FlatSource, flatten, indexOfPlace } from './flat.js';
import { SolidUnits } from './solid-units.js';

/** White space that conservation does not count. */
const WHITE = /\s+/gu;

/** The text without white space: what conservation counts. */
export function visible(text: string): string {
  return text.replace(WHITE, '');
}

/**
 * The characters of the articles in reading order, white space aside: kicker, title, subtitle, byline,
 * dateline (where it opens the article), body, dateline (where it closes it), origin.
 * Defined for bodies as they are read from raw text: headings and paragraphs of plain text.
 */
export function stream(articles: readonly Article[]): string {
  return articles.map((article) => visible(partsOf(article).join(''))).join('');
}

function partsOf(article: Article): string[] {
  const { kicker, title, subtitle, byline, dateline, datelinePlace, origin } = article;
  const opening = datelinePlace === 'end' ? undefined : dateline;
  const closing = datelinePlace === 'end' ? dateline : undefined;
  const body = article.body.children.map((node) => plainText(node));
  return [kicker, title, subtitle, byline, opening, ...body, closing, origin].map((part) => part ?? '');
}

function plainText(node: object): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  if (!('children' in node) || !Array.isArray(node.children)) return '';
  return node.children.map((child: object) => plainText(child)).join('');
}

/** Told in reading order what the ledger makes of a source. */
export interface Reader {
  /** The source's characters from one index up to another stand as they are. */
  readonly stays: (from: number, to: number) => void;
  /** The change stands in place of what it quotes, which begins at an index. */
  readonly writes: (change: Change, from: number) => void;
}

/** What stands on an index: its own character, nothing, or from 1 on the number of a change. */
const OWN = 0;
const NOTHING = -1;
/** Bits of what else happens at an index: its character went elsewhere; others came before it. */
const AWAY = 1;
const ARRIVALS = 2;

/**
 * Reads a source as the ledger changed it. Changes apply to the places of the source, so their order matters only
 * among those moved to one place. Linear.
 */
export function readChanged(source: FlatSource, changes: readonly Change[], reader: Reader): void {
  const size = source.text.length;
  const standing = new Int32Array(size);
  const traffic = new Uint8Array(size + 1);
  const moved = new Map<number, number[]>();
  for (let at = 0; at < changes.length; at++) {
    const change = changes[at];
    if (!change) continue;
    const from = indexOfPlace(source, change.line, change.column);
    const to = Math.min(size, from + change.before.length);
    if (change.movedTo) {
      const target = indexOfPlace(source, change.movedTo.line, change.movedTo.column);
      const there = moved.get(target);
      if (there) there.push(from, to);
      else moved.set(target, [from, to]);
      traffic[target] = (traffic[target] ?? 0) | ARRIVALS;
      for (let k = from; k < to; k++) traffic[k] = (traffic[k] ?? 0) | AWAY;
    } else if (from < to) {
      standing[from] = at + 1;
      for (let k = from + 1; k < to; k++) standing[k] = NOTHING;
    }
  }
  const read = (from: number, to: number): void => {
    let start = from;
    for (let at = from; at < to; at++) {
      const what = standing[at] ?? OWN;
      if (what === OWN) continue;
      if (at > start) reader.stays(start, at);
      const change = changes[what - 1];
      if (change) reader.writes(change, at);
      start = at + 1;
    }
    if (to > start) reader.stays(start, to);
  };
  let start = 0;
  for (let at = 0; at <= size; at++) {
    const what = traffic[at] ?? 0;
    if (what === 0) continue;
    read(start, at);
    const there = what & ARRIVALS ? (moved.get(at) ?? []) : [];
    for (let k = 0; k < there.length; k += 2) read(there[k] ?? 0, there[k + 1] ?? 0);
    start = what & AWAY ? at + 1 : at;
  }
  read(start, size);
}

/**
 * The characters that the ledger makes of the source, white space aside.
 * Law: `replay(lines, ledger) === stream(articles)`.
 */
export const replay = (lines: readonly Line[], changes: readonly Change[]): string =>
  replayFlat(flatten(lines), changes);

export function replayFlat(source: FlatSource, changes: readonly Change[]): string {
  const parts: string[] = [];
  readChanged(source, changes, {
    stays: (from, to) => void parts.push(source.text.slice(from, to)),
    writes: ({ after }) => void parts.push(after),
  });
  return visible(parts.join(''));
}

/** Whether the ledger makes of the source just the characters of the articles: the law, without spelling them out. */
export function holds(source: FlatSource, changes: readonly Change[], articles: readonly Article[]): boolean {
  const expected = new SolidUnits();
  readChanged(source, changes, {
    stays: (from, to) => expected.add(source.text, from, to),
    writes: ({ after }) => expected.add(after),
  });
  const found = new SolidUnits();
  for (const article of articles) for (const part of partsOf(article)) found.add(part);
  return expected.equals(found);
}
