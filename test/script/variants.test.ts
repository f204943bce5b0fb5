import { describe, expect, it } from 'vitest';
import { labels } from '../../src/document/index.js';
import { convertBulletin } from '../../src/script/index.js';
import { engineFor, simplifiedOnly } from '../../src/script/opencc.js';
import { article, bulletin, collector } from './support.js';

const forms = (pairs: string) => new Map(pairs.split(' ').map((pair) => [...pair] as [string, string]));

describe('forms of characters that the house writes', () => {
  it.each([
    ['zh-Hant-TW', '裡裏 為爲 群羣', '屋里为一群人说话', '屋裏爲一羣人說話'],
    ['zh-Hant-TW', '著着', '看着他的著作', '看着他的著作'],
    ['zh-Hant-HK', '説說 衞衛', '说到卫生', '說到衛生'],
    ['zh-Hant-HK', '台臺', '台湾的茶，台州的柑', '臺灣的茶，台州的柑'],
    ['zh-Hant', '爲為 裏裡 麪麵', '为了里面的面条', '為了裡面的麵條'],
  ] as const)('%s %s', async (script, pairs, simplified, wanted) => {
    expect((await engineFor(script, forms(pairs)))(simplified)).toBe(wanted);
  });

  it('keeps what is protected, and kanben’s own words follow', async () => {
    const before = bulletin([article('见img/群里.png，群里[群]{lang=ja}')]);
    const after = await convertBulletin(before, 'zh-Hant-TW', () => {}, { forms: forms('群羣 註注') });
    const body = JSON.stringify(after.parts[0]!.articles[0]!.body);
    expect(body).toContain('見img/群里.png，羣裡');
    expect(labels(after).notes).toBe('注釋');
    expect(labels({ script: 'zh-Hant-TW' }).notes).toBe('註釋');
  });

  it('refuses a Simplified character as a form', async () => {
    const { messages, report } = collector();
    await convertBulletin(bulletin([]), 'zh-Hant-TW', report, { forms: forms('說说') });
    expect(messages).toEqual([{ id: 'script-variant-simplified', values: { from: '說', to: '说' } }]);
  });
});

describe('characters of Simplified alone', () => {
  it.each(['zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK'] as const)('are known for %s', async (script) => {
    const only = await simplifiedOnly(script);
    expect([...'国发说听们为这'].every((character) => only.has(character))).toBe(true);
    expect([...'后里干只面台云中說國着群羣'].some((character) => only.has(character))).toBe(false);
    expect(only.has('温')).toBe(script !== 'zh-Hant-HK');
    expect(only.size).toBeGreaterThan(3000);
  });
});

describe('the three Traditional editions', () => {
  it('write the forms of OpenCC’s standard, of Taiwan and of Hong Kong', async () => {
    const text = '这里为什么有一群人说着吃面';
    const of = async (script: 'zh-Hant' | 'zh-Hant-TW' | 'zh-Hant-HK') => (await engineFor(script))(text);
    expect(await of('zh-Hant')).toBe('這裏爲什麼有一羣人說着喫麪');
    expect(await of('zh-Hant-TW')).toBe('這裡為什麼有一群人說著吃麵');
    expect(await of('zh-Hant-HK')).toBe('這裏為什麼有一羣人説着吃麪');
  });
});
