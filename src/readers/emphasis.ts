import type { Nodes, Root } from 'mdast';
import { nodesOf } from './tree.js';

/** What micromark takes for white space and for punctuation when it asks whether a run of asterisks may open. */
const WHITE = /^\s?$/u;
/** The braces of readings, `*{漢|hàn}*`, stand as close as full-width marks do. */
const WIDE_MARK = /^(?:[^\x00-\x7f]|[{}])$/u;
const isWideMark = (mark: string): boolean => WIDE_MARK.test(mark) && /^[\p{P}\p{S}]$/u.test(mark);

export interface Padded {
  readonly padded: string;
  /** Takes the padding out of a tree that was parsed from it, and sets its offsets right. Columns stay wrong. */
  readonly restore: (body: Root) => void;
}

/**
 * By the letter of CommonMark the asterisks in `说**“好”**了` open no emphasis, for they stand between a letter and a
 * mark of punctuation; in a language with spaces that is right. A character that is neither, put between them and
 * the mark, makes them count as they do in `说**好**了`. It is taken out after parsing.
 */
export function padEmphasis(text: string): Padded {
  const pad = unusedCharacter(text);
  const places: number[] = [];
  const padded = text.replaceAll(/(?<![\\*])\*{1,3}(?!\*)/g, (run, offset: number) => {
    const before = [...text.slice(Math.max(0, offset - 2), offset)].at(-1) ?? '';
    const end = offset + run.length;
    const after = [...text.slice(end, end + 2)][0] ?? '';
    if (WHITE.test(before) || WHITE.test(after) || isWideMark(before) === isWideMark(after)) return run;
    const isBefore = isWideMark(before);
    places.push((isBefore ? offset : end) + places.length);
    return isBefore ? pad + run : run + pad;
  });
  return { padded, restore: (body) => (places.length > 0 ? restore(body, pad, places) : undefined) };
}

/** A private character, of which no text needs all. */
function unusedCharacter(text: string): string {
  for (let code = 0xe000; code < 0xf8ff; code++) {
    const pad = String.fromCharCode(code);
    if (!text.includes(pad)) return pad;
  }
  return '\u2060';
}

function restore(body: Root, pad: string, places: readonly number[]): void {
  const points = new Set(
    [...nodesOf(body)].flatMap(({ position }) => (position ? [position.start, position.end] : [])),
  );
  for (const point of points) {
    const { offset } = point;
    if (offset !== undefined) point.offset = offset - countBelow(places, offset);
  }
  for (const node of nodesOf(body)) withoutPad(node, pad);
}

/** How many of some ascending numbers are smaller than a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function withoutPad(node: Nodes, pad: string): void {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string' && value.includes(pad))
      Object.assign(node, { [key]: value.replaceAll(pad, '') });
  }
}
