import { replay, stream } from '../document/replay.js';
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
  const untrue = ledger.find((change) => !quotesTruly(lines, change));
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
  const expected = [...replay(lines, ledger)];
  const found = [...stream(articles)];
  const at = expected.findIndex((character, index) => character !== found[index]);
  if (at < 0 && expected.length === found.length) return [];
  const from = at < 0 ? Math.min(expected.length, found.length) : at;
  const near = (text: readonly string[]) => text.slice(from, from + 12).join('');
  const file = lines[0]?.file ?? '';
  return [
    {
      id: 'source-fault',
      place: { file },
      values: { at: from + 1, expected: near(expected), found: near(found) },
    },
  ];
}

function quotesTruly(lines: readonly Line[], change: Change): boolean {
  const first = lines[0]?.number ?? 1;
  const rows = change.before.split('\n');
  return rows.every((row, index) => {
    const line = lines[change.line - first + index];
    if (!line) return row === '';
    const start = index === 0 ? change.column - 1 : 0;
    const text = [...line.text].slice(start, start + [...row].length).join('');
    return text === row;
  });
}
