// The EPUB alone, of so many articles of 1,500 characters, without cover: node many.mjs 1000
import { readFileSync } from 'node:fs';
import { makeEpub } from '../../../dist/epub/index.js';
import { Failure } from '../../../dist/model/index.js';

const count = Number(process.argv[2] ?? 1000);
const paragraph = '河边的灯先亮了，渡船还系在柳树下。'.repeat(18).slice(0, 300);
const text = (value) => ({ type: 'text', value });
const article = (number) => ({
  id: `a${String(number).padStart(4, '0')}`,
  source: { file: 'a.md' },
  title: `清河记事第${number}篇`,
  complete: true,
  body: {
    type: 'root',
    children: [
      { type: 'heading', depth: 2, children: [text(`第${number}天`)] },
      ...Array.from({ length: 5 }, (_, at) => ({
        type: 'paragraph',
        children: [text(`${number}·${at}${paragraph}`)],
      })),
    ],
  },
});
const articles = Array.from({ length: count }, (_, at) => article(at + 1));
const toc = articles.map(({ id, title }) => ({
  kind: 'article',
  level: 1,
  title,
  target: `${id}-title`,
  children: [{ kind: 'section', level: 2, title: '天', target: `${id}-b1`, children: [] }],
}));
const pages = articles.flatMap(({ id }, at) => [
  { index: 2 * at, folio: String(2 * at + 1), begins: { block: `${id}-title`, offset: 0 } },
  { index: 2 * at + 1, folio: String(2 * at + 2), begins: { block: `${id}-b4`, offset: 120 } },
]);
const distribution = { report: [], send: [], issue: [] };
const metadata = {
  title: '清河记事',
  supplement: false,
  date: '2026-11-20',
  compilers: ['陆平'],
  proofreaders: [],
  distribution,
  identifier: 'urn:uuid:5b2c6ee8-1d2c-5c11-9a0e-3c39cb7d9f12',
  slug: 'many',
};
const bulletin = {
  script: 'zh-Hans',
  theme: 'huibian',
  metadata,
  frontMatter: {},
  parts: [{ id: 'p1', articles }],
  toc,
  assets: new Map(),
};
const css = readFileSync(new URL('../../../styles/epub.css', import.meta.url), 'utf8');
const host = {
  browser: async () => {
    throw new Failure({ id: 'browser-missing' });
  },
  browserKey: async () => 'none',
  cache: { get: async () => undefined, put: async () => {} },
  fonts: () => ({ faces: [] }),
  themeFiles: { templates: new Map(), styles: new Map([['epub.css', css]]) },
};
const start = performance.now();
const bytes = await makeEpub(bulletin, { pages, anchors: new Map() }, host, () => {});
const { maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({ wall: (performance.now() - start) / 1000, rss: maxRSS / 1024, bytes: bytes.length }),
);
