import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { describe, expect, it } from 'vitest';
import type { Doubt, Host, Review, ReviewBlock } from '../../src/model/index.js';
import { reviewPage } from '../../src/review/index.js';
import { marksOf, segmentsOf } from '../../src/review/segments.js';
import { elements, hasClass, readPage } from '../changes/read-page.js';

const css = readFileSync(join(resolve(import.meta.dirname, '..', '..', 'styles'), 'review.css'), 'utf8');
const themeFiles: Host['themeFiles'] = { templates: new Map(), styles: new Map([['review.css', css]]) };

const block = (before: string, after: string, more: Partial<ReviewBlock> = {}): ReviewBlock => ({
  role: 'paragraph',
  article: 'a01',
  place: { file: '渡口.md', line: 3 },
  before: [...before],
  after: [...after],
  gaps: [],
  fixed: [],
  ...more,
});
const doubt: Doubt = {
  reason: 'spelling',
  score: 0.5,
  term: '批[复]',
  words: ['批复'],
  answers: [
    { form: '覆', line: '批[复]: 覆', chosen: true },
    { form: '複', line: '批[复]: 複', chosen: false },
  ],
  places: [{ block: 1, from: 3, to: 4 }],
};
const review: Review = {
  script: 'zh-Hant-TW',
  blocks: [
    block('渡口', '渡口', { role: 'title' }),
    block('县里批复到', '縣裡批覆到', { fixed: [[1, 2]] }),
    block('甲乙', '甲乙', { gaps: [1] }),
  ],
  doubts: [doubt],
  unlisted: 0,
  hits: 1,
};

const words = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(words).join('') : '';
const named = (name: string) => (element: Element) => element.tagName === name;
const rowsOf = (html: string) => elements(readPage(html).root, hasClass('r'));

describe('the page of an edition', () => {
  const html = reviewPage('柳湾简报', review, themeFiles);
  const { root } = readPage(html);

  it('has both texts beside each other, the changed characters marked', () => {
    const [, row] = rowsOf(html);
    const [before, after] = row!.children as Element[];
    expect(words(before!)).toBe('县里批复到');
    expect(words(after!)).toBe('縣裡批覆1到');
    expect(after?.properties.lang).toBe('zh-Hant-TW');
    expect(elements(after!, named('u')).map(words)).toEqual(['縣']);
    expect(elements(after!, named('ins')).map(words)).toEqual(['裡']);
    expect(elements(after!, named('mark')).map(words)).toEqual(['覆']);
  });

  it('lists the doubts first, with context, candidates and the lines to copy', () => {
    const [list] = elements(root, hasClass('doubts'));
    expect(elements(list!, named('code')).map(words)).toEqual(['批[复]: 覆', '批[复]: 複']);
    expect(elements(list!, hasClass('pair')).map(words)).toEqual(['县里批复到縣裡批覆到渡口.md:3']);
    expect(words(list!)).toContain('现用');
    expect(html.indexOf('class=doubts')).toBeLessThan(html.indexOf('class=heads'));
  });

  it('links the list and the text both ways', () => {
    const ids = new Set(
      elements(root, ({ properties }) => Boolean(properties.id)).map(({ properties }) => properties.id),
    );
    const targets = elements(root, named('a')).map(({ properties }) => String(properties.href).slice(1));
    expect(targets.length).toBeGreaterThan(1);
    for (const target of targets) expect(ids).toContain(target);
  });

  it('shows where something stands that is no text', () => {
    expect(elements(root, hasClass('o'))).toHaveLength(2);
  });

  it('needs no network and no script, and prints', () => {
    expect(html).not.toMatch(/<script|<link|<img|src=|https?:|url\(/iu);
    expect(html).toMatch(/Content-Security-Policy content="default-src \S*none/u);
    expect(css).toContain('@media print');
  });

  it('says so when nothing is doubtful', () => {
    const sure = reviewPage('柳湾简报', { ...review, doubts: [] }, themeFiles);
    expect(sure).toContain('没有存疑之处');
    expect(elements(readPage(sure).root, named('label'))).toEqual([]);
  });

  it('escapes whatever a source, a title or a glossary holds', () => {
    const evil = '<script>alert(1)</script>"\'&</style>\u202e';
    const bad: Review = {
      ...review,
      blocks: [block(evil, evil, { place: { file: evil, line: 1 } })],
      doubts: [
        {
          ...doubt,
          words: [evil],
          answers: [{ form: evil, line: evil, chosen: false }],
          places: [{ block: 0, from: 0, to: 3 }],
        },
      ],
    };
    const page = readPage(reviewPage(evil, bad, themeFiles));
    expect(elements(page.root, named('script'))).toEqual([]);
    expect(elements(page.root, named('style'))).toHaveLength(1);
    expect(reviewPage(evil, bad, themeFiles)).not.toContain('\u202e');
  });
});

describe('the pieces of a row', () => {
  it('are the whole text on both sides, whatever is marked', () => {
    const point = fc.constantFrom(...'发發里裡a。', '');
    const pairs = fc.array(fc.tuple(fc.constantFrom(...'发里a。'), point), { maxLength: 12 });
    const ranges = fc.array(fc.tuple(fc.nat(12), fc.nat(4)), { maxLength: 4 });
    fc.assert(
      fc.property(pairs, ranges, ranges, fc.array(fc.nat(12)), (points, fixed, marked, gaps) => {
        const own = block('', '', {
          before: points.map(([before]) => before),
          after: points.map(([, after]) => after),
          fixed: fixed.map(([from, length]) => [from, from + length]),
          gaps,
        });
        const doubts = marked.map(([from, length]) => ({
          ...doubt,
          places: [{ block: 0, from, to: from + length }],
        }));
        const segments = segmentsOf(own, marksOf(doubts).get(0));
        expect(segments.map(({ before }) => before).join('')).toBe(own.before.join(''));
        expect(segments.map(({ after }) => after).join('')).toBe(own.after.join(''));
      }),
    );
  });
});
