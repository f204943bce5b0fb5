import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { checkEpub } from '../../src/check/epub-conservation.js';
import type { Article, Bulletin, PageMap } from '../../src/model/index.js';
import { opened } from './opened.js';
import { sample } from './sample.js';

/** Any text that XML can hold, markup and quotation marks among it. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom('<', '&', ']]>', '"', "'", '<!--', '中', '　', '\n', '𠮷'),
      fc.string({ unit: 'binary' }),
    ),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join('').replace(/[\u0000-\u0008\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu, ''));

const paragraph = words.map(
  (value): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] }),
);
const quote = fc
  .array(paragraph, { maxLength: 2 })
  .map((children) => ({ type: 'blockquote', children }) as RootContent);
const heading = words.map(
  (value): RootContent => ({ type: 'heading', depth: 2, children: [{ type: 'text', value }] }),
);
const list = fc.array(paragraph, { minLength: 1, maxLength: 3 }).map(
  (items): RootContent => ({
    type: 'list',
    ordered: true,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [item as never] })),
  }),
);
const picture = words.map(
  (alt): RootContent => ({ type: 'paragraph', children: [{ type: 'image', url: 'x', alt }] }),
);

const article = fc.record({
  title: words,
  kicker: words,
  byline: words,
  dateline: words,
  origin: words,
  datelinePlace: fc.constantFrom('start' as const, 'end' as const),
  blocks: fc.array(fc.oneof(paragraph, quote, heading, list, picture), { maxLength: 5 }),
});

const pageMap = fc
  .array(fc.record({ folio: words, block: fc.integer({ min: 1, max: 5 }), offset: fc.nat(12) }), {
    maxLength: 4,
  })
  .map(
    (pages): PageMap => ({
      pages: pages.map(({ folio, block, offset }, index) => ({
        index,
        folio,
        begins: { block: `a01-b${block}`, offset },
      })),
      anchors: new Map(),
    }),
  );

test('whatever the words are, files are well-formed and every character is in the book once', async () => {
  await fc.assert(
    fc.asyncProperty(article, words, pageMap, async ({ blocks, ...head }, title, pages) => {
      const one: Article = {
        ...head,
        id: 'a01',
        source: { file: 'a.md' },
        complete: true,
        body: { type: 'root', children: blocks },
      };
      const toc = [
        { kind: 'article' as const, level: 1, title: head.title, target: 'a01-title', children: [] },
      ];
      const base = sample();
      const bulletin: Bulletin = {
        ...base,
        metadata: { ...base.metadata, title },
        parts: [{ id: 'p1', articles: [one] }],
        toc,
      };
      const { bytes, files } = await opened(bulletin, pages);
      for (const [name, content] of files) if (/\.(?:xhtml|opf|ncx)$/u.test(name)) fromXml(content);
      expect(await checkEpub(bulletin, bytes)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
