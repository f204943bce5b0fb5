import { expect, test } from 'vitest';
import { checkEpub } from '../../src/check/epub-conservation.js';
import { element, text, textOf } from '../../src/document/index.js';
import { uprightNumbers } from '../../src/epub/vertical.js';
import { convertBulletin } from '../../src/script/index.js';
import { all, opened } from './opened.js';
import { sample } from './sample.js';

const marked = (value: string): string => {
  const page = { kind: 'article', name: 'a', title: '', body: [element('p', {}, [text(value)])] } as const;
  const [p] = uprightNumbers(page).body;
  if (p?.type !== 'element') throw new Error('no element');
  expect(textOf(p)).toBe(value);
  return p.children.map((node) => (node.type === 'element' ? `[${textOf(node)}]` : textOf(node))).join('');
};

test.each([
  ['11月5日', '[11]月[5]日'],
  ['2026年', '2026年'],
  ['第12期（总第212期）', '第[12]期（总第212期）'],
  ['3.5里，1,200人', '3.5里，1,200人'],
  ['A4纸、5G、80%', 'A4纸、5G、80%'],
  ['10:30', '10:30'],
  ['1.', '[1.]'],
])('%s', (value, expected) => expect(marked(value)).toBe(expected));

test('a vertical book turns its pages from the right, and loses nothing', async () => {
  const bulletin = await convertBulletin(sample(), 'zh-Hant-TW', () => {});
  const { bytes, text: file, tree } = await opened(bulletin, undefined, { writing: 'vertical-rl' });
  expect(all(tree('content.opf'), 'spine')[0]?.attributes['page-progression-direction']).toBe('rtl');
  expect(file('style.css')).toMatch(/html \{[^}]*writing-mode: vertical-rl/u);
  expect(all(tree('a01.xhtml'), 'span').some(({ attributes }) => attributes.class === 'tcy')).toBe(true);
  expect(file('a01.xhtml')).not.toMatch(/[“”‘’]/u);
  expect(file('a01.xhtml')).toMatch(/「.*」/u);
  expect(await checkEpub(bulletin, bytes)).toEqual([]);
});

test('the horizontal book has nothing of it', async () => {
  const { text: file, tree } = await opened(sample());
  expect(all(tree('content.opf'), 'spine')[0]?.attributes['page-progression-direction']).toBe('ltr');
  expect(file('style.css')).not.toContain('vertical-rl');
  expect(file('a01.xhtml')).not.toContain('tcy');
});
