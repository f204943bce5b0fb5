import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Script } from '../../src/model/index.js';
import { answerLine } from '../../src/script/doubts/answers.js';
import { namesIn } from '../../src/script/doubts/names.js';
import { SURNAME_FORMS, SURNAMES } from '../../src/script/doubts/surnames.js';
import { doubtTables } from '../../src/script/doubts/tables.js';
import { readGlossary } from '../../src/script/glossary/read.js';
import { convertBulletin } from '../../src/script/index.js';
import { convertForReview } from '../../src/script/review.js';
import { wordCutter } from '../../src/script/words.js';
import { article, bulletin, collector, markdown } from './support.js';

async function review(text: string, glossary = '', script: Script = 'zh-Hant-TW', byline?: string) {
  const { entries, messages } = readGlossary(glossary, 'glossary.yaml', 'bulletin');
  expect(messages).toEqual([]);
  const before = bulletin([article(text, byline ? { byline } : {})]);
  return convertForReview(before, script, () => {}, { entries });
}
const terms = async (text: string) => (await review(text)).review.doubts.map(({ term }) => term);

describe('what is listed', () => {
  it.each([
    ['住在昌里那边', '昌[里]', 'usual'],
    ['县里的批复到了', '批[复]', 'spelling'],
    ['这个词汇很旧', '词[汇]', 'spelling'],
    ['资金链不能断', '金[链]', 'overlap'],
    ['这面的斗', '的[斗]', 'usual'],
  ])('%s lists %s', async (text, term, reason) => {
    const { doubts } = (await review(text)).review;
    expect(doubts.find((doubt) => doubt.term === term)).toMatchObject({ reason, places: [{}] });
  });

  it.each(['头发和发展', '皇后在后面', '屋里有人', '这本书共六卷', '公布名单', '愈来愈好'])(
    '%s lists nothing',
    async (text) => {
      expect(await terms(text)).toEqual([]);
    },
  );

  it('groups what one answer settles, and counts each place', async () => {
    const { doubts } = (await review('批复下来了。\n\n等到第二份批复。')).review;
    expect(doubts.map(({ term, places }) => [term, places.length])).toEqual([['批[复]', 2]]);
  });

  it('offers what stands there first, as lines that the glossary reads', async () => {
    const { doubts } = (await review('住在昌里那边')).review;
    expect(doubts[0]?.answers[0]).toEqual({ form: '裡', line: '昌[里]: {TW: 裡, HK: 裏}', chosen: true });
    expect(doubts[0]?.answers[1]).toEqual({ form: '里', line: '昌[里]: 里', chosen: false });
  });

  it('is the most doubtful first', async () => {
    const { doubts } = (await review('批复到了，记者于浩也到了，自奇里岸。')).review;
    const scores = doubts.map(({ score }) => score);
    expect(doubts[0]?.term).toBe('于浩');
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('says nothing of text that was Traditional before, of addresses and of code', async () => {
    expect(await terms('這裏的鐘敲了兩下，船夫聽見了，批復下來了，就把船撐過來。')).toEqual([]);
    expect(await terms('见https://example.org/批复 与 `批复`')).toEqual([]);
  });

  it('stays short in a long text', async () => {
    const many = Array.from({ length: 60 }, (_, at) => `第${at}份批复与词汇，联系总台柜台。`).join('\n\n');
    const { doubts, unlisted, blocks } = (await review(many)).review;
    const listed = doubts.reduce((sum, { places }) => sum + places.length, 0);
    const characters = blocks.reduce((sum, { before }) => sum + before.length, 0);
    expect(listed).toBeLessThanOrEqual(Math.max(30, (characters * 4) / 1000));
    expect(unlisted).toBeGreaterThan(0);
  });
});

describe('answers', () => {
  it('settle all places alike and are not asked again', async () => {
    const text = '县里的批复到了，镇里的批复没到，总台和柜台说起词汇，记者于浩。';
    const before = (await review(text)).review.doubts;
    expect(before.length).toBeGreaterThan(3);
    for (const pick of [0, 1]) {
      const lines = before.map(({ answers }) => (answers[pick] ?? answers[0])?.line).join('\n');
      const { review: after, edition } = await review(text, lines);
      expect(after.doubts).toEqual([]);
      expect(after.hits).toBe(before.reduce((sum, { places }) => sum + places.length, 0));
      const { body } = edition.parts[0]!.articles[0]!;
      for (const { answers } of before)
        expect(JSON.stringify(body)).toContain((answers[pick] ?? answers[0])?.form);
    }
  });

  it('are the same in both editions, so that one line serves both', async () => {
    const text = '自奇里岸与批复';
    const lines = async (script: Script) =>
      (await review(text, '', script)).review.doubts.map(({ answers }) =>
        answers.map(({ line }) => line).toSorted(),
      );
    expect(await lines('zh-Hant-HK')).toEqual(await lines('zh-Hant-TW'));
  });

  it('can be read back whatever is in them', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'里台“”: #{}"\'-&*!|>%@`,·a1~'),
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(word, word, (term, form) => {
        fc.pre(term.trim() === term && form.trim() === form);
        const line = answerLine(
          term,
          new Map([
            ['TW', form],
            ['HK', '別'],
          ]),
        );
        const { entries, messages } = readGlossary(line, 'g.yaml', 'bulletin');
        expect(messages).toEqual([]);
        expect(entries[0]).toMatchObject({ term, forms: { 'zh-Hant-TW': form } });
      }),
    );
  });
});

describe('names', () => {
  const found = async (text: string, isByline = false) => {
    const cutter = await wordCutter();
    return namesIn(text, isByline, () => cutter.cut(text), cutter.isKnown).map(({ from, to }) =>
      text.slice(from, to),
    );
  };

  it.each([
    ['记者余文乐报道', ['余文乐']],
    ['市长余发说', ['余发']],
    ['据记者于浩、范小雨，通讯员：钟升介绍', ['于浩', '范小雨', '钟升']],
    ['于浩表示，不用怕', ['于浩']],
    ['昨天，岳松指出', ['岳松']],
    ['主任欧阳台强调', ['欧阳台']],
    ['书记沈岳在会上', ['沈岳']],
    ['这说明余下的事', []],
    ['主任于是走了', []],
    ['市长于昨天指出', []],
    ['书记于会上介绍情况', []],
    ['馆长于近日到任', []],
  ])('%s', async (text, names) => {
    expect(await found(text)).toEqual(names);
  });

  it('are every word of a byline that begins with a surname', async () => {
    expect(await found('文 / 余小雨　图：于浩', true)).toEqual(['余小雨', '于浩']);
    expect(await found('余小雨走了')).toEqual([]);
  });

  it('are proposed as their surname is written, and the text stays as it was', async () => {
    const { review: seen, edition } = await review(
      '记者于浩说，市长范里走了。',
      '',
      'zh-Hant-TW',
      '记者　余海',
    );
    const names = seen.doubts.filter(({ reason }) => reason === 'name');
    expect(names.map(({ answers }) => answers[0])).toContainEqual({
      form: '于浩',
      line: '于浩: 于浩',
      chosen: false,
      proposed: true,
    });
    const plain = await convertBulletin(
      bulletin([article('记者于浩说，市长范里走了。', { byline: '记者　余海' })]),
      'zh-Hant-TW',
      () => {},
    );
    expect(edition).toEqual(plain);
  });

  it('that bearers write in two ways are proposed with both', async () => {
    const { doubts } = (await review('记者张升报道')).review;
    expect(doubts[0]).toMatchObject({ reason: 'name', term: '张升' });
    expect(doubts[0]?.answers.map(({ form }) => form)).toEqual(['張升', '張昇']);
  });

  it('that the dictionary knows are not asked for', async () => {
    expect(await terms('记者钱钟书说')).toEqual([]);
  });

  it('have surnames whose forms are forms of the character', async () => {
    const { choices, usual } = await doubtTables();
    for (const [surname, form] of SURNAME_FORMS) {
      expect(SURNAMES, surname).toContain(surname);
      const forms = [...(choices.get(surname)?.keys() ?? []), usual.get(surname) ?? surname];
      expect(forms, surname).toContain(form);
    }
  });
});

describe('the review', () => {
  it('changes nothing: the edition is what it is without it', async () => {
    const text = markdown(
      '## 里外\n\n记者于浩*说*，“批复”`里`到了。\n\n| 周日 | 吧台 |\n| - | - |\n| 里 | 后 |',
    );
    const { report, messages } = collector();
    const before = bulletin([article(text)]);
    const { edition } = await convertForReview(before, 'zh-Hant-TW', report);
    expect(edition).toEqual(await convertBulletin(before, 'zh-Hant-TW', () => {}));
    expect(messages).toEqual([]);
  });

  it('shows every text once, point for point, in the order of reading', async () => {
    const { review: seen } = await review('第一段`x`。\n\n第二段。', '', 'zh-Hant-TW', '余海');
    const own = seen.blocks.filter(({ article: id }) => id === 'a01');
    expect(own.map(({ role, before }) => [role, before.join('')])).toEqual([
      ['title', '题目'],
      ['byline', '余海'],
      ['paragraph', '第一段。'],
      ['paragraph', '第二段。'],
    ]);
    expect(own[2]?.gaps).toEqual([3]);
    for (const { before, after } of seen.blocks) expect(after).toHaveLength(before.length);
  });

  it('says of every place that what stands there is the chosen form', async () => {
    const units = '发里后干台面只头皇国个中余于范理店批复词汇记者说，。';
    const text = fc.string({ unit: fc.constantFrom(...units), minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(text, async (own) => {
        const { review: seen } = await review(`始${own}`);
        for (const { places, answers } of seen.doubts) {
          const chosen = answers.find((answer) => answer.chosen);
          for (const { block, from, to } of places)
            expect(seen.blocks[block]?.after.slice(from, to).join('')).toBe(chosen?.form);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('looks at nothing in the Simplified edition', async () => {
    const { review: seen, edition } = await review('批复', '', 'zh-Hans');
    expect(edition.script).toBe('zh-Hans');
    expect(seen).toMatchObject({ blocks: [], doubts: [], hits: 0 });
  });
});
