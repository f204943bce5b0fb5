import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPages } from '../../src/pdf/index.js';
import { kanben } from '../support/cli.js';
import { openPdf, rawPdf } from '../support/pdf-lib.js';

const MANIFEST = `title: 清河简报
slug: qinghe
issue: 3
date: 2026-11-20
publisher: 清河镇图书馆
compilers: [编辑部]
editions: [zh-Hans, zh-Hant]
variants: {爲: 為, 羣: 群, zh-Hant-TW: {台: 臺}}
regionalWords: true
templates: my
out: out
articles: [渡口.md, 舊聞.md]
`;
const FERRY = `# 渡口的“里程”

为了一群人，他在[国]{.no-convert}字旁写下*发*展二字[^1]，又写[国際発展]{lang=ja}。

![渡口的钟](钟.svg "图里是钟")

| 时间 | 地点 |
| - | - |
| 九点 | 门厅 |

看\`这里\`，写信到li@example.org。

[^1]: 见“后记”。
`;
const OLD = `# 橋頭的鐘

這裡的鐘敲了兩下，船夫聽見了，就說：「把船撐過來，『慢點』。」

後來天晴了，河邊的人都說這一年過得很快。
`;
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#888"/></svg>';

let folder: string;
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const words = (script: string) =>
  [...readPages(rawPdf(readFileSync(join(folder, 'out', `qinghe.${script}.pdf`))))]
    .flatMap(({ glyphs }) => glyphs.map(({ text }) => text))
    .join('')
    .replace(/\s/gu, '');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kanben-traditional-'));
  mkdirSync(join(folder, 'my', 'jianbao'), { recursive: true });
  write('bulletin.yaml', MANIFEST);
  write('渡口.md', FERRY);
  write('舊聞.md', OLD);
  write('钟.svg', SVG);
  const tail = '<section id="tail" class="tail"><p>本刊由图书馆编发，欢迎转载。</p></section>';
  write('my/jianbao/tail.hbs', tail);
  const { code, err } = await kanben(['build', '.', '--quiet'], { cwd: folder });
  expect(code, err).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a bulletin in plain Traditional', () => {
  it('has every word that a reader sees in it, in the house’s forms', async () => {
    const text = words('zh-Hant');
    for (const piece of [
      '清河簡報',
      '渡口的「里程」',
      '為了一群人',
      '他在国字旁寫下發展二字',
      '又寫国際発展。',
      '圖裏是鐘',
      '時間地點九點門廳',
      '看这里，寫信到li@example.org。',
      '見「後記」。',
      '橋頭的鐘',
      '這裡的鐘敲了兩下',
      '本刊由圖書館編發，歡迎轉載。',
    ])
      expect(text).toContain(piece);
    expect((await openPdf(readFileSync(join(folder, 'out', 'qinghe.zh-Hant.pdf')))).getTitle()).toContain(
      '清河簡報',
    );
  });

  it('has an EPUB in that language', async () => {
    const zip = await JSZip.loadAsync(readFileSync(join(folder, 'out', 'qinghe.zh-Hant.epub')));
    const read = (name: string) => zip.file(`OEBPS/${name}`)?.async('string');
    expect(await read('content.opf')).toContain('<dc:language>zh-Hant</dc:language>');
    const article = (await read('a01.xhtml')) ?? '';
    expect(article).toContain('lang="zh-Hant"');
    expect(article).toMatch(/<span[^>]* lang="ja"[^>]*>国際発展<\/span>/u);
    expect(article).toContain('alt="渡口的鐘"');
    expect(await read('toc.xhtml')).toContain('渡口的「里程」');
  });
});

describe('the Simplified edition', () => {
  it('has the Traditional article in Simplified, and the other as it was', () => {
    const text = words('zh-Hans');
    expect(text).toContain('桥头的钟');
    expect(text).toContain('这里的钟敲了两下，船夫听见了，就说：“把船撑过来，‘慢点’。”');
    expect(text).toContain('渡口的“里程”');
  });
});

describe('a Traditional edition that shows Simplified', () => {
  it('fails, says where, and nothing is written', async () => {
    // what is written as a number is no word to the conversion
    write('my/jianbao/tail.hbs', '<section id="tail" class="tail"><p>&#36825;裡</p></section>');
    write('bad.yaml', MANIFEST.replace('out: out', 'out: bad\nformats: pdf').replace('zh-Hans, ', ''));
    const { code, err } = await kanben(['build', '--config', 'bad.yaml', '--quiet'], { cwd: folder });
    expect(err).toContain('simplified-left');
    expect(err).toContain('“这”');
    expect(code).toBe(4);
  });
});
