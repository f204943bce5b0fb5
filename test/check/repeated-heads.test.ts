import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { expectedText } from '../../src/check/printed/expected.js';
import { foundText } from '../../src/check/printed/found.js';
import { geometryFor } from '../../src/config/index.js';
import type { PageText } from '../../src/pdf/index.js';
import { page } from './type/made-up.js';

const geometry = geometryFor('huibian', 'A5', 'office-duplex');
const HTML =
  '<figure id="a01-b2"><table><thead><tr><th>日期</th><th>水位</th></tr></thead><tbody><tr><td>三月</td></tr></tbody></table></figure>';
const { heads } = expectedText(fromHtml(HTML));

/** A page whose first line is in no tag. */
function withUntagged(words: string): PageText {
  const made = page(0, [
    { text: words, row: 3 },
    { text: '三月六日', row: 4 },
  ]);
  const count = [...words].length;
  return {
    ...made,
    glyphs: made.glyphs.map((glyph, at) => (at < count ? { ...glyph, mark: 'none' } : glyph)),
  };
}

const read = (words: string) =>
  foundText([withUntagged(words)], geometry, [], heads)
    .main.map(({ text }) => text)
    .join('');

describe('a table’s head that the layout repeats', () => {
  it('is known from the document', () => expect([...heads]).toEqual(['日期水位']));
  it('is not text of the page', () => expect(read('日期水位')).toBe('三月六日'));
  it('is text where it differs by a character', () => expect(read('日期水')).toBe('日期水三月六日'));
  it('is text where it is tagged', () => {
    const tagged = page(0, [
      { text: '日期水位', row: 3 },
      { text: '三月六日', row: 4 },
    ]);
    expect(foundText([tagged], geometry, [], heads).main).toHaveLength(8);
  });
});
