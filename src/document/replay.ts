import type { Article, Change, Line } from '../model/index.js';
import { indexOf, tapeOf } from './tape.js';

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

/**
 * The characters that the ledger makes of the source, white space aside. Changes apply to the places of the
 * source, so their order matters only among those moved to one place. Linear.
 * Law: `replay(lines, ledger) === stream(articles)`.
 */
export function replay(lines: readonly Line[], changes: readonly Change[]): string {
  const tape = tapeOf(lines);
  const text = [...tape.code];
  const moved = new Map<number, [number, number][]>();
  const away = new Uint8Array(text.length);
  for (const change of changes) {
    const from = indexOf(tape, change.line, change.column);
    const to = Math.min(text.length, from + [...change.before].length);
    if (change.movedTo) {
      const target = indexOf(tape, change.movedTo.line, change.movedTo.column);
      const there = moved.get(target);
      if (there) there.push([from, to]);
      else moved.set(target, [[from, to]]);
      away.fill(1, from, to);
    } else if (from < to) {
      text.fill('', from, to);
      text[from] = change.after;
    }
  }
  const out: string[] = [];
  for (let at = 0; at <= text.length; at++) {
    for (const [from, to] of moved.get(at) ?? []) for (let k = from; k < to; k++) out.push(text[k] ?? '');
    if (!away[at]) out.push(text[at] ?? '');
  }
  return visible(out.join(''));
}
