import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ChangedSource, changesPage } from '../../src/changes/index.js';
import { ruleName } from '../../src/changes/words.js';
import { DOUBTFUL } from '../../src/model/index.js';
import { normalize } from '../../src/normalize/index.js';
import { RULES } from '../../src/normalize/rules/index.js';
import { article, change, ferry, linesOf, plainTheme, themeFiles } from './made-up.js';
import { elements, hasClass, readPage } from './read-page.js';

const CONTENT = resolve(import.meta.dirname, '..', '..', 'content');

const pageOf = (sources: readonly ChangedSource[], theme = themeFiles) =>
  changesPage({ title: '清河简报 第12期', sources, language: 'zh' }, theme);

const repaired = (text: string, file: string): ChangedSource => {
  const lines = linesOf(text, file);
  return { file, lines, ...normalize(lines, () => {}) };
};

const samples = readdirSync(CONTENT)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => repaired(readFileSync(join(CONTENT, name), 'utf8'), name));

const textsOf = ({ articles }: ChangedSource): string[] =>
  articles.flatMap(({ kicker, title, subtitle, byline, dateline, datelinePlace, body, origin }) =>
    [
      kicker,
      title,
      subtitle,
      byline,
      datelinePlace === 'end' ? undefined : dateline,
      ...body.children.map((node) =>
        'children' in node
          ? node.children.map((child) => ('value' in child ? child.value : '')).join('')
          : '',
      ),
      datelinePlace === 'end' ? dateline : undefined,
      origin,
    ].filter((text) => text !== undefined && text !== ''),
  ) as string[];

describe.each([
  ['a made-up page', [ferry]],
  ['the sample files', samples],
])('the changes page of %s', (_, sources) => {
  const html = pageOf(sources);
  const page = readPage(html);

  it('has every source line once, as it stands there', () => {
    for (const [index, { lines }] of sources.entries()) {
      const expected = lines.map(({ number, text }) => [number, /^[^\S\f\ufeff]*$/u.test(text) ? '' : text]);
      expect(page.lines[index]).toEqual(expected);
    }
  });

  it('has every block once, in reading order', () => {
    for (const [index, source] of sources.entries()) expect(page.blocks[index]).toEqual(textsOf(source));
  });

  it('lists every doubtful change, most doubtful first, and marks it in the text', () => {
    const doubtful = sources
      .flatMap(({ ledger }) => ledger)
      .filter(({ confidence }) => confidence < DOUBTFUL)
      .sort((a, b) => a.confidence - b.confidence);
    const places = elements(page.root, hasClass('doubts'))
      .flatMap((list) => elements(list, hasClass('place')))
      .map((link) => link.children.map((child) => (child.type === 'text' ? child.value : '')).join(''));
    expect(doubtful.length).toBeGreaterThan(0);
    expect(places).toEqual(doubtful.map(({ file, line, column }) => `${file}:${line}:${column}`));
    for (const number of doubtful.keys()) expect(html).toContain(`id=d${number + 1} href=#q${number + 1}`);
  });

  it('leads nowhere but to places of its own', () => {
    const ids = elements(page.root, ({ properties }) => 'id' in properties).map(
      ({ properties }) => properties.id,
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const { properties } of elements(page.root, ({ tagName }) => tagName === 'a')) {
      expect(ids).toContain(String(properties.href).replace(/^#/u, ''));
    }
    expect(html).not.toMatch(/https?:|\bsrc=|url\(|@import|<script/u);
  });

  it('says that no character is missing', () => {
    expect(html.match(/字，一字不少/gu)).toHaveLength(sources.length);
    expect(html).not.toContain('请勿付印');
  });
});

describe('the changes page', () => {
  it('is what was read and found right', async () => {
    await expect(pageOf([ferry], plainTheme)).toMatchFileSnapshot('../golden/changes/ferry.html');
  });

  it('sets blocks beside the lines that they came from', () => {
    const rows = elements(readPage(pageOf([ferry])).root, hasClass('r')).map((row) =>
      elements(row, ({ tagName }) => tagName === 'b').map(
        ({ children: [label] }) => label && 'value' in label && label.value,
      ),
    );
    expect(rows).toEqual([['1'], ['标题'], ['2·', '4', '5', '段 1'], ['6', '段 2'], ['7']]);
  });

  it('escapes what a source holds', () => {
    const text = '<script>alert("1")</script> & <b>粗</b> &amp; \' </p>';
    const source = { file: '<x>&".txt', lines: linesOf(text), articles: [article('', [text])], ledger: [] };
    const html = changesPage({ title: '</title><script>', sources: [source], language: 'zh' }, themeFiles);
    expect(html).not.toContain('<script');
    expect(readPage(html)).toMatchObject({ lines: [[[1, text]]], blocks: [[text]] });
  });

  it('keeps a style sheet inside its element', () => {
    const theme = { templates: new Map(), styles: new Map([['changes.css', '/* </style><script> */']]) };
    expect(pageOf([ferry], theme)).not.toContain('</style><script>');
  });

  it('names characters that show nothing, and lets none of them turn the text', () => {
    const text = '河\u202e上\u0000有\u0007雾👨‍👩‍👧';
    const html = pageOf([
      { file: 'a.txt', lines: linesOf(text), articles: [article('', [text])], ledger: [] },
    ]);
    expect(html).not.toMatch(/[\0\x07\u202e]/u);
    expect(readPage(html)).toMatchObject({ lines: [[[1, text]]], blocks: [[text]] });
  });

  it('shows what a mark was rewritten from, and counts with it', () => {
    const source = {
      file: 'a.txt',
      lines: linesOf('天黑了...,人没有'),
      articles: [article('', ['天黑了……，人没有'])],
      ledger: [change('ellipsis', 1, 4, '...', '……'), change('half-width-mark', 1, 7, ',', '，')],
    };
    const html = pageOf([source]);
    expect(html).toContain('天黑了<u data-was=...>……</u><u data-was=,>，</u>人没有');
    expect(html).toContain('10 字，一字不少：入文 9 字，改写标点省去 1 字');
  });

  it('has a Chinese name for every rule', () => {
    for (const { id } of RULES) expect(ruleName(id), id).not.toBe(id);
  });

  it('counts empty lines', () => {
    const text = '\n\n河上\n\n\n\n\n\n有雾。\n';
    const source = {
      file: 'a.txt',
      lines: linesOf(text),
      articles: [article('河上', ['有雾。'])],
      ledger: [],
    };
    expect(readPage(pageOf([source])).lines[0]).toHaveLength(10);
  });

  it('shows what it is given even when the ledger does not tell the truth', () => {
    const html = pageOf([{ ...ferry, ledger: [change('remove-furniture', 2, 1, '河上有', '')] }]);
    expect(html).toContain('整理后对不上：请勿付印');
    expect(readPage(html).blocks[0]).toEqual([
      '渡口的早晨',
      '河上有3只船，渡船没有来。岸上一个人等着。',
      '天黑了。',
    ]);
  });

  it('has something to say of nothing', () => {
    expect(pageOf([])).toContain('没有存疑之处');
    const empty = { file: 'a.txt', lines: linesOf(''), articles: [], ledger: [] };
    expect(pageOf([empty])).toContain('0 字，一字不少');
  });
});

describe('a long source', () => {
  const paragraph = '这一段话写得很长是为了看一看页面会有多大天亮以前\n'.repeat(6).trimEnd();
  const make = (count: number): ChangedSource => {
    const lines = linesOf(Array(count).fill(paragraph).join('\n'), 'long.txt');
    const ledger = lines.slice(0, -1).map(({ number, text }) => {
      const broken = number % 6 === 0;
      return change(
        broken ? 'break-paragraph' : 'join-lines',
        number,
        text.length + 1,
        '\n',
        broken ? '\n\n' : '',
      );
    });
    return {
      file: 'long.txt',
      lines,
      articles: [article('', Array(count).fill(paragraph.replaceAll('\n', '')))],
      ledger,
    };
  };

  it('gives a page of at most four times its size', () => {
    const source = make(460);
    const size = source.lines.reduce((sum, { text }) => sum + Buffer.byteLength(text) + 1, 0);
    expect(size).toBeGreaterThan(200_000);
    expect(Buffer.byteLength(pageOf([source])) / size).toBeLessThan(4);
  });

  it('is made in linear time', () => {
    const time = (count: number) => {
      const source = make(count);
      const from = performance.now();
      pageOf([source]);
      return performance.now() - from;
    };
    time(200);
    expect(time(2000)).toBeLessThan(20 * time(200) + 200);
  });
});
