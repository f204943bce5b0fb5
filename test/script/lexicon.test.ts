import fc from 'fast-check';
import { Trie } from 'opencc-js/core';
import { configs } from 'opencc-js/preset/cn2t';
import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../src/script/lexicon.js';
import { cutterOver, wordCutter } from '../../src/script/words.js';

const ALPHABET = [...'发头理后面条皇里说说説台颱𠮷𫟼一个中国。a'];
const key = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 1, maxLength: 4 });
const dictionary = fc
  .array(fc.tuple(key, key), { minLength: 1, maxLength: 20 })
  .map((entries) => entries.map(([from, to]) => `${from} ${to} 别的`).join('|'));

describe('Lexicon', () => {
  it('finds and converts what OpenCC’s own trie does', () => {
    fc.assert(
      fc.property(
        fc.array(dictionary, { minLength: 1, maxLength: 3 }),
        fc.string({ unit: fc.constantFrom(...ALPHABET), maxLength: 30 }),
        (group, text) => {
          const trie = new Trie();
          trie.loadDictGroup(group);
          const lexicon = new Lexicon(group);
          expect(lexicon.convert(text)).toBe(trie.convert(text));
          for (let i = 0; i < text.length; i++)
            expect(lexicon.match(text, i) ?? null).toEqual(trie.matchPrefix(text, i));
        },
      ),
    );
  });

  it('holds all entries of OpenCC’s largest dictionaries', () => {
    const [group = []] = configs.s2tw.conversionChain;
    const lexicon = new Lexicon(group);
    const entries = (group[0] ?? '').split('|').map((entry) => entry.split(' '));
    expect(entries.length).toBeGreaterThan(49_000);
    for (const [from = '', to = ''] of entries) expect(lexicon.match(from, 0)?.value).toBe(to);
  });

  it('lists the entries that begin at a place, and stops where it is told', () => {
    const lexicon = new Lexicon(['理 理|理发 理髮|理发店 理髮店']);
    expect(lexicon.all('去理发店', 1).map(({ end }) => end)).toEqual([2, 3, 4]);
    expect(lexicon.match('去理发店', 1, 3)).toEqual({ end: 3, value: '理髮' });
    expect(lexicon.match('去理发店', 0)).toBeUndefined();
  });
});

describe('the dictionary of words', () => {
  const cutter = cutterOver('个 9000 q\n中 900 f\n中国 800 ns\n中国人 40 n\n人 700 n\n国 500 n\n国人 60 n\n');
  const cut = (text: string) => {
    const { startOf } = cutter.cut(text);
    return [...text].filter((_, at) => startOf(at) === at).length;
  };

  it('is searched without being built', () => {
    expect(['中国', '国人', '中国人', '中', '人国', '个', '人'].map(cutter.isKnown)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('cuts into the likeliest words, and marks part them', () => {
    const { startOf, endOf } = cutter.cut('个中国人，国');
    expect([0, 1, 2, 3, 4, 5].map(startOf)).toEqual([0, 1, 1, 1, 4, 5]);
    expect([0, 1, 2, 3, 4, 5].map(endOf)).toEqual([1, 4, 4, 4, 5, 6]);
    expect(cut('')).toBe(0);
  });

  it('finds the first and the last words of jieba’s own', async () => {
    const { isKnown } = await wordCutter();
    expect(['中国', '发达', '龙头', '一个', '啊啊啊啊'].map(isKnown)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});
