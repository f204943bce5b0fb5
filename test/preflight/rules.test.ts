import { describe, expect, it } from 'vitest';
import { type Profile, profileNamed } from '../../src/config/index.js';
import { tell } from '../../src/diagnostics/index.js';
import { preflight, preflightMessages, RULES } from '../../src/preflight/index.js';
import { OFFSET, pdfOf, type Sketch, TAGGED } from '../support/press-file.js';

const cn = profileNamed('cn-offset');
const office = profileNamed('office-duplex');
const kdp: Profile = { ...profileNamed('kdp'), leastPages: 1 };

const found = (sketch: Sketch, profile: Profile): readonly string[] =>
  (preflight(pdfOf(sketch), profile) ?? [])
    .filter(({ verdict }) => verdict !== 'pass')
    .map(({ rule }) => rule);

/** The sketch with something of its first page, or of all its pages, put differently. */
const page = (sketch: Sketch, from: string | RegExp, to: string): Sketch => ({
  ...sketch,
  pages: sketch.pages.map((one, at) =>
    at > 0 ? one : { entries: one.entries.replace(from, to), content: one.content.replace(from, to) },
  ),
});
const drawn = (sketch: Sketch, more: string): Sketch => ({
  ...sketch,
  pages: sketch.pages.map((one, at) => (at > 0 ? one : { ...one, content: `${one.content}\n${more}` })),
});
const object = (sketch: Sketch, from: string | RegExp, to: string): Sketch => ({
  ...sketch,
  objects: sketch.objects.map(([text, ...stream]) => [text.replace(from, to), ...stream]),
});
const put = (
  sketch: Sketch,
  key: 'catalog' | 'info' | 'trailer' | 'xmp',
  from: string | RegExp,
  to: string,
): Sketch => ({
  ...sketch,
  [key]: sketch[key].replace(from, to),
});

/** What a shop takes for a book without bleed. */
const BOOK: Sketch = {
  ...OFFSET,
  pages: OFFSET.pages.map(() => ({
    entries: '/MediaBox [0 0 300 400]',
    content: '0 g BT /F1 12 Tf 100 300 Td <00410041> Tj ET',
  })),
  info: '/Producer (x)',
  xmp: '',
  catalog: '',
};
const EMPTY = { entries: '/MediaBox [0 0 300 400]', content: '' };

const words = 'BT /F1 12 Tf 100 300 Td';
const BAD: readonly (readonly [rule: string, sketch: Sketch, profile: Profile, also?: readonly string[]])[] =
  [
    ['press-encrypted', put(OFFSET, 'trailer', /$/, ' /Encrypt <</Filter /Standard>>'), cn],
    ['press-page-count', { ...OFFSET, pages: OFFSET.pages.slice(1) }, cn],
    ['press-blanks', { ...BOOK, pages: [...BOOK.pages, EMPTY, EMPTY, EMPTY, ...BOOK.pages] }, kdp],
    ['press-annotations', page(OFFSET, /$/, ' /Annots [<</Subtype /Link /Rect [10 10 50 50]>>]'), cn],
    ['press-active', put(OFFSET, 'catalog', /$/, ' /Names <</JavaScript <<>>>>'), cn],
    ['press-outline', put(BOOK, 'catalog', /$/, '/Outlines <<>>'), kdp],
    ['press-metadata', put(BOOK, 'info', /$/, '/Title (b)'), kdp],
    ['press-boxes', page(OFFSET, '-8.51 -8.51 308.51', '-8.51 -8.51 338.51'), cn, ['press-marks']],
    ['press-page-size', page(OFFSET, '/TrimBox [0 0 300 400]', '/TrimBox [0 0 299 400]'), cn],
    ['press-page-size', page(OFFSET, /$/, ' /Rotate 90'), cn],
    ['press-bleed', page(OFFSET, '-8.51 -8.51 308.51 408.51', '-5 -5 305 405'), cn],
    ['press-marks', page(OFFSET, /-18 -15 m -18 -10 l S/, ''), cn],
    ['press-slug', page(BOOK, '[0 0 300 400]', '[-20 -20 320 420] /TrimBox [0 0 300 400]'), kdp],
    ['press-bleed-reach', drawn(OFFSET, '0 0.8 0.8 0 k 0 100 50 50 re f'), cn],
    ['press-bleed-reach', drawn(BOOK, '0.5 g 0 100 50 50 re f'), kdp],
    ['press-safety', page(OFFSET, words, 'BT /F1 12 Tf 100 8 Td'), cn],
    ['press-gutter', page(OFFSET, words, 'BT /F1 12 Tf 20 300 Td'), cn],
    ['press-fonts', object(OFFSET, '/FontFile2 103 0 R', ''), cn],
    ['press-rgb', page(OFFSET, '0 0 0 1 k', '0 0 0 rg'), cn],
    ['press-black-text', page(OFFSET, '0 0 0 1 k', '0.7 0.6 0.6 0.9 k'), cn],
    ['press-ink-limit', drawn(OFFSET, '1 1 1 0.2 k 100 100 20 20 re f'), cn],
    ['press-resolution', drawn(OFFSET, 'q 20 0 0 10 100 100 cm /I1 Do Q'), cn, ['press-resolution-low']],
    ['press-resolution-low', drawn(OFFSET, 'q 0.6 0 0 0.3 100 100 cm /I1 Do Q'), cn],
    ['press-hairline', drawn(OFFSET, '0.1 w 100 100 m 200 100 l S'), cn],
    ['press-transparency', drawn(BOOK, '/G1 gs 100 100 20 20 re f'), kdp],
    ['press-x4-version', { ...OFFSET, version: '1.7' }, cn],
    ['press-x4-claim', put(OFFSET, 'xmp', 'PDF/X-4', 'PDF/X-3'), cn],
    ['press-x4-intent', put(OFFSET, 'catalog', '/DestOutputProfile 106 0 R', ''), cn],
    ['press-x4-trapped', put(OFFSET, 'info', '/Trapped /False', '/Trapped /Unknown'), cn],
    ['press-x4-ids', put(OFFSET, 'trailer', '/ID [<01> <01>]', ''), cn],
    ['press-x4-dates', put(OFFSET, 'info', '20261120', '20261121'), cn],
    ['press-x4-boxes', page(OFFSET, /$/, ' /ArtBox [0 0 300 400]'), cn],
    ['press-x4-forbidden', object(OFFSET, '<</N 4>>', '<</N 4 /OPI <<>>>>'), cn],
    ['press-ua-claim', put(TAGGED, 'xmp', 'pdfuaid:part', 'other'), office],
    ['press-ua-marked', put(TAGGED, 'catalog', '/Marked true', '/Marked true /Suspects true'), office],
    ['press-ua-title', put(TAGGED, 'catalog', 'DisplayDocTitle true', 'DisplayDocTitle false'), office],
    ['press-ua-language', put(TAGGED, 'catalog', '/Lang (zh-Hans)', ''), office],
    ['press-ua-content', drawn(TAGGED, '100 100 20 20 re f'), office],
    ['press-ua-headings', object(TAGGED, '/S /H2', '/S /H3'), office],
    ['press-ua-roles', object(TAGGED, '/S /Note', '/S /Strong'), office],
    ['press-ua-figures', object(TAGGED, '/Alt (a)', ''), office],
    ['press-ua-tables', object(TAGGED, '/Scope /Column', ''), office],
    ['press-ua-notes', object(TAGGED, '/ID (n1)', ''), office],
    ['press-ua-links', object(TAGGED, '/Contents (to)', ''), office],
    ['press-ua-tabs', page(TAGGED, '/Tabs /S', ''), office],
    ['press-ua-unicode', object(TAGGED, '/ToUnicode 104 0 R', ''), office],
  ];

describe('the preflight', () => {
  it('passes a file that is in order', () => {
    expect(found(OFFSET, cn)).toEqual([]);
    expect(found(BOOK, kdp)).toEqual([]);
    expect(found(TAGGED, office)).toEqual([]);
  });

  it.each(BAD.map(([rule, sketch, profile, also = []]) => ({ rule, sketch, profile, also })))(
    '$rule refuses what it is made for, and no other rule does',
    ({ rule, sketch, profile, also }) => {
      expect(found(sketch, profile)).toEqual([rule, ...also]);
    },
  );

  it('looks for the spine on the other side of a book that is read from the right', () => {
    const near = page(OFFSET, words, 'BT /F1 12 Tf 20 300 Td');
    const turned = put(near, 'catalog', /$/, ' /ViewerPreferences <</Direction /R2L>>');
    expect(found(near, cn)).toEqual(['press-gutter']);
    expect(found(turned, cn)).toEqual([]);
  });

  it('sees of a form what its box shows', () => {
    const form = '<</Type /XObject /Subtype /Form /BBox [100 100 200 200]>>';
    const shown = (content: string): Sketch => ({
      ...drawn(OFFSET, '/X1 Do'),
      resources: OFFSET.resources.replace('/I1 105 0 R', '/I1 105 0 R /X1 107 0 R'),
      objects: [...OFFSET.objects, [form, Buffer.from(content)]],
    });
    expect(found(shown('0 0.8 0.8 0 k 0 100 50 50 re f'), cn)).toEqual([]);
    expect(found(shown('1 0 0 rg 0 100 150 50 re f'), cn)).toEqual(['press-rgb']);
  });

  it('asks of sheets what sheets can have', () => {
    const sheet: Sketch = {
      ...BOOK,
      pages: [{ ...EMPTY, entries: '/MediaBox [-50 -50 350 450] /TrimBox [0 0 300 400]' }],
    };
    expect(found(sheet, kdp)).toEqual(['press-slug']);
    const marked = put(sheet, 'catalog', /$/, ' /KANB_Sheets true');
    const verdicts = preflight(pdfOf(marked), { ...kdp, leastPages: 24 }) ?? [];
    expect(verdicts.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
    expect(verdicts.map(({ rule }) => rule)).toContain('press-fonts');
    const rules = (preflight(pdfOf(marked), office) ?? []).map(({ rule }) => rule);
    expect(rules.filter((rule) => rule.startsWith('press-ua-'))).toEqual([]);
  });

  it('has a bad file for every rule', () => {
    const tested = new Set(BAD.map(([rule]) => rule));
    expect(RULES.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
  });

  it('names page, measure and remedy in both languages', () => {
    const bad = page(OFFSET, words, 'BT /F1 12 Tf 100 8 Td');
    const [message] = preflightMessages(preflight(pdfOf(bad), cn) ?? [], 'a.pdf', 'cn-offset');
    if (!message) throw new Error('no message');
    for (const language of ['zh', 'en'] as const) {
      const { text, help } = tell(message, language);
      expect(text).toContain('a.pdf');
      expect(text).toContain('2.3 mm');
      expect(text).not.toMatch(/\{\w+\}/);
      expect(help.length).toBeGreaterThan(5);
    }
    expect(tell(message, 'zh').text).toContain('第 1 页');
  });

  it('fills every place of every message', () => {
    for (const [, sketch, profile] of BAD) {
      for (const message of preflightMessages(preflight(pdfOf(sketch), profile) ?? [], 'a.pdf', profile.name))
        for (const language of ['zh', 'en'] as const)
          expect(tell(message, language).text).not.toMatch(/\{\w+\}/);
    }
  });

  it('says of a file that is no PDF that it is none', () => {
    expect(preflight(Buffer.from('no'), cn)).toBeUndefined();
  });
});
