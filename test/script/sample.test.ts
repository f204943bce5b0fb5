import { readdirSync, readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { convertBulletin } from '../../src/script/index.js';
import { article, bulletin, collector, markdown } from './support.js';

interface Gold {
  readonly articles: readonly { title: string; blocks: readonly { type: string; text: string }[] }[];
}

const golds = readdirSync('test/golden/content').map((file): [string, Root[]] => [
  file,
  (JSON.parse(readFileSync(`test/golden/content/${file}`, 'utf8')) as Gold).articles.map(({ blocks }) => ({
    type: 'root',
    children: blocks.map(({ type, text }) =>
      type === 'heading'
        ? { type: 'heading', depth: 2, children: [{ type: 'text', value: text }] }
        : { type: 'paragraph', children: [{ type: 'text', value: text }] },
    ),
  })),
]);
const marked = readdirSync('content')
  .filter((file) => file.endsWith('.md'))
  .map((file): [string, Root[]] => [
    file,
    [markdown(readFileSync(`content/${file}`, 'utf8').replace(/^---\n.*?\n---\n/su, ''))],
  ]);

describe('the sample bulletin', () => {
  it.each([...golds, ...marked])('%s converts without complaint', async (_, bodies) => {
    const { messages, report } = collector();
    const result = await convertBulletin(bulletin(bodies.map((body) => article(body))), 'zh-Hant-TW', report);
    expect(messages).toEqual([]);
    const text = JSON.stringify(result.parts);
    expect(text).not.toMatch(/[“”‘’]/u);
    // What the converter takes for another word in texts of this kind.
    expect(text).not.toMatch(/鍾|幹茶|本里有|於是日/u);
  });
});
