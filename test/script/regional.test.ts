import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { visibleText } from '../../src/document/index.js';
import type { Script } from '../../src/model/index.js';
import { convertBulletin } from '../../src/script/index.js';
import { openccEngine, toRegionOf } from '../../src/script/opencc.js';
import { regionalWords } from '../../src/script/regional.js';
import { article, bulletin, collector } from './support.js';

async function convert(text: string, script: Script, regionalWords = true) {
  const { messages, report } = collector();
  const after = await convertBulletin(bulletin([article(text)]), script, report, { regionalWords });
  return { messages, text: visibleText(after.parts[0]!.articles[0]!.body) };
}

describe('the region’s own words', () => {
  it('are off unless they are asked for', async () => {
    expect((await convert('装好软件，再看内存。', 'zh-Hant-TW', false)).text).toBe('裝好軟件，再看內存。');
  });

  it('take the place of others, longer ones too, and are told', async () => {
    const { text, messages } = await convert('装好软件，再看内存和大**内**存。', 'zh-Hant-TW');
    expect(text).toBe('裝好軟體，再看記憶體和大記憶體。');
    expect(messages).toEqual([
      {
        id: 'script-regional-words',
        values: { edition: 'zh-Hant-TW', count: 3, words: '內存→記憶體×2、軟件→軟體' },
      },
    ]);
  });

  it('cut no word in two', async () => {
    expect((await convert('解决党内存在的问题', 'zh-Hant-TW')).text).toBe('解決黨內存在的問題');
  });

  it('stay out of quotations, titles and addresses', async () => {
    const { text, messages } = await convert(
      '他说“软件坏了”，《软件》一书，见https://example.org/软件/a。',
      'zh-Hant-TW',
    );
    expect(text).toBe('他說「軟件壞了」，《軟件》一書，見https://example.org/软件/a。');
    expect(messages).toEqual([]);
  });

  it('are not there for plain Traditional', async () => {
    expect((await convert('装好软件', 'zh-Hant')).text).toBe('裝好軟件');
  });

  it('are those of Hong Kong there', async () => {
    expect((await convert('在伊利诺伊州', 'zh-Hant-HK')).text).toBe('在伊利諾州');
  });
});

const CASES = '../shared/traditional/opencc-testcases.json';
const there = existsSync(CASES);
if (!there) console.warn(`OpenCC’s own cases of regional words: SKIPPED, ${CASES} is not there`);

describe.skipIf(!there)('OpenCC’s own cases of regional words', () => {
  it.each([
    ['s2twp', 's2tw', 'zh-Hant-TW'],
    ['s2hkp', 's2hk', 'zh-Hant-HK'],
  ] as const)('are all right in %s', async (config, base, script) => {
    const engine = await openccEngine(base);
    const words = await regionalWords(script, await toRegionOf(script), new Map(), () => {});
    const text = readFileSync(CASES, 'utf8')
      .replace(/^\s*\/\/.*$/gm, '')
      .replace(/,(\s*[}\]])/g, '$1');
    const { cases } = JSON.parse(text) as {
      cases: readonly { input: string; expected: Readonly<Record<string, string>> }[];
    };
    const own = cases.filter(({ expected }) => expected[config] !== undefined);
    expect(own.length).toBeGreaterThan(5);
    for (const { input, expected } of own)
      expect(words?.([...engine(input)], [...input], new Set()).join('')).toBe(expected[config]);
  });
});
