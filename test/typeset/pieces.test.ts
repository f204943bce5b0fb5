import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageFlow } from '../../src/typeset/page-flow.js';
import { cutIntoPieces } from '../../src/typeset/pieces.js';
import { isPlain } from '../../src/typeset/plain.js';
import { takeApart } from '../../src/typeset/top-level.js';
import { A4_BRIEF } from './sample.js';

const style = (name: string) => readFileSync(new URL(`../../styles/${name}`, import.meta.url), 'utf8');
const BOOK = style('typography.css') + style('huibian.css');
const BRIEF = style('typography.css') + style('jianbao.css');
const article = (number: number, extra = '', words = 3000) =>
  `<article class="article flow${extra}"><h1 class="title" id="a${number}-title" data-short-title="第${number}篇">题</h1><p id="a${number}-b1">${'字'.repeat(words)}</p></article>`;
const page = (...elements: readonly string[]) =>
  `<!doctype html><html><head><style>${BOOK}</style></head><body>\n${elements.join('\n')}\n</body></html>`;
const front =
  '<section class="cover" data-book="清河&quot;记事"></section>\n<section class="contents"></section>';
const articles = (count: number) =>
  Array.from({ length: count }, (_, at) => article(at + 1, at === 0 ? ' opens-text' : ''));

describe('what a style sheet says of pages', () => {
  it('is read from plain classes', () => {
    const flow = pageFlow(BOOK);
    expect(flow.divisible).toBe(true);
    expect(flow.startOf(['article', 'flow'])).toBe('page');
    expect(flow.startOf(['article', 'flow', 'opens-text'])).toBe('right');
    expect(flow.startOf(['contents', 'slim'])).toBe('page');
    expect(flow.startOf(['colophon'])).toBe('left');
    expect(flow.countsAnew(['article', 'opens-text'])).toBe(true);
  });

  it('lets a user take a break back', () => {
    expect(pageFlow(`${BOOK}.article { break-before: auto }`).startOf(['article'])).toBe('none');
  });

  it.each([
    '@page :first { margin: 0 }',
    'body > .part { break-before: page }',
    '@page :blank { color: red }',
  ])('makes the document indivisible: %s', (rule) => expect(pageFlow(BOOK + rule).divisible).toBe(false));
});

describe('cutting into pieces', () => {
  const cut = (html: string, styles = BOOK) => cutIntoPieces(html, styles, A4_BRIEF);

  it('leaves a brief whole', () => {
    const html = page(...articles(9));
    expect(cut(html, BRIEF)).toEqual([
      {
        html: html.replace('<html', '<html data-sides="own"'),
        start: 'right',
        pages: expect.any(Number),
        plain: false,
      },
    ]);
  });

  it('leaves a short book whole', () => {
    expect(cut(page(front, ...articles(3), '<section class="colophon"></section>'))).toHaveLength(1);
  });

  it('cuts where text begins and every few articles, and holds every element once, in order', () => {
    const pieces = cut(page(front, ...articles(40), '<section class="colophon"></section>'));
    expect(pieces.length).toBeGreaterThan(4);
    expect(pieces.map(({ start }) => start)).toEqual([
      'right',
      'right',
      ...pieces.slice(3).map(() => 'page'),
      'left',
    ]);
    const ids = pieces.flatMap(({ html }) =>
      [...html.matchAll(/id="a(\d+)-title"/g)].map(([, id]) => Number(id)),
    );
    expect(ids).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
  });

  it('moves no cut for a longer article', () => {
    const plain = cut(page(front, ...articles(40)));
    const longer = cut(page(front, ...articles(40).with(20, article(21, '', 3400))));
    expect(longer.filter(({ html }, at) => html !== plain[at]?.html)).toHaveLength(1);
  });

  it('gives a later piece the strings of an earlier one as words', () => {
    const last = cut(page(front, ...articles(40))).at(-1)?.html ?? '';
    expect(last).toContain('content: "清河\\"记事";');
    expect(last).toContain('content: string(article);');
  });

  it('leads links to other pieces out of it', () => {
    const [first] = cut(
      page(front.replace('"></section>\n', '"><a href="#a9-title">9</a></section>\n'), ...articles(9)),
    );
    expect(first?.html).toContain('href="https://xref.invalid/#a9-title"');
  });
});

describe('plain text', () => {
  const flow = pageFlow(BOOK);
  const isPlainArticle = (body: string) => {
    const [element] =
      takeApart(`<body><article class="article flow">${body}</article></body>`)?.elements ?? [];
    return element !== undefined && isPlain(element, flow);
  };

  it('is what holds paragraphs, headings, quotations and words of any look', () =>
    expect(
      isPlainArticle(
        '<header class="head"><h1 class="title">题</h1></header><div class="heads"><h2>一</h2><h3>二</h3></div><p>文<b>粗</b><a href="#a">链</a><span class="tied">——</span></p><blockquote><p>引</p></blockquote>',
      ),
    ).toBe(true));

  it.each([
    ['a note', '<p>文<span class="footnote" id="a-n1">注</span></p>'],
    ['a reading', '<p><span class="ruby">字<span class="reading">zì</span></span></p>'],
    ['the number of another page', '<p>见<a class="folio-ref" href="#a"></a></p>'],
    ['a picture', '<figure class="picture wide"><img src="a.png"></figure>'],
    ['a table', '<figure class="table"><table></table></figure>'],
    ['a list', '<ul><li>项</li></ul>'],
  ])('is nothing with %s', (_, body) => expect(isPlainArticle(body)).toBe(false));

  it('begins on a new page', () => {
    const [element] = takeApart('<body><article class="flow"><p>文</p></article></body>')?.elements ?? [];
    expect(element && isPlain(element, flow)).toBe(false);
  });

  it('is found piece by piece', () => {
    const pieces = cutIntoPieces(
      page(front, ...articles(30), '<section class="colophon"></section>'),
      BOOK,
      A4_BRIEF,
    );
    const plain = pieces.map((piece) => piece.plain);
    expect(plain).toEqual([false, ...plain.slice(2).map(() => true), false]);
    expect(pieces.every(({ html, plain: free }) => !free || html.includes('data-sides="both"'))).toBe(true);
  });
});

describe('taking a document apart', () => {
  it('is not misled by attributes and nested elements', () => {
    const apart = takeApart(
      '<body><section class="a b" title="</section>"><section>1</section></section><p>2</p></body>',
    );
    expect(apart?.elements.map(({ html }) => html)).toEqual([
      '<section class="a b" title="</section>"><section>1</section></section>',
      '<p>2</p>',
    ]);
  });

  it.each(['<body>text<p></p></body>', '<body><div><p></p></body>', '<p></p>'])('gives up: %s', (html) =>
    expect(takeApart(html)).toBeUndefined(),
  );
});
