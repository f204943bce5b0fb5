import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { convertText } from '../../src/script/context.js';
import { detectorOfTraditional } from '../../src/script/detect.js';
import { engineFor } from '../../src/script/opencc.js';

const GOLD = '../shared/traditional/gold-dev.tsv';
const there = existsSync(GOLD);
if (!there) console.warn(`accuracy of the conversion: SKIPPED, ${GOLD} is not there`);

/** Spellings that mean the same and that editors choose between. */
const VARIANTS: Readonly<Record<string, string>> = {
  臺: '台',
  裏: '裡',
  爲: '為',
  羣: '群',
  牀: '床',
  峯: '峰',
};
const plain = (text: string): string[] =>
  [...text].map(
    (point) => VARIANTS[point] ?? { '「': '“', '」': '”', '『': '‘', '』': '’', '‧': '·' }[point] ?? point,
  );

describe.skipIf(!there)('accuracy on 500 lines of prose', () => {
  it('is not below what it was', async () => {
    const lines = readFileSync(GOLD, 'utf8').trimEnd().split('\n');
    const context = {
      engine: await engineFor('zh-Hant-TW'),
      isDone: await detectorOfTraditional(),
      report: () => {},
    };
    let all = 0;
    let right = 0;
    for (const line of lines) {
      const [simplified = '', traditional = ''] = line.split('\t');
      const expected = plain(traditional);
      const found = plain(convertText(simplified, undefined, context));
      expect(found.length).toBe(expected.length);
      for (const [index, point] of expected.entries()) {
        if (!/\p{Script=Han}/u.test(point)) continue;
        all++;
        if (found[index] === point) right++;
      }
    }
    console.info(`accuracy: ${((100 * right) / all).toFixed(3)} % of ${all} Han characters`);
    expect(right / all).toBeGreaterThan(0.9976);
  });
});
