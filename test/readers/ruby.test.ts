import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { headingText, visibleText } from '../../src/document/index.js';
import type { Message } from '../../src/model/index.js';
import { readMarkdown } from '../../src/readers/index.js';
import { expectFilled } from '../diagnostics/filled.js';

function read(text: string): { body: Root; ids: string[]; messages: Message[] } {
  const messages: Message[] = [];
  const { body } = readMarkdown(text, 'a.md', (message) => void messages.push(message));
  expectFilled(messages);
  return { body, messages, ids: messages.map(({ id }) => id) };
}

/** 汉[hàn]字[zì]: a base and its reading. */
function shown(node: Nodes): string {
  if (node.type === 'rubyText') return `[${node.value}]`;
  if (node.type === 'ruby') return `〈${node.children.map(shown).join('')}〉`;
  return 'children' in node ? node.children.map(shown).join('') : 'value' in node ? node.value : '';
}

describe('readings in braces', () => {
  test.each([
    ['一个读音管一个词', '去过{龟兹|qiūcí}的人', '去过〈龟兹[qiūcí]〉的人'],
    ['一个字一个读音', '{漢字|hàn|zì}', '〈漢[hàn]字[zì]〉'],
    ['有的字没有读音', '{老先生|lǎo||shēng}', '〈老[lǎo]先生[shēng]〉'],
    ['扩展区的字算一个', '{𠮷野|jí|yě}', '〈𠮷[jí]野[yě]〉'],
    ['空白不算读音', '{亳州| bó | zhōu }', '〈亳[bó]州[zhōu]〉'],
    ['在强调和链接里', '*{亳|bó}*和[{亳|bó}](a.md)', '〈亳[bó]〉和〈亳[bó]〉'],
    ['一段里好几处', '{亳|bó}州{盱眙|xūyí}。', '〈亳[bó]〉州〈盱眙[xūyí]〉。'],
  ])('%s', (_, source, expected) => {
    const { body, messages } = read(source);
    expect(shown(body)).toBe(expected);
    expect(messages).toEqual([]);
  });

  test.each([
    ['没有汉字', '选{yes|no}'],
    ['没有读音', '{漢字}和{漢字|}和{漢字||}'],
    ['隔着一行', '{漢\n字|hàn}'],
  ])('%s is text', (_, source) => {
    expect(visibleText(read(source).body)).toBe(source.replaceAll('\n', ''));
  });

  test('in a cell of a table the bar is escaped', () => {
    const { body } = read('| 地名 | 在 |\n|--|--|\n| {番禺\\|pānyú} | 广东 |');
    expect(shown(body)).toContain('〈番禺[pānyú]〉');
  });

  test('an escaped brace is a brace', () => {
    const { body, messages } = read('\\{漢字|hàn}与{汉|hàn}');
    expect(shown(body)).toBe('{漢字|hàn}与〈汉[hàn]〉');
    expect(messages).toEqual([]);
  });

  test('code is left alone', () => expect(shown(read('写作`{漢|hàn}`').body)).toBe('写作{漢|hàn}'));

  test('readings that do not match their characters are text, with the place', () => {
    const { body, messages } = read('头一行\n\n说{漢字|a|b|c}');
    expect(shown(body)).toBe('头一行说{漢字|a|b|c}');
    expect(messages).toMatchObject([{ id: 'markdown-ruby-count', place: { line: 3, column: 2 } }]);
  });

  test('every part knows its line and column', () => {
    const { body } = read('头一行\n第二{漢字|hàn|zì}尾');
    const [paragraph] = body.children;
    const [, ruby, tail] = paragraph?.type === 'paragraph' ? paragraph.children : [];
    expect(ruby?.position?.start).toMatchObject({ line: 2, column: 4 });
    expect(ruby?.type === 'ruby' && ruby.children[2]?.position?.start).toMatchObject({ line: 2, column: 5 });
    expect(tail?.position?.start).toMatchObject({ line: 2, column: 14 });
  });
});

describe('readings in tags', () => {
  test.each([
    ['<ruby>漢<rt>hàn</rt></ruby>', '〈漢[hàn]〉'],
    ['<ruby>漢<rt>hàn</rt>字<rt>zì</rt></ruby>', '〈漢[hàn]字[zì]〉'],
    ['<ruby><rb>漢字</rb><rp>（</rp><rt>hànzì</rt><rp>）</rp></ruby>', '〈漢字[hànzì]〉'],
    ['前<RUBY>漢<RT>hàn</RT></RUBY>后', '前〈漢[hàn]〉后'],
  ])('%s', (source, expected) => {
    const { body, messages } = read(source);
    expect(shown(body)).toBe(expected);
    expect(messages).toEqual([]);
  });

  test.each([
    ['an attribute', '字<ruby onclick="x()">漢<rt>hàn</rt></ruby>'],
    ['an attribute within', '字<ruby>漢<rt style="x">hàn</rt></ruby>'],
    ['another tag', '字<ruby>漢<script>x</script><rt>hàn</rt></ruby>'],
    ['no end', '字<ruby>漢<rt>hàn</rt>'],
    ['no reading', '字<ruby>漢</ruby>'],
    ['no base', '字<ruby><rt>hàn</rt></ruby>'],
    ['words in rp', '字<ruby>漢<rp>看</rp><rt>hàn</rt></ruby>'],
  ])('with %s are text, and it is said', (_, source) => {
    const { body, ids } = read(source);
    expect(shown(body)).toBe(source);
    expect(ids).toContain('markdown-html');
  });
});

describe('what readings stand beside', () => {
  test('a heading keeps them, the contents leave them out', () => {
    const { body } = read('## 先读{铅山|yánshān}');
    const [heading] = body.children;
    expect(visibleText(body)).toBe('先读铅山yánshān');
    expect(heading?.type === 'heading' && headingText(heading)).toBe('先读铅山');
  });

  test('the title of an article keeps the notation, and it is said', () => {
    const { body, ids } = read('# 读{铅山|yánshān}');
    expect(visibleText(body)).toBe('读{铅山|yánshān}');
    expect(ids).toEqual(['markdown-ruby-title']);
  });

  test('a line end behind one is no space', () =>
    expect(shown(read('{漢|hàn}\n字').body)).toBe('〈漢[hàn]〉字'));
});

const PIECE = fc.constantFrom(
  '漢',
  '字',
  '{',
  '}',
  '|',
  'hàn',
  '\\',
  '<ruby>',
  '<rt>',
  '</rt>',
  '</ruby>',
  'a',
  '。',
);

test('no character of base or reading is lost, whatever is written', () =>
  fc.assert(
    fc.property(fc.array(PIECE, { maxLength: 16 }), (pieces) => {
      const source = pieces.join('');
      const kept = (text: string) => text.replaceAll(/<\/?(?:ruby|rt)>|[{}|\\\s]/gu, '');
      expect(kept(visibleText(read(`始${source}`).body))).toBe(kept(`始${source}`));
    }),
  ));
