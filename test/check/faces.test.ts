import { describe, expect, it } from 'vitest';
import { checkCoverage, fontMessages, listFonts, parseDocument, planFaces } from '../../src/check/index.js';
import { findFonts } from '../../src/io/fonts.js';
import type { FontFace, FontSet } from '../../src/model/index.js';
import { placesIn } from '../../src/rare-places.js';
import { articleOf, bulletinOf } from './rare.js';

/** A face that has everything but some characters, or nothing but some. */
const face = (family: string, weight: 400 | 700, has: (character: string) => boolean): FontFace => ({
  family,
  weight,
  name: `${family}-${weight}`,
  path: `/fonts/${family}-${weight}.ttf`,
  version: '1',
  bytes: () => new Uint8Array(),
  glyph: (code) => (has(String.fromCodePoint(code)) ? 1 : 0),
});
const lacks = (characters: string) => (character: string) => !characters.includes(character);
const only = (characters: string) => (character: string) => characters.includes(character);

const FONTS: FontSet = {
  faces: [
    face('kb-serif', 400, lacks('㐂𠮷𰻝')),
    face('kb-serif', 700, lacks('㐂𠮷𰻝')),
    face('kb-sans', 400, lacks('㐂𠮷䶸')),
    face('kb-sans', 700, lacks('㐂𠮷䶸')),
    face('kb-fallback', 400, only('㐂')),
    face('kb-fallback', 700, only('㐂')),
  ],
};
const CSS = `:root { --serif: kb-serif, kb-extra, kb-fallback, kb-sans, serif; --sans: kb-sans, kb-extra, kb-serif, kb-fallback; }
html { font-family: var(--serif); }
h2 { font-family: var(--sans); font-weight: 700 }
.kicker { font: 700 var(--small)/var(--lh) var(--sans); }
.quiet .kicker { font-weight: 400 }
.flow > p.lead { font-family: var(--sans) }
/* h1 { font-family: var(--sans) } */
@page :left { @bottom-left { content: "— " counter(page) " —"; font: 400 9pt/1 var(--sans); } @top-left { content: none; } }
.ref::after { content: target-counter(attr(href), page); }`;
const planOf = (html: string, fonts = FONTS) => planFaces(parseDocument(html), fonts);
const plan = (body: string, fonts = FONTS, css = CSS) =>
  planOf(`<html><head><style>${css}</style></head><body>${body}</body></html>`, fonts);
const of = (body: string) =>
  Object.fromEntries(
    plan(body).faces.map(({ name, characters }) => [
      name,
      characters
        .map(([one]) => one)
        .sort()
        .join(''),
    ]),
  );

describe('the face of each character', () => {
  it('follows the style sheets: elements, classes, descent, weight', () => {
    const faces = of(
      '<div class="flow"><p>河</p><p class="lead">桥</p><h2>茶<em>水</em></h2></div><p class="kicker">甲</p><div class="quiet"><p class="kicker">乙</p></div><p><b>粗</b></p>',
    );
    expect(faces['kb-serif-400']).toBe('河');
    expect(faces['kb-serif-700']).toBe('粗');
    expect(faces['kb-sans-700']).toBe('水甲茶'.split('').sort().join(''));
    // the folio is set in it, too
    expect(faces['kb-sans-400']).toBe([...'—0123456789桥乙'].sort().join(''));
  });

  it('knows rare characters from the others', () => {
    const { faces, missing } = plan('<p>河㐂岸㐂</p><h2>㐂䶸</h2><p>𠮷</p><p>𰻝</p>');
    const found = Object.fromEntries(
      faces.map(({ name, fallback, characters }) => [
        name,
        fallback.map((character) => `${character}${new Map(characters).get(character)}`),
      ]),
    );
    expect(found).toMatchObject({
      'kb-fallback-400': ['㐂2'],
      'kb-fallback-700': ['㐂1'],
      'kb-serif-700': ['䶸1'],
      'kb-sans-400': ['𰻝1'],
      'kb-serif-400': [],
    });
    expect([...missing]).toEqual(['𠮷']);
  });

  it('asks a font of the user before the stand-in, and does not call it one', async () => {
    const fonts = { faces: [...FONTS.faces, face('kb-extra', 400, only('𠮷㐂'))] };
    const { faces, missing } = plan('<p>㐂𠮷</p>', fonts);
    expect(faces.map(({ name }) => name)).toContain('kb-extra-400');
    expect(faces.map(({ name }) => name)).not.toContain('kb-fallback-400');
    expect([...missing]).toEqual([]);
    const html = `<style>${CSS}</style><p>㐂𠮷</p>`;
    const listed = listFonts([planOf(html, fonts)], fonts).fonts.find(({ name }) => name === 'kb-extra-400');
    expect(listed).toMatchObject({ characters: 2, fallback: [], embedding: 'unsaid' });
  });

  it('does not count what draws nothing', () => {
    expect(of('<p>\u2060河\u3000\u00a0\ufe0f</p>')['kb-serif-400']).toBe('河');
  });
});

describe('a document in parts', () => {
  it('is counted over all of them', () => {
    const parts = ['<p>河㐂</p>', '<p>河岸</p><h2>𠮷</h2>'].map((body) => `<style>${CSS}</style>${body}`);
    const whole = `<style>${CSS}</style><p>河㐂</p><p>河岸</p><h2>𠮷</h2>`;
    expect(
      listFonts(
        parts.map((part) => planOf(part)),
        FONTS,
      ),
    ).toEqual(listFonts([planOf(whole)], FONTS));
  });
});

describe('rare characters are named', () => {
  const text = '柳湾的渡口。\n\n老船工名叫㐂生，住在𠮷屋。\n';
  const sources = [
    {
      entry: { file: 'a.txt' },
      path: '/a.txt',
      file: 'a.txt',
      bytes: new TextEncoder().encode(text),
    },
  ];
  const messages = checkCoverage(
    bulletinOf(articleOf('a.txt', '老船工名叫㐂生，住在𠮷屋。')),
    FONTS,
    placesIn(sources),
  );

  it('with file, line, column and code point: who stands in', () => {
    expect(messages.find(({ id }) => id === 'glyph-fallback')).toEqual({
      id: 'glyph-fallback',
      values: { character: '㐂', code: 'U+3402', font: 'kb-fallback-400' },
      place: { file: 'a.txt', line: 3, column: 6 },
    });
  });

  it('and what no font has', () => {
    expect(messages.find(({ id }) => id === 'glyph-missing')).toEqual({
      id: 'glyph-missing',
      values: { character: '𠮷', code: 'U+20BB7' },
      place: { file: 'a.txt', line: 3, column: 11 },
    });
  });

  it('that only a heading’s face lacks', async () => {
    const html = `<style>${CSS}</style><h2>䶸</h2>`;
    expect(fontMessages(listFonts([planOf(html)], FONTS), FONTS, () => ({ file: 'b.md', line: 2 }))).toEqual([
      {
        id: 'glyph-fallback',
        values: { character: '䶸', code: 'U+4DB8', font: 'kb-serif-700' },
        place: { file: 'b.md', line: 2 },
      },
    ]);
  });
});

describe('the fonts that ship', () => {
  it.each(['zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'] as const)('%s: open, and free to embed', async (script) => {
    const html = `<style>${CSS}</style><h2>河</h2><p>河<b>河</b></p>`;
    const fonts = listFonts([planOf(html, findFonts(script))], findFonts(script)).fonts;
    expect(fonts.length).toBe(4);
    for (const font of fonts) {
      expect(font).toMatchObject({ embedding: 'installable', subset: true, fallback: [] });
      expect(font.licence).toMatch(/SIL Open Font License/);
      expect(font.licenceUrl).toMatch(/^https?:/);
    }
  });
});
