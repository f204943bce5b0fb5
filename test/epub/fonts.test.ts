import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { findFonts } from '../../src/io/fonts.js';
import type { Bulletin } from '../../src/model/index.js';
import { all, opened, words } from './opened.js';
import { sample } from './sample.js';

const withFonts = (bulletin: Bulletin) => opened(bulletin, undefined, { fonts: true }, findFonts);

describe('fonts on request', () => {
  test('cover every character of every page, with a real bold, a licence and the word to Apple Books', async () => {
    const { files, tree, text, zip } = await withFonts(sample());
    const font = async (name: string) => {
      const made = create(await zip.file(`OEBPS/fonts/${name}.ttf`)!.async('nodebuffer'));
      if (!('hasGlyphForCodePoint' in made)) throw new Error('no font');
      return made;
    };
    const regular = await font('NotoSerifSC-Regular');
    const bold = await font('NotoSerifSC-Bold');
    const pages = all(tree('content.opf'), 'item').flatMap(({ attributes }) =>
      attributes['media-type'] === 'application/xhtml+xml' ? [attributes.href ?? ''] : [],
    );
    expect(pages.length).toBeGreaterThan(5);
    const lacking = pages.flatMap((page) =>
      [...words(tree(page))].filter((c) => c.trim() && !regular.hasGlyphForCodePoint(c.codePointAt(0)!)),
    );
    expect(lacking).toEqual([]);
    const heads = ['h1', 'h2', 'h3', 'b', 'strong', 'th'].flatMap((name) =>
      all(tree('a01.xhtml'), name).map(words),
    );
    expect(
      [...heads.join('')].filter((c) => c.trim() && !bold.hasGlyphForCodePoint(c.codePointAt(0)!)),
    ).toEqual([]);
    expect(bold.postscriptName ?? '').not.toBe(regular.postscriptName);
    expect(text('fonts/OFL.txt')).toMatch(/NotoSerifSC-Regular: .*\n[\s\S]*SIL OPEN FONT LICENSE/u);
    expect(files.get('META-INF/com.apple.ibooks.display-options.xml')).toContain('specified-fonts');
    expect(text('style.css')).toContain('@font-face');
  });

  test('are the same bytes twice', async () => {
    const [one, two] = [await withFonts(sample()), await withFonts(sample())];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  });

  test('are not carried where a character has none, and the message names it', async () => {
    const { files, messages } = await withFonts({
      ...sample(),
      metadata: { ...sample().metadata, title: '清河\u{1f600}' },
    });
    expect([...files.keys()].filter((name) => /fonts|apple/u.test(name))).toEqual([]);
    expect(messages).toContainEqual({ id: 'epub-fonts-incomplete', values: { characters: '\u{1f600}' } });
  });

  test('are not there unasked', async () => {
    const { files, text } = await opened(sample());
    expect([...files.keys()].filter((name) => /fonts|apple/u.test(name))).toEqual([]);
    expect(text('style.css')).not.toContain('@font-face');
  });
});
