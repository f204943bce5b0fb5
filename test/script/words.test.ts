import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { engineFor, openccEngine } from '../../src/script/opencc.js';

describe('a phrase that would cut a word in two', () => {
  it.each([
    ['河西这一个中学生', '河西這一個中學生'],
    ['车上装的发动机修好了', '車上裝的發動機修好了'],
    ['合并成为一处', '合併成為一處'],
    ['镇里的资金链没有断', '鎮裡的資金鏈沒有斷'],
    ['踏上新征程', '踏上新征程'],
    ['完善分配制度', '完善分配制度'],
    ['等了一刻钟', '等了一刻鐘'],
    ['在重大斗争中', '在重大鬥爭中'],
    ['镇上的合作伙伴', '鎮上的合作夥伴'],
  ])('%s', async (simplified, traditional) => {
    expect((await engineFor('zh-Hant-TW'))(simplified)).toBe(traditional);
  });

  it('stands where it cuts none', async () => {
    const convert = await engineFor('zh-Hant-TW');
    expect(convert('理发店里的头发')).toBe('理髮店裡的頭髮');
    expect(convert('皇后之后')).toBe('皇后之後');
  });
});

describe('what a region’s editors write', () => {
  it('is 布 for 佈 in Taiwan’s official words, and nowhere else', async () => {
    expect((await engineFor('zh-Hant-TW'))('公布名单，宣布开会，摆布')).toBe('公布名單，宣布開會，擺佈');
    expect((await engineFor('zh-Hant-HK'))('宣布开会')).toBe('宣佈開會');
  });

  it.each([
    ['账户里的账目', '帳戶裡的帳目', '賬户裏的賬目'],
    ['遍布全乡，密布布满', '遍布全鄉，密布布滿', '遍佈全鄉，密佈佈滿'],
    ['独占和占有，占领', '獨占和占有，佔領', '獨佔和佔有，佔領'],
    ['污染和污水', '污染和污水', '污染和污水'],
    ['中央广播电视总台', '中央廣播電視總臺', '中央廣播電視總台'],
    ['酒店大堂总台，总台服务员', '酒店大堂總檯，總檯服務員', '酒店大堂總枱，總枱服務員'],
    ['香港回归祖国', '香港回歸祖國', '香港回歸祖國'],
    ['北回归线，线性回归分析', '北迴歸線，線性迴歸分析', '北迴歸線，線性迴歸分析'],
    ['准印证，国药准字，市场准入', '准印證，國藥准字，市場准入', '准印證，國藥准字，市場准入'],
    ['不准吸烟，说不准，不准确', '不准吸菸，說不準，不準確', '不准吸煙，説不準，不準確'],
    ['图里是钟。老钟情有独钟', '圖裡是鐘。老鍾情有獨鍾', '圖裏是鐘。老鍾情有獨鍾'],
    ['由图书馆编发，编发辫', '由圖書館編發，編髮辮', '由圖書館編發，編髮辮'],
    ['回娘家，姑娘家', '回娘家，姑娘家', '回娘家，姑娘家'],
    ['在新竹复校，初校复校', '在新竹復校，初校覆校', '在新竹復校，初校覆校'],
    ['咸福宫，咸安门，咸鱼街，很咸', '咸福宮，咸安門，鹹魚街，很鹹', '咸福宮，咸安門，鹹魚街，很鹹'],
  ])('%s', async (simplified, taiwan, hongKong) => {
    expect((await engineFor('zh-Hant-TW'))(simplified)).toBe(taiwan);
    expect((await engineFor('zh-Hant-HK'))(simplified)).toBe(hongKong);
  });

  it.each([
    ['村里排了一出戏', '村裡排了一齣戲'],
    ['这出话剧演了三场', '這齣話劇演了三場'],
    ['一出现戏剧性的变化', '一出現戲劇性的變化'],
    ['他一出门就唱戏', '他一出門就唱戲'],
  ])('counts plays by 齣: %s', async (simplified, traditional) => {
    expect((await engineFor('zh-Hant-TW'))(simplified)).toBe(traditional);
  });

  it.each([
    ['作者是塔里克·拉马丹', '作者是塔里克·拉馬丹'],
    ['屋里·桌上', '屋裡·桌上'],
  ])('leaves 里 where it is a sound: %s', async (simplified, traditional) => {
    expect((await engineFor('zh-Hant-TW'))(simplified)).toBe(traditional);
  });
});

const CASES = '../shared/traditional/opencc-testcases.json';
const there = existsSync(CASES);
if (!there) console.warn(`OpenCC’s own cases: SKIPPED, ${CASES} is not there`);

/** What opencc-js leaves out: rare characters of simplified form that most fonts lack. */
const WITHOUT_TABLE = { t2s: 3 } as const;

describe.skipIf(!there)('OpenCC’s own cases', () => {
  it.each(['s2t', 's2tw', 's2hk', 't2s', 'tw2s', 'hk2s'] as const)('are all right in %s', async (config) => {
    const convert = await openccEngine(config);
    const text = readFileSync(CASES, 'utf8')
      .replace(/^\s*\/\/.*$/gm, '')
      .replace(/,(\s*[}\]])/g, '$1');
    const { cases } = JSON.parse(text) as {
      cases: readonly { input: string; expected: Readonly<Record<string, string>> }[];
    };
    const own = cases.filter(({ expected }) => expected[config] !== undefined);
    expect(own.length).toBeGreaterThan(20);
    const wrong = own.filter(({ input, expected }) => convert(input) !== expected[config]);
    expect(wrong.map(({ input }) => input)).toHaveLength(config === 't2s' ? WITHOUT_TABLE.t2s : 0);
  });
});
