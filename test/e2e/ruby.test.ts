import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readObjects, readPages } from '../../src/pdf/index.js';
import { kanben } from '../support/cli.js';
import { aceFindings, epubcheckInstalled, portFindings, referenceFindings } from '../support/gates.js';

const ARTICLE = `---
title: 老字新读
byline: 本报记者 王小明、通讯员 李华
---

县里编村志，{龟兹|qiūcí}来的商队在{漢字|hàn|zì}旁边留下了题记。题记共有一百二十余字，半数认得，半数要查书；查了书，还有几个字众说纷纭，最后由{老先生|lǎo|xiān|shēng}定了下来。<ruby>亳<rt>bó</rt>州<rt>zhōu</rt></ruby>的药商都写在里面。

## 先读{铅山|yánshān}

地名读音，*以当地人为准*，{头发|tóufa}长了也要剪{耄耋|mào|dié}[^1]。

> 床前明月光，\\
> 疑是地上霜。
>
> ——{李白|Lǐ|Bái}《静夜思》

- {第一|dì|yī}件，{里|lǐ}屋。

| 地名 | 读音 |
|:--|:--|
| {番禺\\|pānyú} | 在广东 |

[^1]: 八九十岁叫{耄耋|mào|dié}，读音不可随意。
`;
const READINGS = [
  'qiūcí',
  'hàn',
  'zì',
  'lǎo',
  'xiān',
  'shēng',
  'bó',
  'zhōu',
  'yánshān',
  'tóufa',
  'Bái',
  'dì',
  'yī',
  'lǐ',
  'pānyú',
];

let folder: string;
const file = (name: string): string => join(folder, 'out', name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kanben-ruby-'));
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, 'content', 'a.md'), ARTICLE);
  // many pages of one paragraph, so that readings stand first and last on pages, too
  const many = Array.from({ length: 400 }, (_, at) => `第${at}回，商队从{龟兹|qiūcí}到{亳州|bó|zhōu}。`).join(
    '',
  );
  writeFileSync(join(folder, 'content', 'b.md'), `# 一路的读音\n\n${many}\n`);
  writeFileSync(
    join(folder, 'bulletin.yaml'),
    'title: 读音简报\nslug: duyin\ndate: 2026-11-20\ntheme: huibian\npage: A5\neditions: [zh-Hans, zh-Hant-TW]\nwriting: [horizontal-tb, vertical-rl]\narticles: [content/a.md, content/b.md]\n',
  );
  const { code, err } = await kanben(['build', '.', '--quiet'], { cwd: folder });
  expect(code, err).toBe(0);
  expect(err).not.toContain('markdown-html');
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the build has proven every reading in print and book', () => {
  const report = JSON.parse(readFileSync(file('report.json'), 'utf8')) as {
    readonly conservation: { readonly verdict: string };
    readonly messages: readonly { readonly id: string; readonly severity: string }[];
  };
  expect(report.conservation.verdict).toBe('kept');
  expect(report.messages.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(report.messages.filter(({ id }) => id.startsWith('text-'))).toEqual([]);
});

describe.each(['zh-Hans', 'zh-Hant-TW'])('%s in print', (script) => {
  const pages = () => [...readPages(readObjects(readFileSync(file(`duyin.${script}.pdf`)))!)];

  test('every reading is there, above its word', () => {
    const glyphs = pages().flatMap((page) => page.glyphs.map((glyph) => ({ glyph, page: page.index })));
    const words = glyphs.map(({ glyph }) => glyph.text).join('');
    expect(READINGS.filter((reading) => !words.includes(reading))).toEqual([]);
    const above = (base: string, reading: string): void => {
      const at = glyphs.findIndex(({ glyph }) => glyph.text === base);
      const { glyph, page } = glyphs[at]!;
      const over = glyphs.filter(
        (one) =>
          one.page === page &&
          one.glyph.size < glyph.size * 0.56 &&
          one.glyph.y < glyph.y - glyph.size * 0.7 &&
          one.glyph.y > glyph.y - glyph.size * 1.2 &&
          Math.abs(one.glyph.x + one.glyph.advance / 2 - glyph.x - glyph.advance / 2) < glyph.size,
      );
      expect(over.map((one) => one.glyph.text).join('')).toContain(reading);
    };
    above('漢', 'hàn');
    above('亳', 'bó');
    above('耄', 'mào');
  });

  test('lines with readings keep the grid', () => {
    const body = pages().flatMap(({ glyphs, index }) => glyphs.map((glyph) => ({ ...glyph, index })));
    const sizes = new Map<number, number>();
    for (const { size } of body) sizes.set(size, (sizes.get(size) ?? 0) + 1);
    const [[size = 0] = []] = [...sizes].toSorted((a, b) => b[1] - a[1]);
    for (const index of new Set(body.map((glyph) => glyph.index))) {
      const lines = [
        ...new Set(
          body.filter((g) => g.index === index && g.size === size).map(({ y }) => Math.round(y * 4) / 4),
        ),
      ].toSorted((a, b) => a - b);
      const steps = lines.slice(1).map((y, at) => y - lines[at]!);
      const pitch = Math.min(...steps.filter((step) => step > size));
      for (const step of steps.filter((one) => one > 1))
        expect(Math.abs(step / pitch - Math.round(step / pitch)) * pitch, `page ${index + 1}`).toBeLessThan(
          0.8,
        );
    }
  });
});

describe('the books', () => {
  const books = () => readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.epub'));

  test('hold the readings with their words; words are converted across them, Pinyin is not', async () => {
    const page = async (name: string) =>
      (await JSZip.loadAsync(readFileSync(file(name)))).file('OEBPS/a01.xhtml')!.async('string');
    expect(await page('duyin.zh-Hans.epub')).toContain('<ruby>头发<rt>tóufa</rt></ruby>');
    const hant = await page('duyin.zh-Hant-TW.epub');
    expect(hant).toContain('<ruby>頭髮<rt>tóufa</rt></ruby>');
    expect(hant).toContain('<ruby>裡<rt>lǐ</rt></ruby>屋');
    expect(hant).toMatch(/<blockquote [^>]*class="verse"/u);
    expect(hant).toContain('<em>以當地人為準</em>');
    expect(books()).toHaveLength(3);
  });

  test('have no fault that any gate can see', async () => {
    for (const name of books()) {
      expect(await portFindings(file(name)), name).toEqual([]);
      expect(await aceFindings(file(name)), name).toEqual([]);
      if (epubcheckInstalled) expect(await referenceFindings(file(name)), name).toEqual([]);
    }
  }, 120_000);
});
