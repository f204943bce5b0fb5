import { describe, expect, it } from 'vitest';
import { toLines } from '../../src/normalize/index.js';

const texts = (text: string): string[] => toLines(text, 'a.txt').map((line) => line.text);

describe('toLines', () => {
  it('splits at every line end', () => {
    expect(texts('一\r\n二\n三\r四')).toEqual(['一', '二', '三', '四']);
  });

  it('begins a line at a form feed and keeps it there', () => {
    expect(texts('一\f二\n\f三')).toEqual(['一', '\f二', '\f三']);
  });

  it('counts lines from 1', () => {
    expect(toLines('一\n\n二', 'a.txt').map((line) => line.number)).toEqual([1, 2, 3]);
  });

  it('measures in em', () => {
    const widthOf = (text: string): number | undefined => toLines(text, 'a.txt')[0]?.width;
    expect(widthOf('中文，')).toBe(3);
    expect(widthOf('abc 1')).toBe(2.5);
    expect(widthOf('“一”')).toBe(3);
    expect(widthOf('中\u200b文\u00ad')).toBe(2);
  });
});
