import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { convertBulletin } from '../../src/script/index.js';
import { convertPassage } from '../../src/script/passage.js';
import { article, bulletin } from './support.js';

const HAN = [...'头发里面后干只钟表台系复杂着了为什么开门关门一二三鱼蠢𠀀𫟼'];
const OTHER = [...'“”‘’·，。、：— 09azAZ’/@.\n\u200b\u{f0000}\ufe00🚲'];
const word = fc.string({ unit: fc.constantFrom(...HAN, ...OTHER), maxLength: 12 });
const wild = fc.oneof({ weight: 4, arbitrary: word }, fc.string({ unit: 'binary', maxLength: 8 }));

const leaf = fc.oneof(
  { weight: 5, arbitrary: wild.map((value): Nodes => ({ type: 'text', value })) },
  wild.map((value): Nodes => ({ type: 'inlineCode', value })),
  fc.constant<Nodes>({ type: 'break' }),
);
const inline = fc.oneof(
  { weight: 3, arbitrary: leaf },
  fc.array(leaf, { maxLength: 3 }).map((children) => ({ type: 'strong', children }) as Nodes),
);
const paragraph = fc
  .array(inline, { maxLength: 5 })
  .map((children) => ({ type: 'paragraph', children }) as Nodes);
const root = fc
  .array(paragraph, { maxLength: 4 })
  .map((children) => ({ type: 'root', children }) as unknown as Root);

/** The shape of a tree: types, and of texts the number of code points. */
const shape = (node: Nodes): unknown =>
  'children' in node
    ? [node.type, node.children.map(shape)]
    : node.type === 'text'
      ? [...node.value].length
      : node;

describe('one code point for one code point', () => {
  it('keeps tree and lengths whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(root, fc.constantFrom('zh-Hant-TW', 'zh-Hant-HK'), async (body, script) => {
        const after = await convertBulletin(bulletin([article(body)]), script, () => {});
        expect(shape(after.parts[0]!.articles[0]!.body)).toEqual(shape(body));
      }),
      { numRuns: 150 },
    );
  });

  it('gives nothing back when the engine adds or drops characters', () => {
    const pieces = [{ text: '内存', apart: false }];
    expect(convertPassage(pieces, () => '記憶體')).toBeUndefined();
  });
});
