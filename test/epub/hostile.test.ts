import { describe, expect, test } from 'vitest';
import { bookFindings } from '../../src/epub/index.js';
import { ownStyle } from '../../src/epub/style.js';
import { safeSvg } from '../../src/epub/svg.js';
import { pack, zip } from '../../src/epub/zip.js';
import { type Article, type Bulletin, Failure, type Message } from '../../src/model/index.js';
import { all, opened } from './opened.js';
import { markdown, sample } from './sample.js';

const withBody = (body: string): Bulletin => ({
  ...sample(),
  frontMatter: {},
  toc: [],
  parts: [
    {
      id: 'p1',
      articles: [
        { id: 'a01', source: { file: 'a.md' }, title: '题', complete: true, body: markdown(body) } as Article,
      ],
    },
  ],
});

const svg = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" ${attributes}>${inside}<rect width="9" height="9"/></svg>`;

const drawing = (source: string): Bulletin => ({
  ...withBody('![渡口](渡口.svg)'),
  assets: new Map([
    [
      '渡口.svg',
      { url: '渡口.svg', name: 'img-1.svg', mediaType: 'image/svg+xml' as const, bytes: Buffer.from(source) },
    ],
  ]),
});

describe('a link', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    '../../etc/passwd',
  ])('to %s leaves its words, and a message with the place', async (address) => {
    const bulletin = withBody(`首行。\n\n看[这里](${address})。`);
    const { text } = await opened(bulletin);
    expect(text('a01.xhtml')).not.toContain(`href="${address}`);
    expect(text('a01.xhtml')).toContain('<span>这里</span>');
    expect(bookFindings(bulletin)).toEqual([
      { id: 'epub-link-removed', place: { file: 'a.md', line: 3, column: 2 }, values: { address } },
    ]);
  });

  test('by reference is judged by what it refers to', () => {
    const found = bookFindings(withBody('看[这里][x]。\n\n[x]: javascript:alert(1)'));
    expect(found.map(({ id }) => id)).toEqual(['epub-link-removed']);
    expect(bookFindings(withBody('看[这里](https://example.org/)、[信](mailto:a@example.org)。'))).toEqual(
      [],
    );
  });
});

test('a picture without words is named as its author wrote it', () => {
  const [[, asset] = []] = [...sample().assets];
  const assets = new Map([['img-1.png', { ...asset!, url: '图/河岸.png' }]]);
  expect(bookFindings({ ...withBody('首行。\n\n![](img-1.png)'), assets })).toEqual([
    {
      id: 'epub-picture-undescribed',
      place: { file: 'a.md', line: 3, column: 1 },
      values: { picture: '图/河岸.png' },
    },
  ]);
});

describe('a drawing', () => {
  test.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>', '<script>'],
    ['<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>', '<foreignObject>'],
    ['<g onclick="alert(1)"/>', 'onclick'],
    ['<a href="javascript:alert(1)"><g/></a>', 'href=javascript:alert(1)'],
    ['<a xlink:href=" &#106;avascript:alert(1)"><g/></a>', 'href=javascript:alert(1)'],
    ['<image href="https://example.org/x.png"/>', 'href=https://example.org/x.png'],
    ['<image href="//example.org/x.png"/>', 'href=//example.org/x.png'],
    ['<use xlink:href="../../secret.svg#a"/>', 'href=../../secret.svg#a'],
    ['<style>@import url(https://example.org/x.css);</style>', '<style>'],
    ['<style><![CDATA[rect{fill:url(https://example.org/x#a)}]]></style>', '<style>'],
    ['<style>@\\69mport "x.css";</style>', '<style>'],
    ['<rect style="fill:url(\'http://example.org/x#a\')"/>', "style=fill:url('http://example.org/x#a')"],
    ['<rect fill="url(http://example.org/x#a)"/>', 'fill=url(http://example.org/x#a)'],
    ['<a><set attributeName="href" to="javascript:alert(1)"/></a>', '<set>'],
    ['<animate attributeName="onclick" values="alert(1)"/>', '<animate>'],
    ['<?xml-stylesheet href="https://example.org/x.css"?>', '<?xml-stylesheet?>'],
  ])('loses %s and keeps the rest', async (inside, removed) => {
    const { text, messages } = await opened(drawing(svg(inside)));
    const kept = text('images/img-1.svg');
    expect(kept).toContain('<rect width="9" height="9"');
    expect(kept).not.toMatch(/script|onclick|example\.org\/|secret|import|foreignObject|<set|<animate/iu);
    expect(messages).toContainEqual({ id: 'epub-svg-cleaned', values: { picture: '渡口.svg', removed } });
  });

  test('that does nothing wrong stays byte for byte', () => {
    const plain = svg(
      '<defs><g id="a"/></defs><use href="#a"/><rect fill="url(#b)" style="fill:url( \'#b\' )"/>',
    );
    const safe = safeSvg(Buffer.from(plain));
    expect(safe).toMatchObject({ kind: 'clean', removed: [] });
    expect(safe.kind === 'clean' && Buffer.from(safe.bytes).toString()).toBe(plain);
  });

  test.each([
    ['entities that breed', `<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${svg('&b;')}`, '<!ENTITY'],
    [
      'entities from outside',
      `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${svg('&a;')}`,
      '<!ENTITY',
    ],
    ['a thousand levels', svg(`${'<g>'.repeat(9999)}${'</g>'.repeat(9999)}`), '> 200 levels'],
    ['five megabytes', svg(`<text>${'字'.repeat(1_700_000)}</text>`), '> 4 MB'],
  ])('with %s is left out, with a message; its caption stays', async (_, source, reason) => {
    const { files, text, messages } = await opened(drawing(source));
    expect([...files.keys()]).not.toContain('OEBPS/images/img-1.svg');
    expect(text('a01.xhtml')).toContain('渡口');
    expect(messages).toContainEqual({
      id: 'epub-svg-unreadable',
      values: { picture: '渡口.svg', reason },
    });
  });

  test('that is no XML is left out', () => {
    expect(safeSvg(Buffer.from('<svg><rect></svg>')).kind).toBe('unreadable');
  });
});

describe('a style sheet of the user', () => {
  test.each([
    '@import "https://example.org/x.css";',
    "p { background: url('https://example.org/x.png') }",
    'p { background: url(//example.org/x.png) }',
    'p { background: url( "file:///etc/passwd" ) }',
    'p { background: url(../../x.png) }',
    '@\\69mport "https://example.org/x.css";',
    'p { background: u\\72 l(https://example.org/x.png) }',
    'p { background: \\url(https://example.org/x.png) }',
    'p { background: image-set("https://example.org/x.png" 1x) }',
  ])('loads nothing: %s', (css) => {
    const messages: Message[] = [];
    const kept = ownStyle(`a { color: inherit }\n${css}`, (message) => messages.push(message));
    expect(kept).toContain('a { color: inherit }');
    expect(kept).not.toMatch(/example|passwd|\.\.\/|@import/u);
    expect(messages.map(({ id }) => id)).toEqual(['epub-css-cleaned']);
  });
});

test('a style sheet that loads nothing stays as it is, escapes and all', () => {
  const css = 'p::before { content: "\\201C\\41"; background: url(images/x.png) }';
  expect(ownStyle(css, () => expect.unreachable())).toBe(css);
});

test('no page of a book holds an element or attribute that runs', async () => {
  const body = [
    '<img src=x onerror=alert(1)>',
    '<iframe src="https://example.org/"></iframe>',
    '甲<span onclick="x">乙</span>',
    '[^1]\n\n[^1]: <script>alert(1)</script>',
    '| <b onload=x>甲</b> |\n| --- |\n| <object data=x> |',
  ].join('\n\n');
  const { tree } = await opened(withBody(body));
  const page = tree('a01.xhtml');
  for (const name of ['script', 'iframe', 'object', 'embed', 'form', 'video', 'audio'])
    expect(all(page, name)).toEqual([]);
  const names = ['img', 'span', 'b', 'p', 'td', 'th', 'a'].flatMap((name) =>
    all(page, name).flatMap(({ attributes }) => Object.keys(attributes)),
  );
  expect(names.filter((name) => /^on/iu.test(name))).toEqual([]);
});

test('more files than a ZIP can name stop the build with a message', () => {
  const entry = pack('a', new Uint8Array(), true);
  const attempt = () => zip(Array(65_536).fill(entry), new Date(0));
  expect(attempt).toThrow(Failure);
  expect(attempt).toThrow('epub-too-large');
});
