import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { replay, stream } from '../../src/document/replay.js';
import { normalize, toJson } from '../../src/normalize/index.js';
import { toLines } from '../../src/readers/index.js';

const SHARED = process.env.KANBEN_SHARED ?? path.resolve(import.meta.dirname, '../../../shared');
const folders = ['seed', 'corpus/dev', 'corpus/news'].map((name) => path.join(SHARED, name));
const missing = !folders.every((folder) => existsSync(folder));
if (missing) console.warn(`no corpus at ${SHARED}: the repair is not tried on real texts`);

const sources = missing
  ? []
  : folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => ({ name, folder })),
    );

describe.skipIf(missing)('real texts', () => {
  it.each(sources)('replays to the articles of $name', ({ name, folder }) => {
    const lines = toLines(readFileSync(path.join(folder, name), 'utf8'), name);
    const { articles, ledger } = normalize(lines, () => {});
    expect(replay(lines, ledger)).toBe(stream(articles));
  });

  it('finds the articles, titles and blocks of the newspaper page', () => {
    const [folder = ''] = folders;
    const name = readdirSync(folder).find((file) => file.endsWith('.txt')) ?? '';
    const gold = JSON.parse(readFileSync(path.join(folder, name.replace('.txt', '.gold.json')), 'utf8'));
    const lines = toLines(readFileSync(path.join(folder, name), 'utf8'), name);
    const { articles } = toJson(normalize(lines, () => {}));
    const texts = (all: typeof articles): unknown =>
      all.map(({ title, dateline, blocks }) => [
        title,
        dateline,
        blocks.map(({ type, text }) => [type, text]),
      ]);
    expect(texts(articles)).toEqual(texts(gold.articles));
  });
});
