import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/model/index.js';
import { readSource, toLines } from '../../src/readers/index.js';

const texts = (text: string) => toLines(text, 'a.txt').map((line) => line.text);

describe('lines', () => {
  test('the text after the last line end is a line, even where it is empty', () => {
    expect(texts('')).toEqual(['']);
    expect(texts('茶\n')).toEqual(['茶', '']);
  });

  test.each(['\r\n', '\n', '\r', '\v', '\u0085', '\u2028', '\u2029'])('%j ends a line', (end) => {
    expect(texts(`茶${end}水`)).toEqual(['茶', '水']);
  });

  test('a form feed begins a line and stays with it; at the head of a line it begins none', () => {
    expect(texts('茶\f水')).toEqual(['茶', '\f水']);
    expect(texts('茶\n\f水')).toEqual(['茶', '\f水']);
    expect(texts('\f茶\f\f水\r\n\f\r')).toEqual(['\f茶', '\f\f水', '\f', '']);
  });

  test('empty lines count, and CRLF counts once', () => {
    expect(toLines('茶\r\n\r\n水', 'a.txt').map(({ number, text }) => [number, text])).toEqual([
      [1, '茶'],
      [2, ''],
      [3, '水'],
    ]);
  });
});

describe('sources', () => {
  const read = (text: string, file: string) => {
    const messages: Message[] = [];
    return { source: readSource(text, file, (message) => messages.push(message)), messages };
  };

  test('the suffix decides', () => {
    expect(read('# 桥', 'a.md').source.kind).toBe('marked');
    expect(read('# 桥', 'a.MARKDOWN').source.kind).toBe('marked');
    expect(read('# 桥', 'a.txt').source.kind).toBe('raw');
    expect(read('# 桥', 'README').source.kind).toBe('raw');
  });

  test('characters lost before are reported once a line, with the column in code points', () => {
    const { messages } = read('好\n𠀀茶\ufffd馆\ufffd\n锟斤拷', 'a.txt');
    expect(messages).toEqual([
      {
        id: 'input-lost-characters',
        place: { file: 'a.txt', line: 2, column: 3 },
        values: { lost: '\ufffd' },
      },
      {
        id: 'input-lost-characters',
        place: { file: 'a.txt', line: 3, column: 1 },
        values: { lost: '锟斤拷' },
      },
    ]);
  });
});
