import { describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { SCRIPTS } from '../../src/model/index.js';
import { all, opened, words } from './opened.js';
import { sample } from './sample.js';

describe('the archive', () => {
  test('opens with a stored mimetype, has no folders and one date', async () => {
    const { bytes, zip } = await opened(sample());
    const entries = Object.values(zip.files);
    expect(entries[0]?.name).toBe('mimetype');
    expect(Buffer.from(bytes.subarray(30, 58)).toString('latin1')).toBe('mimetypeapplication/epub+zip');
    expect(entries.filter((entry) => entry.dir)).toEqual([]);
    expect(new Set(entries.map((entry) => entry.date.toISOString()))).toEqual(
      new Set(['2026-11-20T00:00:00.000Z']),
    );
  });

  test('is the same, byte for byte, in any time zone', async () => {
    const zone = process.env.TZ;
    const made = [];
    for (const TZ of ['Asia/Shanghai', 'America/Los_Angeles']) {
      process.env.TZ = TZ;
      made.push((await opened(sample('zh-Hans', 'huibian'))).bytes);
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(Buffer.compare(made[0]!, made[1]!)).toBe(0);
  });

  test.each(SCRIPTS)('every file in %s is well-formed XML', async (script) => {
    const { files } = await opened(sample(script, 'huibian'));
    for (const [name, content] of files) {
      if (/\.(?:xhtml|opf|ncx|xml)$/u.test(name)) expect(() => fromXml(content), name).not.toThrow();
    }
  });
});

describe('the order', () => {
  test('of a book: title page, contents, note, parts with their articles, colophon', async () => {
    const { tree } = await opened(sample('zh-Hans', 'huibian'));
    const opf = tree('content.opf');
    const hrefs = new Map(all(opf, 'item').map(({ attributes: a }) => [a.id, a.href]));
    const spine = all(opf, 'itemref').map(({ attributes: a }) => hrefs.get(a.idref));
    expect(spine).toEqual([
      'title.xhtml',
      'toc.xhtml',
      'note.xhtml',
      'p1.xhtml',
      'a01.xhtml',
      'a02.xhtml',
      'p2.xhtml',
      'a03.xhtml',
      'colophon.xhtml',
    ]);
  });

  test('everything that lies in the archive is in the manifest, and the other way round', async () => {
    const { tree, files } = await opened(sample());
    const listed = all(tree('content.opf'), 'item').map(({ attributes: a }) => `OEBPS/${a.href}`);
    const there = [...files.keys()].filter((name) => name.startsWith('OEBPS/') && !name.endsWith('.opf'));
    expect(listed.toSorted()).toEqual(there.toSorted());
  });
});

describe('the contents', () => {
  test('nest part, article and section in nav and NCX alike', async () => {
    const { tree } = await opened(sample('zh-Hans', 'huibian'));
    const nav = all(tree('toc.xhtml'), 'nav')[0]!;
    const links = all(nav, 'a').map((a) => [a.attributes.href, words(a)]);
    const points = all(tree('toc.ncx'), 'navPoint').map((point) => [
      all(point, 'content')[0]?.attributes.src,
      words(all(point, 'text')[0]!),
    ]);
    expect(points).toEqual(links);
    expect(links).toContainEqual(['a01.xhtml#a01-b3', '（一）借还']);
    expect(links[0]).toEqual(['p1.xhtml#p1-title', '第一辑　馆务']);
    const deep = all(all(all(all(nav, 'ol')[0]!, 'ol')[0]!, 'ol')[0]!, 'ol')[0]!;
    expect(words(deep)).toBe('（一）借还');
    const depth = all(tree('toc.ncx'), 'meta').find((m) => m.attributes.name === 'dtb:depth');
    expect(depth?.attributes.content).toBe('4');
  });

  test('of a bulletin without articles lead to the title page', async () => {
    const { tree } = await opened({ ...sample(), parts: [], toc: [] });
    expect(all(all(tree('toc.xhtml'), 'nav')[0]!, 'a')[0]?.attributes.href).toBe('title.xhtml');
    expect(all(tree('toc.ncx'), 'navPoint')).toHaveLength(1);
  });

  test('that lead nowhere stop the build', async () => {
    const bulletin = sample();
    const toc = [{ ...bulletin.toc[0]!, target: 'a99-title' }];
    await expect(opened({ ...bulletin, toc })).rejects.toThrow('a99-title');
  });

  test('have landmarks', async () => {
    const { tree } = await opened(sample('zh-Hant-TW'));
    const links = all(all(tree('toc.xhtml'), 'nav')[1]!, 'a').map((a) => a.attributes['epub:type']);
    expect(links).toEqual(['titlepage', 'toc', 'preface', 'bodymatter', 'colophon']);
  });
});

test('what the bulletin says of itself is in the package document', async () => {
  const { tree, text, messages } = await opened(sample('zh-Hant-HK'));
  const opf = tree('content.opf');
  const value = (name: string) => all(opf, name).map(words);
  const meta = (property: string) =>
    all(opf, 'meta')
      .filter((m) => m.attributes.property === property)
      .map(words);
  expect(value('dc:language')).toEqual(['zh-Hant-HK']);
  expect(value('dc:title')).toEqual(['清河图书馆简报　第12期（總第212期）']);
  expect(value('dc:creator')).toEqual(['林晓禾', '何田']);
  expect(value('dc:publisher')).toEqual(['清河镇图书馆']);
  expect(value('dc:identifier')).toEqual([sample().metadata.identifier]);
  expect(meta('dcterms:modified')).toEqual(['2026-11-20T00:00:00Z']);
  expect(meta('belongs-to-collection')).toEqual(['清河图书馆简报']);
  expect(meta('group-position')).toEqual(['212']);
  expect(text('content.opf')).not.toMatch(/conformsTo|http:\/\/www\.w3\.org\/TR/u);
  expect(messages).toEqual([{ id: 'epub-without-cover' }]);
});

test('a tail lists whom a brief goes to, and leaves out what is not said', async () => {
  const full = words((await opened(sample())).tree('colophon.xhtml'));
  expect(full).toContain('送：各分馆，镇政府。');
  expect(full).toContain('印数：120份');
  const { distribution, ...metadata } = sample().metadata;
  const silent = { ...metadata, distribution: { report: [], send: [], issue: [] } };
  expect(words((await opened({ ...sample(), metadata: silent })).tree('colophon.xhtml'))).not.toContain(
    '送：',
  );
});
