// Sample bulletins of any length: the sentences of content/*.md over and over, each paragraph with a number of its
// own, so that a lost or doubled one would be seen.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const CONTENT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'content');

/** A bulletin's measure: a hand-out whose articles run on, and two books. */
export const SIZES = {
  8: { theme: 'jianbao', page: 'A4', articles: 4, sections: 2, paragraphs: 3 },
  100: { theme: 'huibian', page: '16K', articles: 19, sections: 4, paragraphs: 5 },
  300: { theme: 'huibian', page: '16K', articles: 58, sections: 4, paragraphs: 5 },
  1000: { theme: 'huibian', page: '16K', articles: 200, sections: 4, paragraphs: 5 },
};

const sentences = readdirSync(CONTENT)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .flatMap((name) =>
    readFileSync(join(CONTENT, name), 'utf8')
      .split('\n')
      .filter(
        (line) => /^[“\p{Script=Han}]/u.test(line) && !/[[\]*|：]$/u.test(line) && !/[[\]*|]/u.test(line),
      )
      .flatMap((line) => line.match(/[^。]+。(?:[”’」』）])?/gu) ?? []),
  )
  .filter((sentence) => balanced(sentence));

function balanced(sentence) {
  return (sentence.match(/“/g)?.length ?? 0) === (sentence.match(/”/g)?.length ?? 0);
}

const PARAGRAPH = 160;

/** An article as Markdown. The same number gives the same words in every size. */
export function article(number, { sections, paragraphs }) {
  let next = number * 17;
  const words = () => {
    let text = '';
    while (text.length < PARAGRAPH + ((next * 13) % 70)) text += sentences[next++ % sentences.length];
    return text;
  };
  const parts = [`# 清河记事第${number}篇`];
  for (let section = 1; section <= sections; section++) {
    parts.push(`## 第${section}节　河边的第${number * 10 + section}天`);
    for (let p = 1; p <= paragraphs; p++) parts.push(`${words()}（${number}·${section}·${p}）`);
  }
  return `${parts.join('\n\n')}\n`;
}

/** Writes a bulletin of `size` into `folder`, which is emptied first. */
export function writeSample(folder, size, extra = {}) {
  const measure = SIZES[size];
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const names = Array.from({ length: measure.articles }, (_, at) => `a${String(at + 1).padStart(3, '0')}.md`);
  for (const [at, name] of names.entries()) writeFileSync(join(folder, name), article(at + 1, measure));
  const { editions = ['zh-Hans'], formats = ['pdf', 'epub'] } = extra;
  const manifest = [
    'title: 清河记事',
    'date: 2026-11-20',
    'publisher: 清河镇图书馆',
    'compilers: [陆平]',
    `theme: ${measure.theme}`,
    `page: ${measure.page}`,
    `editions: [${editions.join(', ')}]`,
    `formats: [${formats.join(', ')}]`,
    'slug: sample',
    'articles:',
    ...names.map((name) => `  - ${name}`),
  ];
  writeFileSync(join(folder, 'bulletin.yaml'), `${manifest.join('\n')}\n`);
  return names;
}

/** Puts another word in the middle of an article, of the same length. */
export function changeWord(file) {
  const text = readFileSync(file, 'utf8');
  const at = text.indexOf('的', Math.floor(text.length / 2));
  writeFileSync(file, `${text.slice(0, at)}地${text.slice(at + 1)}`);
}

/** Adds a page of text to an article. */
export function addPage(file) {
  const text = readFileSync(file, 'utf8');
  const more = sentences.slice(0, 40).join('').slice(0, 1100);
  writeFileSync(file, `${text}\n${more}（添一页）\n`);
}
