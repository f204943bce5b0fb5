import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleText } from '../../src/document/index.js';
import type { Bulletin, Script } from '../../src/model/index.js';
import { convertBulletin } from '../../src/script/index.js';
import { spellingOf } from '../../src/script/spelling.js';
import { article, bulletin, collector } from './support.js';

const OLD = '這裡的鐘敲了兩下，船夫聽見了，就說：「把船撐過來，『慢點』。」';
const bodyOf = (one: Bulletin) => visibleText(one.parts[0]!.articles[0]!.body);

async function back(text: string, more = {}) {
  const { messages, report } = collector();
  const before = bulletin([article(text, more)]);
  const after = await convertBulletin(before, 'zh-Hans', report);
  return { before, after, messages, text: bodyOf(after) };
}

describe('Traditional sources in the Simplified edition', () => {
  it('become Simplified with “” and ‘’', async () => {
    const { text, after } = await back(OLD, { title: '橋頭的燈', byline: '約翰‧克里斯' });
    expect(text).toBe('这里的钟敲了两下，船夫听见了，就说：“把船撑过来，‘慢点’。”');
    expect(after.script).toBe('zh-Hans');
    expect(after.parts[0]!.articles[0]).toMatchObject({ title: '桥头的灯', byline: '约翰·克里斯' });
  });

  it('leave a paragraph alone that is Simplified, and say so', async () => {
    const { text, messages } = await back(`${OLD}\n\n这一段写的时候就是简体，“引号”也是。\n\n${OLD}`);
    expect(text).toContain('这一段写的时候就是简体，“引号”也是。');
    expect(messages).toEqual([
      { id: 'script-still-simplified', place: { file: 'a.md', line: 3, column: 1 }, values: { count: 1 } },
    ]);
  });

  it('carry quotations over paragraphs and report what does not pair', async () => {
    const { text, messages } = await back(`${OLD}\n\n他說：「頭一段。\n\n「第二段。」\n\n「這裡沒有說完。`);
    expect(text).toContain('他说：“头一段。“第二段。”');
    expect(messages.map(({ id, values }) => [id, values?.mark])).toEqual([
      ['script-quotes-unbalanced', '「'],
    ]);
  });

  it('are left alone in Traditional editions, short paragraphs too', async () => {
    const { messages, report } = collector();
    const before = bulletin([article(`${OLD}\n\n台北，后里，干了。`, { title: '后里車站' })]);
    const after = await convertBulletin(before, 'zh-Hant-TW', report);
    expect(bodyOf(after)).toBe(`${OLD}台北，后里，干了。`);
    expect(after.parts[0]!.articles[0]!.title).toBe('后里車站');
    expect(messages.map(({ id }) => id)).toEqual(['script-already-traditional']);
  });

  it('warn of Simplified characters among them', async () => {
    const { messages, report } = collector();
    await convertBulletin(bulletin([article(`${OLD}${OLD}國内有几個這樣的鐘樓？`)]), 'zh-Hant-TW', report);
    expect(messages).toContainEqual({
      id: 'script-mixed',
      place: { file: 'a.md', line: 1, column: 1 },
      values: { characters: '内' },
    });
  });

  it('do not touch a Simplified bulletin that quotes them', async () => {
    const before = bulletin([
      article(
        `这一篇是简体，后来才引了一段旧文，说的是渡口。\n\n${'这里说的都是后来的事，没有别的。'.repeat(8)}\n\n${OLD}`,
      ),
    ]);
    expect(await convertBulletin(before, 'zh-Hans', () => {})).toBe(before);
  });

  it('turn the manifest, where that is Traditional as well', async () => {
    const { after } = await back(OLD);
    expect(after.metadata.title).toBe('清河简报');
    const own = bulletin([article(OLD)]);
    const metadata = { ...own.metadata, title: '清河簡報', publisher: '清河鎮圖書館' };
    const turned = await convertBulletin({ ...own, metadata }, 'zh-Hans', () => {});
    expect(turned.metadata).toMatchObject({ title: '清河简报', publisher: '清河镇图书馆' });
  });

  it('keep names that Simplified writes with the older form', async () => {
    const { text } = await back(`${OLD}乾隆年間，他看著瞭望塔，讀徐霞客的著作。`);
    expect(text).toContain('乾隆年间，他看着瞭望塔，读徐霞客的著作。');
  });
});

it('tells whose spelling a text has', () => {
  expect(spellingOf('這裡為什麼有一群人看著')).toBe('tw2s');
  expect(spellingOf('他説着話，衞生很好')).toBe('hk2s');
  expect(spellingOf('這裏爲什麼有羣人')).toBe('t2s');
  expect(spellingOf('他看著書')).toBe('tw2s');
});

const HAN = [...'头发里后面只钟台复杂着说听这国鐘說聽這國裡後為髮，。“”「」《》·‧ a\n'];
const paragraph = fc.string({ unit: fc.constantFrom(...HAN), minLength: 1, maxLength: 40 });

describe('laws', () => {
  it('converting into the script of the result changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(paragraph, { minLength: 1, maxLength: 4 }),
        fc.constantFrom<Script>('zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK'),
        async (paragraphs, script) => {
          const before = bulletin([article(paragraphs.join('\n\n'))]);
          const once = await convertBulletin(before, script, () => {});
          const twice = await convertBulletin(once, script, () => {});
          expect(twice.parts).toEqual(once.parts);
        },
      ),
      { numRuns: 100 },
    );
  });
});

const SEED = '../shared/seed';
const there = existsSync(SEED);
if (!there) console.warn(`there and back: SKIPPED, ${SEED} is not there`);

describe.skipIf(!there)('the seed, there and back', () => {
  it.each(['zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK'] as const)('over %s it is what it was', async (script) => {
    const file = readdirSync(SEED).find((name) => name.endsWith('.gold.json')) ?? '';
    const { articles } = JSON.parse(readFileSync(`${SEED}/${file}`, 'utf8')) as {
      articles: { title: string; blocks: { text: string }[] }[];
    };
    const before = bulletin(
      articles.map(({ title, blocks }) =>
        article(
          {
            type: 'root',
            children: blocks.map(({ text }) => ({
              type: 'paragraph',
              children: [{ type: 'text', value: text }],
            })),
          },
          { title },
        ),
      ),
    );
    const there = await convertBulletin(before, script, () => {});
    // the file is read again, as one that somebody sent in Traditional
    const again = await convertBulletin({ ...there, script: 'zh-Hans' }, 'zh-Hans', () => {});
    expect(JSON.stringify(there.parts)).not.toContain('说');
    expect(again.parts).toEqual(before.parts);
  });
});
