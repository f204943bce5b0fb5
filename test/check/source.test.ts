import { describe, expect, it } from 'vitest';
import { checkSource } from '../../src/check/source.js';
import { normalize } from '../../src/normalize/index.js';
import { toLines } from '../../src/readers/index.js';

const lines = toLines('渡口的灯\n清 河 的 渡 口 有 一 盏\u200b灯，灯下有一\n条𠀀船。\n', 'a.txt');
const repair = normalize(lines, () => {});
const faults = (ledger = repair.ledger, articles = repair.articles) =>
  checkSource(lines, { ledger, articles }).map(({ id }) => id);

describe('the proof of a repair', () => {
  it('holds for what the repair gives', () => {
    expect(repair.ledger.length).toBeGreaterThan(2);
    expect(faults()).toEqual([]);
  });

  it('fails when an entry is missing', () => {
    expect(faults(repair.ledger.filter(({ rule }) => rule !== 'invisible'))).toEqual(['source-fault']);
  });

  it('fails when an entry quotes what does not stand there', () => {
    const untrue = repair.ledger.map((change) => ({ ...change, column: change.column + 1 }));
    expect(faults(untrue)).toEqual(['source-fault']);
  });

  it('fails when a character of an article is another', () => {
    const [first, ...rest] = repair.articles;
    expect(first).toBeDefined();
    if (first) expect(faults(repair.ledger, [{ ...first, byline: '船' }, ...rest])).toEqual(['source-fault']);
  });
});
