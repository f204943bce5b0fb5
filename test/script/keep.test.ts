import { describe, expect, it } from 'vitest';
import { convertBulletin } from '../../src/script/index.js';
import { keptPoints } from '../../src/script/keep.js';
import { article, bulletin, collector } from './support.js';

const kept = (text: string): string => {
  const points = [...text];
  const indexes = keptPoints(text);
  return points.filter((_, index) => indexes.has(index)).join('');
};

describe('what stays in running text', () => {
  it.each([
    ['见https://example.org/a?b=1的说明', 'https://example.org/a?b=1'],
    ['见https://example.org/软件/里.html。', 'https://example.org/软件/里.html'],
    ['请看www.example.org/a，里面有', 'www.example.org/a'],
    ['写信到qinghe-12@example.org即可', 'qinghe-12@example.org'],
    ['放在images/图里.png里', 'images/图里.png'],
    ['放在./发展/里.md', './发展/里.md'],
    ['C:\\文档\\里.txt打不开', 'C:\\文档\\里.txt'],
    ['\u{20000}里https://a.example', 'https://a.example'],
    ['时速60km/h，2026/11/20开门', ''],
    ['男/女、和/或', ''],
  ])('%s', (text, expected) => {
    expect(kept(text)).toBe(expected);
  });

  it('is byte-identical after conversion', async () => {
    const text = '发信到qinghe@example.org，或看https://example.org/软件/里 里的说明；图在img/图里.png。';
    const { report } = collector();
    const result = await convertBulletin(bulletin([article(text)]), 'zh-Hant-TW', report);
    expect(JSON.stringify(result.parts[0]!.articles[0]!.body)).toContain('https://example.org/软件/里');
    expect(JSON.stringify(result.parts[0]!.articles[0]!.body)).toContain('img/图里.png');
    expect(JSON.stringify(result.parts[0]!.articles[0]!.body)).toContain('裡的說明');
  });
});
