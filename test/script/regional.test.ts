import { describe, expect, it } from 'vitest';
import { visibleText } from '../../src/document/index.js';
import type { Script } from '../../src/model/index.js';
import { convertBulletin } from '../../src/script/index.js';
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
