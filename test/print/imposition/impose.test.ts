import { describe, expect, it } from 'vitest';
import { checkSheets } from '../../../src/check/index.js';
import { profileNamed } from '../../../src/config/index.js';
import type { Bulletin, Imposition } from '../../../src/model/index.js';
import { dictIn, lookup, type PageText, pageContent, pagesIn, readPages } from '../../../src/pdf/index.js';
import { claimHolds, preflight } from '../../../src/preflight/index.js';
import type { Box } from '../../../src/preflight/page.js';
import { paintsOf } from '../../../src/preflight/survey.js';
import { impose, type SheetMaking } from '../../../src/print/imposition/index.js';
import { rawPdf } from '../../support/pdf-lib.js';
import { OFFSET, pdfOf, type Sketch } from '../../support/press-file.js';

const MM = 72 / 25.4;
const bulletin = {
  script: 'zh-Hans',
  metadata: { title: '河湾', date: '2026-11-20', compilers: ['陆平'], slug: 'hewan' },
} as unknown as Bulletin;
const making: SheetMaking = { bulletin, standard: 'none', metadata: true };
const BOOKLET: Imposition = {
  kind: 'booklet',
  sheet: 'SRA4',
  binding: 'left',
  cover: 'self',
  blanks: 'end',
  paper: 0.1,
  coverPaper: 0.25,
  marks: true,
  dummy: false,
};

const [W, H, BLEED] = [148 * MM, 210 * MM, 3 * MM];
const boxes = `/MediaBox [-28 -28 ${W + 28} ${H + 28}] /BleedBox [${-BLEED} ${-BLEED} ${W + BLEED} ${H + BLEED}] /TrimBox [0 0 ${W} ${H}]`;

/** A book whose pages show their numbers at the outer edge, and whose font knows the digits. */
function book(pages: number): Uint8Array {
  const digits = Array.from({ length: 10 }, (_, digit) => `<003${digit}> <003${digit}>`).join('\n');
  const sketch: Sketch = {
    ...OFFSET,
    pages: Array.from({ length: pages }, (_, at) => {
      const hex = [...String(at + 1)].map((digit) => `003${digit}`).join('');
      const x = at % 2 === 0 ? W - 60 : 36;
      return {
        entries: boxes,
        content: `0 0 0 1 k BT /F1 12 Tf ${x} 40 Td <${hex}> Tj ET\n0 0 0 0.2 k ${W - 20} 300 ${20 + BLEED} 50 re f`,
      };
    }),
    objects: OFFSET.objects.map((one, at) =>
      at === 4 ? (['<<>>', Buffer.from(`10 beginbfchar\n${digits}\nendbfchar`)] as const) : one,
    ),
  };
  return pdfOf(sketch);
}

const made = (pages: number, change: Partial<Imposition> = {}, more: Partial<SheetMaking> = {}) => {
  const flat = book(pages);
  const input = { flat, imposition: { ...BOOKLET, ...change }, making: { ...making, ...more }, plates: true };
  return { flat, ...impose(input) };
};

const read = (pdf: Uint8Array): readonly PageText[] => [...readPages(rawPdf(pdf))];
const halves = ({ glyphs, width }: PageText): (number | undefined)[] =>
  [0, 1].map((half) => {
    const own = glyphs.filter(({ x }) => (x < width / 2 ? 0 : 1) === half);
    return own.length > 0 ? Number(own.map(({ text }) => text).join('')) : undefined;
  });

describe('sheets', () => {
  it.each(['left', 'right'] as const)(
    'bound on the %s show what folding wants, from 4 to 64 pages',
    (binding) => {
      for (let pages = 4; pages <= 64; pages++) {
        const total = Math.ceil(pages / 4) * 4;
        const slot = (page: number) => (page <= pages ? page : undefined);
        const turn = <T>(pair: readonly T[]): readonly T[] => (binding === 'left' ? pair : pair.toReversed());
        const sides = read(made(pages, { binding }).pdf).map(halves);
        expect(sides).toHaveLength(total / 2);
        for (let i = 0; i < total / 4; i++) {
          expect(sides[2 * i]).toEqual(turn([slot(total - 2 * i), slot(2 * i + 1)]));
          expect(sides[2 * i + 1]).toEqual(turn([slot(2 * i + 2), slot(total - 2 * i - 1)]));
        }
      }
    },
  );

  it('place every page by its creep, to a hundredth of a point', () => {
    const { flat, pdf, plan } = made(24, { cover: 'plus' });
    const pages = read(flat);
    const room = (320 * MM) / 2;
    read(pdf).forEach((side, at) => {
      const creep = [0, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75][Math.floor(at / 2)] ?? Number.NaN;
      const { front, back } = plan.sheets[Math.floor(at / 2)] ?? { front: [], back: [] };
      (at % 2 === 0 ? front : back).forEach((page, half) => {
        const first = page === undefined ? undefined : pages[page - 1]?.glyphs[0];
        if (!first) return;
        const there = side.glyphs.find(({ x }) => (x < room ? 0 : 1) === half);
        // in the flat file, 28 pt of slug stand before the trimmed page
        const own = first.x - 28;
        const expected = half === 0 ? room - W + own + creep * MM : room + own - creep * MM;
        expect(there?.x).toBeCloseTo(expected, 2);
        expect(there?.y).toBeCloseTo(first.y - 28 + (225 * MM - H) / 2, 2);
      });
    });
  });

  it('are proven against the single pages', () => {
    const { flat, pdf, plan } = made(10);
    const sides = plan.sheets.flatMap(({ front, back }) => [front, back]);
    expect(checkSheets(flat, pdf, sides, 'a.pdf')).toEqual([]);
    const swapped = sides.map(([left, right]) => [right, left]);
    expect(checkSheets(flat, pdf, swapped, 'a.pdf')[0]).toMatchObject({
      id: 'sheets-differ',
      values: { page: 1 },
    });
    expect(checkSheets(flat, pdf, sides.slice(0, -1), 'a.pdf')).toHaveLength(1);
    expect(checkSheets(book(11), pdf, sides, 'a.pdf')).toHaveLength(1);
  });

  it('are PDF/X-4 where the single pages are, in the same inks, for the same condition', () => {
    const press = profileNamed('cn-offset');
    const { pdf } = made(8, {}, { standard: 'PDF/X-4' });
    const verdicts = preflight(pdf, press) ?? [];
    expect(verdicts.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
    expect(verdicts.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([
        'press-x4-intent',
        'press-x4-claim',
        'press-rgb',
        'press-bleed',
        'press-marks',
      ]),
    );
    expect(claimHolds(verdicts)).toBe(true);
    // without the claim, nothing claims it
    const plain = preflight(made(8).pdf, press) ?? [];
    expect(claimHolds(plain)).toBe(false);
  });

  it('bleed outwards and not over the spine', () => {
    // the area at the right edge of every page, as it is painted: at the spine on the left half
    const { pdf } = made(16, { paper: 0.5 });
    const file = rawPdf(pdf);
    for (const [at, page] of pagesIn(file).entries()) {
      const resources = dictIn(lookup(file, page.dict.get('/Resources')));
      const all: Box = [0, 0, 320 * MM, 225 * MM];
      const areas = paintsOf(
        file,
        [{ content: () => pageContent(file, page) }],
        resources,
        all,
        new Map(),
      ).filter(({ kind }) => kind === 'fill');
      const creep = Math.floor(at / 2) * 0.5;
      expect(areas[0]?.box[2]).toBeCloseTo(160 * MM, 2);
      expect(areas[1]?.box[2]).toBeCloseTo((160 + 148 + 3 - creep) * MM, 2);
    }
    const press = profileNamed('cn-offset');
    const reach = (change: Partial<Imposition>) =>
      (preflight(made(8, change).pdf, press) ?? []).filter(({ verdict }) => verdict === 'fail');
    // on A4 two A5 leave no room for bleed and marks, and the verdict says so
    expect(reach({ sheet: 'A4' }).map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['press-bleed', 'press-marks']),
    );
    expect(reach({}).map(({ rule }) => rule)).not.toContain('press-bleed-reach');
  });

  it('say what they are, and how to print them; and nothing where the shop wants nothing', () => {
    const text = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');
    const objects = (pdf: Uint8Array) =>
      [...rawPdf(pdf).objects.values()].map(({ text: own }) => own).join('\n');
    expect(text(made(8).pdf)).toContain('<pdf:Producer>kanben');
    expect(objects(made(8).pdf)).toContain('/Duplex /DuplexFlipShortEdge /PrintScaling /None');
    expect(objects(made(8).pdf)).not.toMatch(/\/Annots|\/Outlines|\/StructTreeRoot/);
    const bare = made(8, {}, { metadata: false }).pdf;
    expect(text(bare)).not.toContain('xpacket');
    expect(objects(bare)).not.toContain('/Title');
  });

  it('have the boxes of the sheet, of the two pages and of their bleed, each', () => {
    for (const { dict } of pagesIn(rawPdf(made(8).pdf))) {
      const box = (name: string) =>
        (dict.get(name) as number[]).map((value) => Math.round((value / MM) * 100) / 100);
      expect(box('/MediaBox')).toEqual([0, 0, 320, 225]);
      expect(box('/TrimBox')).toEqual([12, 7.5, 308, 217.5]);
      expect(box('/BleedBox')).toEqual([9, 4.5, 311, 220.5]);
    }
  });

  it('are the same bytes for the same pages, and others for other paper', () => {
    expect(Buffer.from(made(12).pdf).equals(Buffer.from(made(12).pdf))).toBe(true);
    expect(Buffer.from(made(12).pdf).equals(Buffer.from(made(12, { paper: 0.11 }).pdf))).toBe(false);
  });
});
