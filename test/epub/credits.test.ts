import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creditsOf } from '../../src/epub/credits.js';

const shown = (byline: string): string =>
  creditsOf(byline)
    .map(({ name, role }) => `${role}:${name}`)
    .join(' ');

describe('a byline is split where every word is sure', () => {
  test.each([
    ['王小明', 'aut:王小明'],
    ['王小明 李华', 'aut:王小明 aut:李华'],
    ['本报记者 王小明、通讯员 李华', 'rpt:王小明 aut:李华'],
    ['本报记者王小明　通讯员李华', 'rpt:王小明 aut:李华'],
    ['（本报记者 周小禾）', 'rpt:周小禾'],
    ['记者 郭佳 马晓燕', 'rpt:郭佳 rpt:马晓燕'],
    ['记者：郭佳；摄影：马晓燕', 'rpt:郭佳 pht:马晓燕'],
    ['陆　平　周小禾', 'aut:陆平 aut:周小禾'],
    ['王小明 译', 'trl:王小明'],
    ['王小明 文 李华 摄影', 'aut:王小明 pht:李华'],
    ['欧阳小河、司马平', 'aut:欧阳小河 aut:司马平'],
    ['阿布都拉·热合曼', 'aut:阿布都拉·热合曼'],
    ['本報記者 劉小河、通訊員 張華', 'rpt:劉小河 aut:張華'],
    ['张译', 'aut:张译'],
  ])('%s', (byline, expected) => expect(shown(byline)).toBe(expected));
});

describe('else it stays as it is printed', () => {
  test.each([
    '清河镇图书馆',
    '清河镇文化站 王小明',
    '王小明（清河镇文化站）',
    '记者郭佳马晓燕',
    '王小明李华',
    '文／图 王小明',
    '王小明 整理',
    '记者 通讯员 王小明',
    '李华摄',
    '石村',
    'Anna Bell',
    '一个读者',
    '记者',
    '本刊编辑部',
  ])('%s', (byline) => expect(creditsOf(byline)).toEqual([{ name: byline, role: 'aut' }]));
});

test('no name has a character that the byline does not have, and there is always one', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'王小明李华文摄 、（）记者译', '记者', '通讯员'), { minLength: 1 }),
      (parts) => {
        const byline = parts.join('');
        const credits = creditsOf(byline);
        expect(credits.length).toBeGreaterThan(0);
        const all = credits.map(({ name }) => name).join('');
        for (const character of all) expect(byline).toContain(character);
        expect([...all].length).toBeLessThanOrEqual([...byline].length);
      },
    ),
  ));
