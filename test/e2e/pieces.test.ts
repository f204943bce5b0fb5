import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPages } from '../../src/pdf/index.js';
import { kanben, ROOT, temporaryFolder } from '../support/cli.js';
import { rawPdf } from '../support/pdf-lib.js';

/** More of them, where there is time. */
const ROUNDS = Number(process.env.KANBEN_ROUNDS ?? 5);
const SEED = Number(process.env.KANBEN_SEED ?? 1);

/** Numbers that look random and are the same in every run (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) % 1_000_003) % below;
  };
}

const SENTENCES = readFileSync(join(ROOT, 'content', 'library.md'), 'utf8').match(/[^。\n#]+。/g) ?? [];

/** An article with now and then a footnote, a table, a picture. */
function article(number: number, roll: (below: number) => number): string {
  const parts = [`# 第${number}篇文章`];
  for (let p = 0; p < 6 + roll(30); p++) {
    const words = Array.from({ length: 3 + roll(4) }, () => SENTENCES[roll(SENTENCES.length)]).join('');
    parts.push(`${words}（${number}·${p}）`);
    if (roll(9) === 0) parts.push(`## 第${p}节`);
    if (roll(9) === 0) parts.push(`这一句有注[^n${p}]，注在页下。\n\n[^n${p}]: 第${number}篇第${p}条注。`);
    if (roll(12) === 0) parts.push(`| 季节 | 雨日 |\n|:--|--:|\n| 冬 | ${roll(99)} |\n| 春 | ${roll(99)} |`);
    if (roll(14) === 0) parts.push('![各月水位](water-level.svg "图1　各月水位")');
  }
  return `${parts.join('\n\n')}\n`;
}

interface Book {
  readonly folder: string;
  names: string[];
  next: number;
}

function writeManifest({ folder, names }: Book): void {
  const [first, ...rest] = names;
  const list = (items: readonly (string | undefined)[]) => items.map((name) => `      - ${name}`).join('\n');
  const half = Math.ceil(rest.length / 2);
  writeFileSync(
    join(folder, 'bulletin.yaml'),
    `title: 清河记事\ndate: 2026-11-20\ntheme: huibian\npage: A5\nslug: book\narticles:\n  - part: 水边\n    articles:\n${list([first, ...rest.slice(0, half)])}\n  - part: 坡上\n    articles:\n${list(rest.slice(half))}\n`,
  );
}

function change(book: Book, roll: (below: number) => number): void {
  const add = (at: number) => {
    const name = `a${book.next}.md`;
    writeFileSync(join(book.folder, name), article(book.next++, roll));
    book.names.splice(at, 0, name);
  };
  const at = roll(book.names.length);
  const kind = roll(4);
  if (kind === 0) add(at);
  else if (kind === 1 && book.names.length > 4) book.names.splice(at, 1);
  else if (kind === 2) book.names.splice(roll(book.names.length), 0, ...book.names.splice(at, 1));
  else {
    const file = join(book.folder, book.names[at] ?? '');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n${SENTENCES.slice(0, roll(40)).join('')}改过。\n`);
  }
  writeManifest(book);
}

const build = (folder: string, out: string) =>
  kanben(['build', folder, '--format', 'pdf', '--out', out, '--quiet']);
const pdfIn = (folder: string) => readFileSync(join(folder, 'book.zh-Hans.pdf'));

describe('a book that is set in pieces', () => {
  const roll = random(SEED);
  let book: Book;
  let out = '';
  beforeAll(() => {
    const folder = join(ROOT, 'out', 'e2e-pieces');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    cpSync(join(ROOT, 'content', 'images', 'water-level.svg'), join(folder, 'water-level.svg'));
    book = { folder, names: [], next: 1 };
    for (let i = 0; i < 12; i++) {
      const name = `a${book.next}.md`;
      writeFileSync(join(folder, name), article(book.next++, roll));
      book.names.push(name);
    }
    writeManifest(book);
    out = join(folder, 'out');
  });

  it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    'round %i: from the cache it is the same bytes as from scratch',
    async () => {
      const first = await build(book.folder, out);
      expect(first.err).not.toContain('错误');
      expect(first.code).toBe(0);
      change(book, roll);
      const again = await build(book.folder, out);
      expect(again.code, again.err).toBe(0);
      const copy = join(temporaryFolder(), 'copy');
      cpSync(book.folder, copy, { recursive: true, filter: (path) => !/\.kanben|\/out$/.test(path) });
      const scratch = await build(copy, join(copy, 'out'));
      expect(scratch.code, scratch.err).toBe(0);
      expect(pdfIn(out).equals(pdfIn(join(copy, 'out')))).toBe(true);
    },
    600_000,
  );

  it('counts its pages through, from the first of the text', async () => {
    const folios: string[] = [];
    for (const { glyphs, height } of readPages(rawPdf(pdfIn(out)))) {
      const foot = glyphs.filter(({ y, mark }) => y > height * 0.8 && mark === 'artifact');
      folios.push(foot.map(({ text }) => text).join(''));
    }
    const numbers = folios.filter((folio) => /^\d+$/.test(folio)).map(Number);
    expect(numbers.length).toBeGreaterThan(20);
    const start = folios.findIndex((folio) => /^\d+$/.test(folio));
    folios.forEach((folio, index) => {
      if (/^\d+$/.test(folio)) expect(Number(folio) - Number(folios[start])).toBe(index - start);
    });
  });

  it('is whole again when what is kept was damaged', async () => {
    const whole = pdfIn(out);
    const kept = join(book.folder, '.kanben', 'pieces');
    for (const name of readdirSync(kept, { recursive: true, encoding: 'utf8' })) {
      if (name.length > 10) writeFileSync(join(kept, name), 'damaged');
    }
    rmSync(out, { recursive: true });
    const { code, err } = await build(book.folder, out);
    expect(code, err).toBe(0);
    expect(pdfIn(out).equals(whole)).toBe(true);
  });

  it('is the same from two builds at once', async () => {
    const whole = pdfIn(out);
    rmSync(join(book.folder, '.kanben'), { recursive: true });
    const outs = [temporaryFolder(), temporaryFolder()];
    const done = await Promise.all(outs.map((folder) => build(book.folder, folder)));
    expect(done.map(({ code }) => code)).toEqual([0, 0]);
    for (const folder of outs) expect(pdfIn(folder).equals(whole)).toBe(true);
  });
});
