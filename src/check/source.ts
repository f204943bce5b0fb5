import { type FlatSource, flatten, indexOfPlace } from '../document/flat.js';
import { holds, replayFlat, stream } from '../document/replay.js';
import type { Article, Change, Line, Message } from '../model/index.js';

/** What the normalizer made of a file. */
export interface Repaired {
  readonly articles: readonly Article[];
  readonly ledger: readonly Change[];
}

/**
 * Proves the repair of one raw source: replaying the ledger over the source gives exactly the characters of the
 * articles, and every entry quotes the source truly.
 */
export function checkSource(lines: readonly Line[], { articles, ledger }: Repaired): readonly Message[] {
  const source = flatten(lines);
  const untrue = ledger.find((change) => !quotesTruly(source, change));
  if (untrue) {
    const { file, line, column, before } = untrue;
    return [
      {
        id: 'source-fault',
        place: { file, line, column },
        values: { at: column, expected: before, found: '' },
      },
    ];
  }
  if (holds(source, ledger, articles)) return [];
  return [firstDifference(source, [...replayFlat(source, ledger)], [...stream(articles)])];
}

function firstDifference(source: FlatSource, expected: readonly string[], found: readonly string[]): Message {
  const at = expected.findIndex((character, index) => character !== found[index]);
  const from = at < 0 ? Math.min(expected.length, found.length) : at;
  const near = (text: readonly string[]) => text.slice(from, from + 12).join('');
  return {
    id: 'source-fault',
    place: { file: source.file },
    values: { at: from + 1, expected: near(expected), found: near(found) },
  };
}

function quotesTruly(source: FlatSource, { line, column, before }: Change): boolean {
  return source.text.startsWith(before, indexOfPlace(source, line, column));
}
