import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ChangedSource } from '../../src/changes/index.js';
import type { Article, Change, Host, Line } from '../../src/model/index.js';
import { toLines } from '../../src/readers/index.js';

const STYLES = resolve(import.meta.dirname, '..', '..', 'styles');

export const themeFiles: Host['themeFiles'] = {
  templates: new Map(),
  styles: new Map([['changes.css', readFileSync(join(STYLES, 'changes.css'), 'utf8')]]),
};
export const plainTheme: Host['themeFiles'] = {
  templates: new Map(),
  styles: new Map([['changes.css', 'p { margin: 0 }']]),
};

export const linesOf = (text: string, file = 'ferry.txt'): Line[] => toLines(text, file);

export const change = (
  rule: string,
  line: number,
  column: number,
  before: string,
  after: string,
  rest: Partial<Change> = {},
): Change => ({ rule, file: 'ferry.txt', line, column, before, after, confidence: 0.99, ...rest });

export const article = (
  title: string,
  paragraphs: readonly string[],
  rest: Partial<Article> = {},
): Article => ({
  id: 'a01',
  source: { file: 'ferry.txt', line: 1, column: 1 },
  title,
  complete: true,
  body: {
    type: 'root',
    children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  },
  ...rest,
});

/** A page of a paper in seven lines, with one change of every kind. */
export const ferry: ChangedSource = {
  file: 'ferry.txt',
  lines: linesOf(
    '第2版 责编 何青\n河上有 3只船，渡船没\n\n有来。岸上⼀个人\n等着\u200b。\n天黑了。\n渡口的早晨',
  ),
  articles: [article('渡口的早晨', ['河上有3只船，渡船没有来。岸上一个人等着。', '天黑了。'])],
  ledger: [
    change('remove-furniture', 1, 1, '第2版 责编 何青', '', { confidence: 0.55 }),
    change('script-space', 2, 4, ' ', ''),
    change('join-lines', 2, 12, '\n\n', ''),
    change('radical', 4, 6, '⼀', '一'),
    change('join-lines', 4, 9, '\n', '', { confidence: 0.62 }),
    change('invisible', 5, 3, '\u200b', ''),
    change('break-paragraph', 5, 5, '\n', '\n\n', { confidence: 0.7999 }),
    change('move-title', 7, 1, '渡口的早晨', '渡口的早晨', { movedTo: { line: 2, column: 1 } }),
  ],
};
