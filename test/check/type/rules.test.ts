import { describe, expect, it } from 'vitest';
import { TYPE_RULES } from '../../../src/check/type/catalogue.js';
import { readingOf } from '../../../src/check/type/reading.js';
import type { PageText } from '../../../src/pdf/page-text.js';
import { full, PITCH, page, paragraph, type Shown } from './made-up.js';

type Lines = readonly (string | Shown)[];

function faults(
  pages: readonly PageText[],
  binding: 'left' | 'right' = 'left',
): Readonly<Record<string, readonly string[]>> {
  const reading = readingOf(pages, binding);
  if (!reading) throw new Error('no text');
  return Object.fromEntries(
    TYPE_RULES.flatMap(({ id, check }) => {
      const found = check(reading).map(({ page: number, line }) => `${number}:${line}`);
      return found.length > 0 ? [[id, found]] : [];
    }),
  );
}

const good: Lines = [...paragraph(4), ...paragraph(3), ...paragraph(5)];
const rest = [page(2, good), page(3, good)];
/** A page that begins with `lines`, among good ones. */
const one = (...lines: Lines) =>
  faults([page(0, [...lines, ...paragraph(4), ...paragraph(3)]), page(1, good), ...rest]);
const first = { text: full().slice(0, 18), indent: 2 };

describe('a file that keeps every rule', () => {
  it('has no fault', () => expect(faults([page(0, good), page(1, good), ...rest])).toEqual({}));
  it('may end a line with a mark of half width', () => {
    expect(one(first, { text: `${full().slice(0, 19)}，`, stretch: 0.5 / 19 }, '水还在涨。')).toEqual({});
  });
});

describe('each rule knows a bad file', () => {
  it('line-start-mark', () =>
    expect(one(first, `，${full().slice(1)}`, '水还在涨。')).toEqual({ 'line-start-mark': ['1:2'] }));
  it('line-start-mark, interpunct', () =>
    expect(one(first, `·${full().slice(1)}`, '水还在涨。')['line-start-mark']).toEqual(['1:2']));
  it('line-end-opening', () =>
    expect(one(first, `${full().slice(1)}“`, '水还在涨。')).toEqual({ 'line-end-opening': ['1:2'] }));
  it('split-mark and line-start-dash', () => {
    const found = one(first, `${full().slice(1)}—`, '—水还在涨。');
    expect(found['split-mark']).toEqual(['1:3']);
    expect(found['line-start-dash']).toEqual(['1:3']);
  });
  it('line-edge-slash', () =>
    expect(one(first, `${full().slice(1)}／`, '水还在涨。')['line-edge-slash']).toEqual(['1:2']));
  it('line-end-half', () =>
    expect(one(first, `${full().slice(1)}，`, '水还在涨。')).toEqual({ 'line-end-half': ['1:2'] }));
  it('adjacent-marks', () =>
    expect(one(first, `他说：“好。”${full().slice(7)}`, '水还在涨。')['adjacent-marks']).toEqual(['1:2']));
  it('lone-character', () => expect(one(first, full(1), '了。')['lone-character']).toEqual(['1:3']));
  it('first-line-indent', () =>
    expect(one(first, '水还在涨。', { ...first, indent: 1 }, full(1))['first-line-indent']).toEqual(['1:3']));
  it('loose-line', () =>
    expect(one(first, { text: full().slice(0, 15), stretch: 5 / 14 }, '水还在涨。')['loose-line']).toEqual([
      '1:2',
    ]));
  it('last-line-stretched', () =>
    expect(one(first, full(1), { text: '水还在涨还在涨', stretch: 0.2 })['last-line-stretched']).toEqual([
      '1:3',
    ]));
  it('right-edge', () =>
    expect(one(first, { text: full(), stretch: -0.02 }, '水还在涨。')['right-edge']).toEqual(['1:2']));
  it('script-gap', () => {
    const words = `${full().slice(0, 16)}ZQ${full().slice(0, 3)}`;
    expect(one(first, words, '水还在涨。')['script-gap']).toEqual(['1:2']);
  });
  it('split-number', () =>
    expect(one(first, `${full().slice(0, 19)}10`, '19号下了大雨。')['split-number']).toEqual(['1:3']));
  it('split-unit', () =>
    expect(one(first, `${full().slice(0, 19)}10`, 'km以外下了大雨。')['split-unit']).toEqual(['1:3']));
  it('split-unit: 个 is a word, no unit', () =>
    expect(one(first, `${full().slice(0, 19)}10`, '个人来了。')['split-unit']).toBeUndefined());
  it('mark-form', () => expect(one(first, full(1), '水还在涨。。。')['mark-form']).toEqual(['1:3']));
  it('line-grid', () =>
    expect(one({ ...first, drop: 2 }, full(1), '水还在涨。')['line-grid']).toEqual(['1:1']));
  it('missing-glyph', () => expect(one(first, full(1), '水\ue123在涨。')['missing-glyph']).toEqual(['1:3']));
  it('smallest-type', () =>
    expect(one({ text: '图中的小字', size: 6 }, first, full(1), '水还在涨。')['smallest-type']).toEqual([
      '1:1',
    ]));
  it('what is cut off is no part of the page', () => {
    const slug = page(0, [{ text: '清河简报第十二期', size: 5, row: 20 }]).glyphs; // 410 pt down, on a page of 400
    const sheet = page(0, good);
    const cut = { ...sheet, glyphs: [...sheet.glyphs, ...slug], trim: { ...sheet.trim, height: 400 } };
    expect(faults([cut, page(1, good), ...rest])['smallest-type']).toBeUndefined();
  });
  it('same-face', () => {
    const lines: Lines = [first, full(1), '水还在涨'];
    expect(one(...lines)['same-face']).toBeUndefined();
    const split = page(0, [...lines, ...paragraph(4)]);
    const glyphs = split.glyphs.map((glyph, at) =>
      at === 20 ? { ...glyph, text: '…', advance: glyph.advance / 2 } : glyph,
    );
    expect(faults([{ ...split, glyphs }, page(1, good), ...rest])['same-face']).toEqual(['1:2']);
  });
});

describe('pages', () => {
  const cut = (above: Lines, below: Lines) =>
    faults([page(0, [...paragraph(5), ...above]), page(1, [...below, ...paragraph(4)]), ...rest]);

  it('widow', () => expect(cut([first, full(1), full(2)], ['水还在涨。']).widow).toEqual(['2:1']));
  it('two lines are no widow', () =>
    expect(cut([first, full(1)], [full(2), '水还在涨。']).widow).toBeUndefined());
  it('orphan', () => expect(cut([first], [full(1), full(2), '水还在涨。']).orphan).toEqual(['1:7']));
  it('heading-kept', () => {
    const head: Shown = { text: '第二节水位', font: 'Sans' };
    expect(cut([head], [first, full(1), '水还在涨。'])['heading-kept']).toEqual(['1:7']);
    expect(cut([head, first, full(1)], [full(2), '水还在涨。'])['heading-kept']).toBeUndefined();
  });
  it('continued-indent', () => {
    const found = cut([first, full(1)], [{ text: full(2).slice(0, 18), indent: 2 }, '水还在涨。']);
    expect(found['continued-indent']).toEqual(['2:1']);
  });
  it('short-page', () => {
    const long = page(0, [...good, ...paragraph(2)]);
    expect(faults([long, page(1, paragraph(3)), ...rest])['short-page']).toBeDefined();
    // seven lines above the foot of a full page, five of them taken by a note
    const short = page(0, good.slice(0, 9));
    const call = short.glyphs[60];
    if (!call) throw new Error('too short');
    const raised = { ...call, text: '1', size: 6, advance: 3, y: call.y - 4, x: call.x + 9 };
    const note = page(0, [{ text: '1 见水位簿第二页', size: 8, row: 12 }]).glyphs;
    const noted = (row: number) => page(0, [{ text: '1 见水位簿第二页', size: 8, row }]).glyphs;
    const at = (glyphs: typeof note) =>
      faults([{ ...short, glyphs: [...short.glyphs, ...glyphs] }, page(1, good), ...rest])['short-page'];
    expect(at([raised, ...noted(12)])).toBeUndefined();
    expect(at([raised, ...noted(16)])).toEqual(['1:9']);
    expect(at(note)).toBeDefined();
  });
  it('folio-order', () => {
    const folio = (number: number, indent: number): Shown => ({
      text: String(number),
      size: 9,
      row: 17 + 20 / PITCH,
      indent,
    });
    const pages = (second: number) =>
      faults([page(0, [...good, folio(1, 19)]), page(1, [...good, folio(second, 0)])])['folio-order'];
    expect(pages(2)).toBeUndefined();
    expect(pages(4)).toEqual(['2:16']);
    const turned = [page(0, [...good, folio(1, 0)]), page(1, [...good, folio(2, 19)])];
    expect(faults(turned, 'right')['folio-order']).toBeUndefined();
    expect(faults(turned)['folio-order']).toEqual(['1:16', '2:16']);
  });
  it('caption-kept', () => {
    const caption: Shown = { text: '图3各月的水位', size: 9, font: 'Sans', row: 0 };
    expect(faults([page(0, good), page(1, [caption, ...good]), ...rest])['caption-kept']).toEqual(['2:1']);
  });

  const cell = (text: string, indent: number, row: number, font = 'Serif'): Shown => ({
    text,
    indent,
    row,
    font,
    size: 9,
  });
  const rows = (from: number, to: number, shift = 0) =>
    Array.from({ length: to - from }, (_, at) => [
      cell('三月六日', 0, from + at),
      cell('2.60', 10 + shift, from + at),
    ]).flat();
  const head = (row: number, shift = 0) => [
    cell('日期', 0, row, 'Sans'),
    cell('水位', 10 + shift, row, 'Sans'),
  ];
  const after = (row: number): Lines =>
    paragraph(4).map((line, at) => ({
      ...(typeof line === 'string' ? { text: line } : line),
      row: row + at,
    }));
  const table = (...below: Shown[]) =>
    faults([
      page(0, [...paragraph(4), ...head(5), ...rows(6, 12)]),
      page(1, [...below, ...after(8)]),
      ...rest,
    ]);
  it('table-head', () => {
    expect(table(...head(0), ...rows(1, 5))['table-head']).toBeUndefined();
    expect(table(...rows(0, 5))['table-head']).toEqual(['2:1']);
  });
  it('table-columns', () => {
    expect(table(...head(0), ...rows(1, 5))['table-columns']).toBeUndefined();
    expect(table(...head(0, 3), ...rows(1, 5, 3))['table-columns']).toEqual(['2:1']);
  });
  it('note-place', () => {
    const called = page(0, good);
    const call = called.glyphs[60];
    if (!call) throw new Error('too short');
    const glyphs = [
      ...called.glyphs,
      { ...call, text: '1', size: 6, advance: 3, y: call.y - 4, x: call.x + 9 },
    ];
    const note = page(0, [{ text: '1 见水位簿第二页', size: 8, row: 17 }]).glyphs;
    const at = (all: typeof glyphs) =>
      faults([{ ...called, glyphs: all }, page(1, good), ...rest])['note-place'];
    expect(at([...glyphs, ...note])).toBeUndefined();
    expect(at(glyphs)).toEqual(['1:4']);
  });
  it('contents-page', () => {
    const title: Shown = { text: '河上的桥', size: 16 };
    const folio = (number: string): Shown => ({ text: number, size: 9, row: 18, indent: 19 });
    const contents = (number: string) =>
      faults([
        page(0, [{ text: '河上的桥' }, { text: number, indent: 19, row: 0 }, ...after(3)]),
        page(1, [title, ...after(2), ...paragraph(4), folio('2')]),
        ...rest,
      ])['contents-page'];
    expect(contents('2')).toBeUndefined();
    expect(contents('3')).toEqual(['1:1']);
  });
  it('whole-measure', () => {
    const narrow = (text: string | Shown): Shown => ({
      ...(typeof text === 'string' ? { text } : text),
      stretch: 0.02,
    });
    const pages = [0, 1, 2, 3].map((at) => page(at, good.map(narrow)));
    expect(faults(pages)['whole-measure']).toEqual(['1:1', '2:1']);
  });
});

it('every rule has an id of its own, words in both languages and a source', () => {
  expect(new Set(TYPE_RULES.map(({ id }) => id)).size).toBe(TYPE_RULES.length);
  for (const { id, summary, source } of TYPE_RULES) {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
    expect(summary.zh).toMatch(/\p{Script=Han}/u);
    expect(summary.en.length).toBeGreaterThan(10);
    expect(source.length).toBeGreaterThan(4);
  }
});
