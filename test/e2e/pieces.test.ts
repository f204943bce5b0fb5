import { type ChildProcess, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { dictIn, listIn, lookup, pagesIn, readPages, refIn } from '../../src/pdf/index.js';
import { kanben, ROOT, temporaryFolder } from '../support/cli.js';
import { rawPdf } from '../support/pdf-lib.js';

/** More of them, where there is time. */
const ROUNDS = Number(process.env.KANBEN_ROUNDS ?? 3);
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

/**
 * An article with now and then a footnote, a table, a picture, a link to another article; or of plain text alone, which
 * the browser breaks by itself.
 */
function article(number: number, roll: (below: number) => number): string {
  const parts = [`# 第${number}篇文章`];
  const plain = Math.floor(number / 5) % 2 === 0;
  for (let p = 0; p < 6 + roll(30); p++) {
    const words = Array.from({ length: 3 + roll(4) }, () => SENTENCES[roll(SENTENCES.length)]).join('');
    parts.push(`${words}（${number}·${p}）`);
    if (roll(9) === 0) parts.push(`## 第${p}节`);
    if (!plain && roll(9) === 0)
      parts.push(`这一句有注[^n${p}]，注在页下。\n\n[^n${p}]: 第${number}篇第${p}条注。`);
    if (!plain && roll(12) === 0)
      parts.push(`| 季节 | 雨日 |\n|:--|--:|\n| 冬 | ${roll(99)} |\n| 春 | ${roll(99)} |`);
    if (!plain && roll(14) === 0) parts.push('![各月水位](water-level.svg "图1　各月水位")');
    if (roll(8) === 0) {
      const id = `a${String(1 + roll(14)).padStart(2, '0')}-title`;
      parts.push(`这件事[另一篇](#${id})也说到。`);
    }
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

const build = (folder: string, out: string, options: Parameters<typeof kanben>[1] = {}) =>
  kanben(['build', folder, '--format', 'pdf', '--out', out, '--quiet'], options);
const pdfIn = (folder: string) => readFileSync(join(folder, 'book.zh-Hans.pdf'));

const textsOf = (pdf: Buffer): readonly string[] =>
  [...readPages(rawPdf(pdf))].map(({ glyphs }) => glyphs.map(({ text }) => text).join(''));

/** The book without anything that was made of it. */
function copyOf({ folder }: Book): string {
  const copy = join(temporaryFolder(), 'copy');
  cpSync(folder, copy, { recursive: true, filter: (path) => !/\.kanben|\/out$/.test(path) });
  return copy;
}

/** Set as one piece: a sheet that speaks of blank pages makes a document indivisible. */
function wholeCopyOf(book: Book): string {
  const copy = copyOf(book);
  mkdirSync(join(copy, 'styles'));
  writeFileSync(join(copy, 'styles', 'custom.css'), '/* :blank */');
  writeFileSync(
    join(copy, 'bulletin.yaml'),
    `styles: styles\n${readFileSync(join(copy, 'bulletin.yaml'), 'utf8')}`,
  );
  return copy;
}

/** A build that is killed at some moment, the way a crash is: nothing is cleaned up. */
async function killed(folder: string, out: string, roll: (below: number) => number): Promise<void> {
  const wait = 200 + roll(4000);
  // with its browsers, as when the machine goes down
  const onStart = (child: ChildProcess) =>
    void setTimeout(() => {
      if (child.exitCode === null) for (const pid of treeOf(child.pid ?? 0)) kill(pid);
    }, wait);
  await build(folder, out, { onStart, env: { TMPDIR: temporaryFolder() } });
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {}
}

/** A process that we started, and those that it started. */
function treeOf(root: number): readonly number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number));
  const below = (pid: number): number[] => [
    pid,
    ...pairs.filter(([, parent]) => parent === pid).flatMap(([child]) => below(child ?? 0)),
  ];
  return root > 0 ? below(root) : [];
}

/** Every page as a picture: a byte of grey for each point. */
function pictures(pdf: string): readonly Buffer[] {
  const folder = temporaryFolder();
  execFileSync('pdftoppm', ['-r', '60', '-gray', pdf, join(folder, 'p')]);
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name)));
}

/**
 * A drawing lies on whole pixels of the side that it was laid out for, and may be half of one off: its edges differ,
 * a hairline may fall on the next row. So much of 255 a page, on the average of its points.
 */
const RIM = 0.5;

/** Pages on which two files differ, and by how much their points do on the average. */
function differences(first: string, second: string): readonly { page: number; mean: number }[] {
  const others = pictures(second);
  return pictures(first).flatMap((picture, page) => {
    const other = others[page] ?? Buffer.alloc(0);
    if (picture.equals(other)) return [];
    if (picture.length !== other.length) return [{ page, mean: 255 }];
    let sum = 0;
    for (const [at, grey] of picture.entries()) sum += Math.abs(grey - (other[at] ?? 0));
    return [{ page, mean: sum / picture.length }];
  });
}

const hasPdftoppm = ((): boolean => {
  try {
    execFileSync('sh', ['-c', 'command -v pdftoppm'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('SKIPPED: pages compared as pictures: pdftoppm is not installed');
    return false;
  }
})();

describe('a book that is set in pieces', () => {
  const roll = random(SEED);
  let book: Book;
  let out = '';
  beforeAll(() => {
    const folder = join(ROOT, 'out', `e2e-pieces-${SEED}`);
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
    'round %i: from the cache it is the same bytes as from scratch, and the same pages as in one piece',
    async () => {
      if (roll(2) === 0) await build(book.folder, out);
      for (let changes = 1 + roll(3); changes > 0; changes--) change(book, roll);
      if (roll(2) === 0) await killed(book.folder, out, roll);
      const cached = await build(book.folder, out);
      expect(cached.code, cached.err).toBe(0);
      const copy = copyOf(book);
      const scratch = await build(copy, join(copy, 'out'));
      expect(scratch.code, scratch.err).toBe(0);
      expect(pdfIn(out).equals(pdfIn(join(copy, 'out')))).toBe(true);
      if (!hasPdftoppm) return;
      const whole = wholeCopyOf(book);
      const one = await build(whole, join(whole, 'out'));
      expect(one.code, one.err).toBe(0);
      const name = 'book.zh-Hans.pdf';
      const texts = textsOf(pdfIn(out));
      expect(texts.length).toBe(textsOf(pdfIn(join(whole, 'out'))).length);
      for (const { page, mean } of differences(join(out, name), join(whole, 'out', name))) {
        expect(texts[page], `page ${page + 1} has no picture, and differs`).toContain('图1');
        expect(mean, `page ${page + 1}`).toBeLessThan(RIM);
      }
    },
    600_000,
  );

  it('is in several pieces, and has all that may go wrong in it', () => {
    const words = book.names.map((name) => readFileSync(join(book.folder, name), 'utf8')).join('');
    for (const part of ['[^n', '| 季节', '![各月水位]', '](#a']) expect(words).toContain(part);
    expect(readdirSync(join(book.folder, '.kanben', 'pieces')).length).toBeGreaterThan(6);
  });

  it('has links from one article to another that lead to its title', () => {
    const pdf = rawPdf(pdfIn(out));
    const pages = pagesIn(pdf);
    const texts = textsOf(pdfIn(out));
    const dests = dictIn(lookup(pdf, dictIn(lookup(pdf, { ref: pdf.root })).get('/Dests')));
    let links = 0;
    for (const [, object] of pdf.objects) {
      const [, id, at] = /\/Subtype \/Link[\s\S]*\/Dest \/(a(\d+)-title)/.exec(object.text) ?? [];
      if (!id) continue;
      const target = refIn(listIn(lookup(pdf, dests.get(`/${id}`)))[0]);
      const title = book.names[Number(at) - 1]?.replace(/^a(\d+)\.md$/, '第$1篇文章') ?? '—';
      expect(texts[pages.findIndex(({ number }) => number === target)]).toContain(title);
      links++;
    }
    expect(links).toBeGreaterThan(book.names.length);
  });

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
