import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleText } from '../../src/document/index.js';
import type { GlossaryEntry, Script } from '../../src/model/index.js';
import { makeFinder, spread } from '../../src/script/glossary/find.js';
import { glossaryConflicts, unusedEntries } from '../../src/script/glossary/problems.js';
import { readGlossary } from '../../src/script/glossary/read.js';
import { convertBulletin } from '../../src/script/index.js';
import { article, bulletin, collector } from './support.js';

const read = (text: string, owner: GlossaryEntry['owner'] = 'bulletin') =>
  readGlossary(text, owner === 'house' ? 'house.yaml' : 'glossary.yaml', owner);
const entries = (text: string, owner?: GlossaryEntry['owner']) => {
  const { entries: found, messages } = read(text, owner);
  expect(messages).toEqual([]);
  return found;
};

async function convert(
  text: string,
  glossary: string | readonly GlossaryEntry[],
  script: Script = 'zh-Hant-TW',
) {
  const { messages, report } = collector();
  const all = typeof glossary === 'string' ? entries(glossary) : glossary;
  const find = makeFinder(all, script);
  const result = await convertBulletin(bulletin([article(text)]), script, report, { find });
  const { body } = result.parts[0]!.articles[0]!;
  return { body, messages, text: body.children.map((node) => visibleText(node)).join('\n') };
}

describe('reading a glossary', () => {
  it('reads a form for all editions, one for each, and terms that stay', () => {
    const [all, each, kept] = entries(
      '软件: 軟體\n里程: {TW: 里程, HK: 里程碑, Hant: 裏程}\n微信: 保持原样\n',
    );
    expect(all).toMatchObject({ term: '软件', form: '軟體', from: 0, to: 2, place: { line: 1 } });
    expect(each).toMatchObject({ forms: { 'zh-Hant-TW': '里程', 'zh-Hant-HK': '里程碑' }, form: '裏程' });
    expect(kept).toMatchObject({ form: '微信' });
  });

  it('takes what is in brackets as meant, the rest as its surroundings', () => {
    const [one, two] = entries('总[台]: 臺\n"\\\\[注\\\\]": 註\n');
    expect(one).toMatchObject({ points: ['总', '台'], from: 1, to: 2 });
    expect(two).toMatchObject({ points: ['[', '注', ']'], from: 0, to: 3 });
  });

  it.each([
    ['- 软件: 軟體', 'glossary-not-map', 1],
    ['软件: 軟體\n总[]: 臺', 'glossary-term', 2],
    ['总[台: 臺', 'glossary-term', 1],
    ['总[台]站[台]: 臺', 'glossary-term', 1],
    ['软件:', 'glossary-form', 1],
    ['软件: {}', 'glossary-form', 1],
    ['软件: {TW: }', 'glossary-form', 1],
    ['软件: [軟體]', 'glossary-form', 1],
    ['软件: {CN: 軟件}', 'glossary-edition', 1],
    ['软件：軟體', 'glossary-not-map', 1],
    ['软件: 軟體\n软件: 軟件', 'config-duplicate-key', 2],
    ['软件: "軟體', 'config-unclosed', 1],
  ])('%j is refused with its line', (text, id, line) => {
    const { messages } = read(text);
    expect(messages[0]).toMatchObject({ id, place: { file: 'glossary.yaml', line } });
  });

  it('is no trouble when empty or only a comment', () => {
    expect(read('')).toEqual({ entries: [], messages: [] });
    expect(read('# 以后再写\n')).toEqual({ entries: [], messages: [] });
  });
});

describe('a glossary in the text', () => {
  it.each([
    // dictionary, phrase, usage rule
    ['余秋雨来到头发店', '余秋雨: 余秋雨\n头发: 頭发', '余秋雨來到頭发店'],
    ['发布公布', '公布: 公佈', '發布公佈'],
    // against a longer phrase of the dictionary
    ['被发明了', '发明: 發明', '被發明了'],
    ['王后在', '后: 後', '王後在'],
    ['一出戏', '出: 出', '一出戲'],
    // other lengths
    ['内存里的软件', '内存: 記憶體\n软件: 軟', '記憶體裡的軟'],
    ['打的去', '打的: 搭計程車', '搭計程車去'],
    // as it is
    ['用微信发信', '发信: 保持原样', '用微信发信'],
    // with its surroundings
    ['要塞总台与吧台', '总[台]: 臺', '要塞總臺與吧檯'],
    // across marks
    ['理*发*店', '理发店: 理发店', '理发店'],
    ['头\n发', '头发: 頭发', '頭\n发'],
    // its own marks
    ['约翰·里德说', '约翰·里德: 約翰·里德', '約翰·里德說'],
    // not in addresses and code
    ['见https://example.org/里 `里`里', '里: 裏', '見https://example.org/里 里裏'],
  ])('%s with %j', async (text, glossary, expected) => {
    const converted = await convert(text, glossary);
    expect(converted.text).toBe(expected);
    expect(converted.messages).toEqual([]);
  });

  it('keeps a form of another length inside the marks where its end stands', async () => {
    const { body } = await convert('**内**存很大', '内存: 記憶體');
    expect(body.children[0]).toMatchObject({
      children: [{ type: 'strong', children: [{ value: '記' }] }, { value: '憶體很大' }],
    });
  });

  it('is for the edition it names', async () => {
    const glossary = '软件: {TW: 軟體, HK: 軟件}\n里: {HK: 里}';
    expect((await convert('软件里', glossary)).text).toBe('軟體裡');
    expect((await convert('软件里', glossary, 'zh-Hant-HK')).text).toBe('軟件里');
  });

  it('puts the bulletin before the house, then the longer before the shorter', async () => {
    const house = entries('软件工程: 軟件工程\n干事: 幹事', 'house');
    const own = entries('软件: 軟體\n干: 乾\n软: 軟');
    expect((await convert('软件工程干事', [...own, ...house])).text).toBe('軟體工程乾事');
    expect((await convert('软件工程干事', [...house])).text).toBe('軟件工程幹事');
  });

  it('reaches titles and what the bulletin says of itself', async () => {
    const find = makeFinder(entries('清河: 淸河'), 'zh-Hant-TW');
    const before = bulletin([article('清河的水', { title: '清河' })]);
    const after = await convertBulletin(before, 'zh-Hant-TW', () => {}, { find });
    expect(after.metadata.title).toBe('淸河簡報');
    expect(after.parts[0]!.articles[0]!.title).toBe('淸河');
  });
});

describe('laws of the glossary', () => {
  const word = fc.string({
    unit: fc.constantFrom(...'发里后干台面只头皇国个中余于范理店，。x“”·'),
    minLength: 1,
    maxLength: 4,
  });
  const plain = fc.string({
    unit: fc.constantFrom(...'发里后干台面只头皇国个中余于范理店，。'),
    maxLength: 20,
  });
  const form = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊'), minLength: 1, maxLength: 4 });

  it('the form always appears, once for each place, and nothing else changes', async () => {
    await fc.assert(
      fc.asyncProperty(plain, plain, form, async (left, right, wanted) => {
        const own = entries(`庚辛: ${wanted}`);
        const { text } = await convert(`始${left}庚辛${right}终`, own);
        const [before, after] = text.split(wanted);
        expect(text.split(wanted)).toHaveLength(2);
        expect(before).toBe((await convert(`始${left}`, [])).text);
        expect(after).toBe((await convert(`${right}终`, [])).text);
      }),
      { numRuns: 60 },
    );
  });

  it('every place of the term has the form, whatever stands around it', async () => {
    await fc.assert(
      fc.asyncProperty(plain, word, form, async (text, term, wanted) => {
        fc.pre(!/[“”·x]/u.test(term) && term.trim() === term);
        const own = entries(`${JSON.stringify(term)}: ${wanted}`);
        const points = [...`始${text}${term}终`];
        const found = makeFinder(own, 'zh-Hant-TW')(points);
        const converted = (await convert(points.join(''), own)).text;
        const rest = [...wanted].length - [...term].length;
        expect(found.length).toBeGreaterThan(0);
        expect([...converted]).toHaveLength(points.length + rest * found.length);
        let shift = 0;
        for (const { from, to } of found) {
          const at = from + shift;
          expect([...converted].slice(at, at + [...wanted].length).join('')).toBe(wanted);
          shift += [...wanted].length - (to - from);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('an entry that says what the engine says changes nothing', async () => {
    const text = '他说，理发店里的钟停了。';
    const glossary = '理发店: 理髮店\n钟: 鐘';
    expect((await convert(text, glossary)).text).toBe((await convert(text, [])).text);
  });

  it('a form is spread over the places of its term and loses nothing', () => {
    fc.assert(
      fc.property(word, fc.integer({ min: 1, max: 6 }), (own, places) => {
        const parts = spread(own, places);
        expect(parts).toHaveLength(places);
        expect(parts.join('')).toBe(own);
      }),
    );
  });

  it('hits never overlap', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), plain, (terms, text) => {
        const own = [...new Set(terms.map((term) => term.trim()).filter((term) => term !== ''))].flatMap(
          (term) => entries(`${JSON.stringify(term)}: 甲`),
        );
        const found = makeFinder(own, 'zh-Hant-TW')([...text]);
        for (const [index, { from }] of found.entries())
          expect(from).toBeGreaterThanOrEqual(found[index - 1]?.to ?? 0);
      }),
    );
  });
});

describe('what is wrong with a glossary', () => {
  const scripts: readonly Script[] = ['zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'];

  it('tells a term with two forms', () => {
    const own = [...entries('总台: 總臺'), ...entries('总[台]: 台\n', 'bulletin')];
    expect(glossaryConflicts(own, scripts)).toMatchObject([
      {
        id: 'glossary-conflict',
        place: { file: 'glossary.yaml', line: 1 },
        values: { form: '台', otherForm: '總臺', where: 'glossary.yaml:1:5' },
      },
    ]);
  });

  it('tells a term inside another that says otherwise, not one that agrees', () => {
    const found = glossaryConflicts(entries('总台: 總台\n电视总台: 電視總臺\n电视: 電視'), scripts);
    expect(found).toMatchObject([
      { id: 'glossary-contradiction', place: { line: 2 }, values: { term: '电视总台', other: '总台' } },
    ]);
  });

  it('tells what the house says otherwise', () => {
    const all = [...entries('软件: 軟體'), ...entries('软件: {TW: 軟件, HK: 軟體}', 'house')];
    expect(glossaryConflicts(all, scripts)).toMatchObject([
      { id: 'glossary-overrides', place: { file: 'house.yaml', line: 1 } },
    ]);
    expect(glossaryConflicts(all, ['zh-Hant-HK'])).toEqual([]);
  });

  it('tells terms that never occur, of the bulletin alone and of editions that are made', () => {
    const all = [...entries('甲: 乙\n丙: {HK: 丁}'), ...entries('戊: 己', 'house')];
    expect(unusedEntries(all, new Set(), ['zh-Hant-TW'])).toMatchObject([
      { id: 'glossary-unused', place: { line: 1 }, values: { term: '甲' } },
    ]);
    expect(unusedEntries(all, new Set(all), scripts)).toEqual([]);
    expect(unusedEntries(all, new Set(), ['zh-Hans'])).toEqual([]);
  });
});
