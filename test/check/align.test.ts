import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/check/printed/align.js';
import { type Expected, expectedText } from '../../src/check/printed/expected.js';
import type { Found } from '../../src/check/printed/found.js';

const never = () => false;
const want = (text: string): Expected[] =>
  [...text].map((character) => ({ kind: 'character', text: character, ids: ['b'] }));
const got = (text: string, y = 0): Found[] => [...text].map((character) => ({ text: character, page: 0, y }));
const summary = (expected: string, found: string) =>
  align(want(expected), got(found), never).differences.map(({ at, lost, added }) => ({
    at,
    lost: lost.map((token) => (token.kind === 'folio' ? '' : token.text)).join(''),
    added: added.map(({ text }) => text).join(''),
  }));

describe('align', () => {
  it('finds nothing where both texts agree', () =>
    expect(summary('河上起了一层薄雾', '河上起了一层薄雾')).toEqual([]));

  it('names a lost character and its place', () => {
    expect(summary('河上起了一层薄雾，渡船还没有来。', '河上起了层薄雾，渡船还没有来。')).toEqual([
      { at: 4, lost: '一', added: '' },
    ]);
  });

  it('names a doubled stretch', () => {
    expect(
      summary('渡船还没有来，岸上已经有人等着。', '渡船还没有来渡船还没有来，岸上已经有人等着。'),
    ).toEqual([{ at: 6, lost: '', added: '渡船还没有来' }]);
  });

  it('names a changed character', () => {
    expect(summary('岸上已经有人等着，手里提着灯。', '岸上己经有人等着，手里提着灯。')).toEqual([
      { at: 2, lost: '已', added: '己' },
    ]);
  });

  it('names what is missing at the end', () => {
    expect(summary('灯亮了。人散了。', '灯亮了。')).toEqual([{ at: 4, lost: '人散了。', added: '' }]);
  });

  it('takes characters that the font draws alike as equal', () => {
    const same = (a: string, b: string) => new Set([a, b]).size === 2 && '·‧'.includes(a) && '·‧'.includes(b);
    expect(align(want('阿‧宝'), got('阿·宝'), same).differences).toEqual([]);
  });

  it('reads the number of a contents line and stops at the next line', () => {
    const expected: Expected[] = [
      ...want('茶'),
      { kind: 'folio', target: 'a01', ids: [] },
      ...want('2月的雨'),
    ];
    const found = [...got('茶12', 10), ...got('2月的雨', 30)];
    const { numbers, differences } = align(expected, found, never);
    expect([...numbers.values()]).toEqual(['12']);
    expect(differences).toEqual([]);
  });

  it('finds every single deletion', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 20, maxLength: 60, unit: fc.constantFrom(...'春江潮水连海平明月共生') }),
        fc.nat(),
        (text, n) => {
          const at = n % text.length;
          const found = text.slice(0, at) + text.slice(at + 1);
          const lost = summary(text, found).map(
            (difference) => difference.lost.length - difference.added.length,
          );
          expect(lost.reduce((sum, value) => sum + value, 0)).toBe(1);
        },
      ),
    );
  });
});

describe('expectedText', () => {
  it('keeps notes apart, knows contents numbers, and leaves out what is not printed', () => {
    const html = `<html><head><title>不印</title><style>p{}</style></head><body>
      <p class="entry">茶 <a class="folio-ref" href="#a01-title"></a></p>
      <h1 id="a01-title">茶</h1><p id="a01-b1">泡茶<span class="footnote" id="a01-n1" data-number="1">水要开</span>。</p></body></html>`;
    const { main, notes } = expectedText(fromHtml(html));
    expect(main.map((token) => (token.kind === 'folio' ? `→${token.target}` : token.text)).join('')).toBe(
      '茶→a01-title茶泡茶1。',
    );
    expect(notes.map((token) => (token.kind === 'folio' ? '' : token.text)).join('')).toBe('1水要开');
    expect(main.at(-1)?.ids).toEqual(['a01-b1']);
  });
});
