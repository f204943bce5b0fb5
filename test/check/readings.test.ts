import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { expectedText } from '../../src/check/printed/expected.js';
import { foundText } from '../../src/check/printed/found.js';
import { linesOf } from '../../src/check/type/lines.js';
import { geometryFor } from '../../src/config/index.js';
import { LEFT, PITCH, page, SIZE } from './type/made-up.js';

const geometry = geometryFor('huibian', 'A5', 'office-duplex');
const reading = (base: string, words: string) =>
  `<span class="ruby">${base}<span class="reading">${words}</span></span>`;
const HTML = `<p id="a01-b1">去过${reading('龟兹', 'qiūcí')}的人<span class="footnote" id="a01-n1" data-number="1">${reading('亳', 'bó')}州</span></p>`;

const say = (tokens: readonly object[]) =>
  tokens.map((token) => ('text' in token ? String(token.text) : '')).join('');

/** The second line of the page has a reading above its third and fourth characters. */
const printed = page(0, [
  { text: '头一行的字', row: 3 },
  { text: 'qiūcí', row: 4, indent: 2, size: SIZE / 2, drop: -0.9 * SIZE },
  { text: '去过龟兹的人', row: 4 },
]);
const baseline = 50 + 4 * PITCH - 0.9 * SIZE;
const box = [LEFT + 2 * SIZE, baseline - 3, LEFT + 4 * SIZE, baseline + 1] as const;

describe('readings on the page', () => {
  it('are expected apart from the words, those of notes as well', () => {
    const { main, notes, readings, noteReadings } = expectedText(fromHtml(HTML));
    expect(say(main)).toBe('去过龟兹的人1');
    expect(say(notes)).toBe('1亳州');
    expect(say(readings)).toBe('qiūcí');
    expect(say(noteReadings)).toBe('bó');
    expect(readings[0]?.ids).toEqual(['a01-b1']);
  });

  it('are found where the layout says that they stand', () => {
    const { main, readings } = foundText([printed], geometry, [{ readings: [box] }]);
    expect(say(main)).toBe('头一行的字去过龟兹的人');
    expect(say(readings)).toBe('qiūcí');
  });

  it('are words like others where it does not, so nothing can hide there', () => {
    const { main, readings } = foundText([printed], geometry, [{}]);
    expect(say(main)).toContain('qiūcí');
    expect(readings).toEqual([]);
  });

  it('belong to the notes below the notes’ top', () => {
    const { noteReadings } = foundText([printed], geometry, [{ readings: [box], notesTop: baseline - 10 }]);
    expect(say(noteReadings)).toBe('qiūcí');
  });

  it('are no lines for the rules of layout; small print elsewhere is', () => {
    expect(linesOf(printed).map(({ text, row }) => [text, row])).toEqual([
      ['头一行的字', 1],
      ['去过龟兹的人', 2],
    ]);
    const small = page(0, [
      { text: '小字', row: 3, size: SIZE / 2 },
      { text: '去过龟兹的人', row: 4 },
    ]);
    expect(linesOf(small)).toHaveLength(2);
  });
});
