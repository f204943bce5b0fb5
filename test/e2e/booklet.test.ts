import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PageText, readPages } from '../../src/pdf/index.js';
import { kanben, ROOT, temporaryFolder } from '../support/cli.js';
import { rawPdf } from '../support/pdf-lib.js';
import { missingTools, run } from '../support/tools.js';

const MM = 72 / 25.4;
const missing = missingTools('sheets as other programs see them', 'pdfinfo', 'qpdf', 'gs');

const read = (file: string): readonly PageText[] => [...readPages(rawPdf(readFileSync(file)))];

/** A folder of its own with the sample, so that nothing is known of its pages; `lines` are added to the manifest. */
function sample(lines: string, change = (manifest: string) => manifest): string {
  const folder = temporaryFolder();
  cpSync(join(ROOT, 'content'), folder, { recursive: true });
  rmSync(join(folder, '.kanben'), { recursive: true, force: true });
  const manifest = join(folder, 'bulletin.yaml');
  const text = change(readFileSync(manifest, 'utf8')).replace('page: A4', 'page: A5');
  writeFileSync(manifest, `${text}\n${lines}\n`);
  return folder;
}

async function build(folder: string, out: string, ...words: string[]) {
  const common = ['--edition', 'zh-Hans', '--format', 'pdf', '--slug', 'it'];
  const made = await kanben(['build', folder, ...common, '--out', join(folder, out), ...words]);
  expect(made.code, made.err).toBe(0);
  return { file: (name: string) => join(folder, out, `it.zh-Hans${name}.pdf`), err: made.err };
}

interface ReportJson {
  readonly artifacts: readonly { readonly file: string; readonly imposition?: Record<string, unknown> }[];
  readonly preflight: Readonly<
    Record<string, { readonly rules: readonly { readonly rule: string; readonly verdict: string }[] }>
  >;
  readonly messages: readonly { readonly id: string; readonly text: string }[];
}
const reportIn = (folder: string, out: string): ReportJson =>
  JSON.parse(readFileSync(join(folder, out, 'report.json'), 'utf8')) as ReportJson;

interface Folio {
  readonly page: number;
  /** From the outer edge of the half, as a share of its width. */
  readonly fromOutside: number;
}

/** The folio printed on the left and on the right half; none on a blank. */
const foliosOf = ({ width, glyphs }: PageText): readonly (Folio | undefined)[] =>
  [0, 1].map((half) => {
    const own = glyphs.filter(({ x }) => (x < width / 2 ? 0 : 1) === half);
    const lowest = Math.max(...own.map(({ y }) => y));
    const line = own.filter(({ y }) => lowest - y < 1);
    const page = /^—\s*(\d+)\s*—$/u.exec(line.map(({ text }) => text).join(''))?.[1];
    const [first, last] = [line[0]?.x ?? 0, line.at(-1)?.x ?? 0];
    const outside = half === 0 ? first : width - last;
    return page === undefined ? undefined : { page: Number(page), fromOutside: outside / (width / 2) };
  });

/** The large numbers of the dummy, or 白页. */
const dummyOf = ({ width, height, glyphs }: PageText): readonly string[] =>
  [0, 1].map((half) =>
    glyphs
      .filter(({ x, size }) => (x < width / 2 ? 0 : 1) === half && size > height / 20)
      .map(({ text }) => text)
      .join(''),
  );

/** What the formulas want on each side, for so many pages in this order of the folded book. */
function wanted(slots: readonly (number | undefined)[], binding: 'left' | 'right') {
  const total = slots.length;
  const at = (page: number) => slots[page - 1];
  return Array.from({ length: total / 4 }, (_, i) => [
    [at(total - 2 * i), at(2 * i + 1)],
    [at(2 * i + 2), at(total - 2 * i - 1)],
  ])
    .flat()
    .map((side) => (binding === 'left' ? side : side.toReversed()));
}

function expectSheets(
  sheets: string,
  dummy: string,
  slots: readonly (number | undefined)[],
  binding: 'left' | 'right',
): void {
  const sides = wanted(slots, binding);
  const folios = read(sheets).map(foliosOf);
  expect(folios.map((side) => side.map((folio) => folio?.page))).toEqual(sides);
  for (const folio of folios.flat()) if (folio) expect(folio.fromOutside).toBeLessThan(0.5);
  expect(read(dummy).map(dummyOf)).toEqual(sides.map((side) => side.map((page) => String(page ?? '白页'))));
}

const book = (pages: number, blanks = 0) =>
  Array.from({ length: pages + blanks }, (_, at) => (at < pages ? at + 1 : undefined));

function boxesOf(file: string): Readonly<Record<string, readonly number[]>> {
  const rows = run('pdfinfo', '-box', file).matchAll(/^(\w+Box): +(\S+) +(\S+) +(\S+) +(\S+)$/gm);
  return Object.fromEntries(
    [...rows].map(([, name, ...sides]) => [name, sides.map((side) => Number(side) / MM)]),
  );
}
const closeTo = (box: readonly number[] | undefined, expected: readonly number[]) =>
  expected.forEach((value, at) => {
    expect(box?.[at]).toBeCloseTo(value, 1);
  });

describe('a booklet', () => {
  it('has its pages where folding wants them, fresh or from the cache, byte for byte', async () => {
    const folder = sample('profile: office-booklet');
    const fresh = await build(folder, 'one');
    const cached = await build(folder, 'two');
    for (const name of ['', '.office-booklet', '.office-booklet-dummy'])
      expect(readFileSync(fresh.file(name)).equals(readFileSync(cached.file(name)))).toBe(true);
    const flat = read(fresh.file(''));
    expect(flat).toHaveLength(16);
    expectSheets(fresh.file('.office-booklet'), fresh.file('.office-booklet-dummy'), book(16), 'left');
    // full size: the letters are as large as in the flat file
    const sizes = (pages: readonly PageText[]) =>
      pages.flatMap(({ glyphs }) => glyphs.map(({ size }) => size.toFixed(2))).sort();
    expect(sizes(read(fresh.file('.office-booklet')))).toEqual(sizes(flat));
    const sheets = reportIn(folder, 'one').artifacts[1];
    expect(sheets?.imposition).toEqual({
      ...{ kind: 'booklet', sheet: 'A4', sheets: 4, binding: 'left', cover: 'self', blanks: [] },
      ...{ creep: [0, 0.1, 0.2, 0.3], scale: 100, turn: 'short-edge' },
    });
  });

  it('of a profile of one’s own is bound on the right, its folios at the outer edges, with a cover apart', async () => {
    const folder = sample(
      'profile: 本社.yaml\nimposition:\n  sheet: A3\n  binding: right\n  cover: plus\n  blanks: before-last',
    );
    writeFileSync(join(folder, '本社.yaml'), 'base: office-booklet\nname: 本社\n');
    const { file } = await build(folder, 'out');
    const checked = await kanben([
      'check',
      folder,
      '--edition',
      'zh-Hans',
      '--format',
      'pdf',
      '--slug',
      'it',
      '--out',
      join(folder, 'out'),
    ]);
    expect(checked.err).not.toMatch(/folio|页码连续/);
    // the text fills its sheets by itself: blanks stand before the back cover
    const slots = [...book(15, 4), 16];
    expectSheets(file('.本社.booklet'), file('.本社.booklet-dummy'), slots, 'right');
    const { artifacts, messages } = reportIn(folder, 'out');
    expect(artifacts[1]?.imposition).toMatchObject({
      ...{ binding: 'right', cover: 'plus', blanks: [16, 17, 18, 19], creep: [0, 0.25, 0.35, 0.45, 0.55] },
    });
    expect(messages.map(({ id }) => id)).toContain('sheets-blanks');
    // odd pages have their spine on the right
    const [, , third] = read(file('.本社'));
    const xs = third?.glyphs.filter(({ mark }) => mark === 'tagged').map(({ x }) => x) ?? [];
    const [left, right] = [Math.min(...xs), (third?.width ?? 0) - Math.max(...xs)];
    expect(left - right).toBeGreaterThan(-10);
    expect(foliosOf({ ...(third as PageText), width: 2 * (third?.width ?? 0) })[0]?.fromOutside).toBeLessThan(
      0.3,
    );
  });

  it('imposes by a profile of one’s own whose base is the booklet, without a word more', async () => {
    const folder = sample('profile: 本社.yaml');
    writeFileSync(join(folder, '本社.yaml'), 'base: office-booklet\nsafety: 6\n');
    const { file } = await build(folder, 'out');
    expectSheets(file('.本社.booklet'), file('.本社.booklet-dummy'), book(16), 'left');
  });

  it('puts blanks behind the page that is named, unless an article would be torn', async () => {
    const shorter = (manifest: string) => manifest.replace('  - books.md\n', '');
    const end = sample('imposition: booklet', shorter);
    const ended = await build(end, 'out');
    const pages = read(ended.file('')).length;
    const blanks = (4 - (pages % 4)) % 4;
    expect(blanks).toBe(2);
    expectSheets(ended.file('.booklet'), ended.file('.booklet-dummy'), book(pages, blanks), 'left');
    expect(ended.err).toContain(`第 ${pages + 1}, ${pages + 2} 页`);

    const named = sample('imposition:\n  blanks: 1', shorter);
    const there = await build(named, 'out');
    const slots = [1, undefined, undefined, ...book(pages).slice(1)];
    expectSheets(there.file('.booklet'), there.file('.booklet-dummy'), slots, 'left');
    expect(reportIn(named, 'out').artifacts[1]?.imposition).toMatchObject({ blanks: [2, 3] });

    const torn = sample('imposition:\n  blanks: 3', shorter);
    const kept = await build(torn, 'out');
    expectSheets(kept.file('.booklet'), kept.file('.booklet-dummy'), book(pages, blanks), 'left');
    expect(reportIn(torn, 'out').messages.map(({ id }) => id)).toContain('sheets-blanks-article');
  });

  it('is smaller where pages are as large as the sheet; two a side are in reading order', async () => {
    const folder = sample('', (manifest) => manifest.replace('page: A4', 'page: "A4"'));
    const { file } = await build(folder, 'out', '--impose', 'two-up');
    const flat = read(file(''));
    const [first, second] = read(file('.two-up')) as [PageText, PageText];
    expect([...foliosOf(first), ...foliosOf(second)].map((folio) => folio?.page)).toEqual([1, 2, 3, 4]);
    expect((first.glyphs[0]?.size ?? 0) / (flat[0]?.glyphs[0]?.size ?? 1)).toBeCloseTo(Math.SQRT1_2, 2);
  });

  it('refuses what is no way to impose', async () => {
    const { code, err } = await kanben(['build', join(ROOT, 'content'), '--impose', 'origami']);
    expect(code).toBe(2);
    expect(err).toContain('--impose');
  });
});

describe.skipIf(missing.length > 0)('sheets as other programs see them', () => {
  it('fill A4 with two A5, without errors', async () => {
    const folder = sample('profile: office-booklet');
    const { file } = await build(folder, 'out');
    for (const name of ['', '.office-booklet', '.office-booklet-dummy'])
      expect(run('qpdf', '--check', file(name))).toContain('No syntax or stream encoding errors found');
    const sheets = file('.office-booklet');
    const { MediaBox, BleedBox, TrimBox } = boxesOf(sheets);
    closeTo(MediaBox, [0, 0, 297, 210]);
    closeTo(TrimBox, [0.5, 0, 296.5, 210]);
    closeTo(BleedBox, [0.5, 0, 296.5, 210]);
    const judged = await kanben(['check', sheets, '--profile', 'office-booklet', '--strict']);
    expect(judged.code, judged.out).toBe(0);
    const info = run('pdfinfo', sheets);
    expect(info).toMatch(/Title: +清河简报/);
    expect(info).toMatch(/Tagged: +no/);
    expect(run('pdfinfo', '-meta', sheets)).toContain('清河简报');
    expect(Object.values(boxesOf(file('.office-booklet-dummy')))).toHaveLength(5);
  });

  it('are for a press what the single pages are: PDF/X-4, words in black alone, bleed, marks outside of it', async () => {
    const folder = sample('profile: cn-offset\nimposition:\n  sheet: SRA4');
    const { file } = await build(folder, 'out');
    const sheets = file('.cn-offset.booklet');
    expect(run('qpdf', '--check', sheets)).toContain('No syntax or stream encoding errors found');
    const { MediaBox, BleedBox, TrimBox } = boxesOf(sheets);
    closeTo(MediaBox, [0, 0, 320, 225]);
    closeTo(TrimBox, [12, 7.5, 308, 217.5]);
    closeTo(BleedBox, [9, 4.5, 311, 220.5]);
    const flat = run('pdfinfo', file('.cn-offset'));
    const info = run('pdfinfo', sheets);
    expect(info).toMatch(/PDF subtype: +PDF\/X-4/);
    expect(flat).toMatch(/PDF subtype: +PDF\/X-4/);
    const judged = await kanben(['check', sheets, '--profile', 'cn-offset']);
    expect(judged.code, judged.out).toBe(0);
    const { preflight } = reportIn(folder, 'out');
    const rules = preflight['it.zh-Hans.cn-offset.booklet.pdf']?.rules ?? [];
    expect(rules.length).toBeGreaterThan(20);
    expect(rules.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
    // sides without red show nothing of cyan, magenta and yellow but the marks, which are on every plate
    const rows = run('gs', '-q', '-o', '-', '-sDEVICE=inkcov', sheets).trim().split('\n');
    const inks = rows.map((row) => row.trim().split(/\s+/).slice(0, 4).map(Number));
    for (const [cyan = 1] of inks) expect(cyan).toBeLessThan(0.002);
    const black = inks.filter(([, magenta = 1, yellow = 1]) => Math.max(magenta, yellow) < 0.002);
    expect(black.length).toBeGreaterThan(inks.length / 2);
    // the line beside the single pages is not hidden on the sheets
    const words = (name: string) =>
      read(file(name))
        .flatMap(({ glyphs }) => glyphs.map(({ text }) => text))
        .join('');
    expect(words('.cn-offset')).toContain('1/16');
    expect(words('.cn-offset.booklet')).not.toContain('1/16');
  });
});
