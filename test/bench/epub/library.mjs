// epub-gen-memory as it is: its own templates, its own clean-up. Usage: node library.mjs folder out.epub
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import epubGen from 'epub-gen-memory';
import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';

const [folder, out] = process.argv.slice(2);
const chapters = readdirSync(folder)
  .filter((name) => /^a\d+\.md$/.test(name))
  .sort()
  .map((name) => {
    const [heading, ...body] = fromMarkdown(readFileSync(join(folder, name), 'utf8')).children;
    const title = heading.children.map(({ value }) => value).join('');
    return { title, content: toHtml(toHast({ type: 'root', children: body })) };
  });
const epub = epubGen.default ?? epubGen;
writeFileSync(out, await epub({ title: '清河记事', author: '陆平', lang: 'zh-Hans' }, chapters));
