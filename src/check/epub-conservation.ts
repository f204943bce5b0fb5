import type { Bulletin } from '../model/index.js';
import { type ExpectedBlock, expectedBlocks } from './expected-blocks.js';
import { type EpubBlock, epubBlocks } from './read-epub.js';

/** A block of the bulletin that the finished book does not hold once, in its place, unchanged. */
export interface Fault {
  /** `doubled`: words that the bulletin has once or not at all. */
  readonly kind: 'lost' | 'doubled' | 'displaced' | 'changed';
  readonly block: string;
  /** The words from the first wrong character on, shortened. */
  readonly expected: string;
  readonly found: string;
  /** Which character of the block is the first wrong one; counts from 1, white space aside. */
  readonly at: number;
}

/** Reads the finished book back and compares it with the bulletin, block by block, character by character. */
export async function checkEpub(bulletin: Bulletin, bytes: Uint8Array): Promise<readonly Fault[]> {
  return compareBlocks(expectedBlocks(bulletin), await epubBlocks(bytes));
}

export function compareBlocks(
  expected: readonly ExpectedBlock[],
  found: readonly EpubBlock[],
): readonly Fault[] {
  const texts = new Map(expected.map(({ id, text }) => [id, text]));
  const first = new Map<string, string>();
  const doubled: Fault[] = [];
  for (const { id, text } of found) {
    if (texts.has(id) && !first.has(id)) first.set(id, text);
    else doubled.push(fault('doubled', id, '', text, 0));
  }
  const astray = outOfOrder([...first.keys()], [...texts.keys()]);
  const wrong = expected.flatMap(({ id, text }): Fault[] => {
    const now = first.get(id);
    if (now === undefined) return [fault('lost', id, text, '', 0)];
    if (now !== text) return [differing(id, text, now, expected)];
    return astray.has(id) ? [fault('displaced', id, text, now, 0)] : [];
  });
  return [...wrong, ...doubled];
}

/** Words that are those of another block have been put in the wrong place. */
function differing(id: string, text: string, now: string, expected: readonly ExpectedBlock[]): Fault {
  const moved = expected.some((other) => other.id !== id && other.text === now);
  const [a, b] = [[...text], [...now]];
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a[at] === b[at]) at++;
  return moved ? fault('displaced', id, text, now, 0) : fault('changed', id, text, now, at);
}

const SHOWN = 24;
const excerpt = (text: string, at: number): string => [...text].slice(at, at + SHOWN).join('');

const fault = (kind: Fault['kind'], block: string, expected: string, found: string, at: number): Fault => ({
  kind,
  block,
  expected: excerpt(expected, at),
  found: excerpt(found, at),
  at: at + 1,
});

/** The ids to take away so that the rest stands in order: all but a longest rising run. */
function outOfOrder(ids: readonly string[], order: readonly string[]): ReadonlySet<string> {
  const rank = new Map(order.map((id, index) => [id, index]));
  const ranks = ids.map((id) => rank.get(id) ?? 0);
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  ranks.forEach((value, index) => {
    let place = ends.length;
    while (place > 0 && (ranks[ends[place - 1] ?? 0] ?? 0) >= value) place--;
    before[index] = ends[place - 1];
    ends[place] = index;
  });
  const stay = new Set<string>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) stay.add(ids[at] ?? '');
  return new Set(ids.filter((id) => !stay.has(id)));
}
