import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/model/index.js';
import { normalize, toJson, toMarkdown } from '../../src/normalize/index.js';
import { toLines } from '../../src/readers/index.js';
import { PARAGRAPHS, TITLE, wrapped } from './fixtures.js';

const json = (text: string) => toJson(normalize(toLines(text, 'a.txt'), () => {}));
const paragraphs = (text: string): string[] =>
  json(text).articles.flatMap(({ blocks }) => blocks.map((block) => block.text));

describe('normalize', () => {
  it.each([16, 22, 28, 34])('joins lines of %i em into paragraphs', (measure) => {
    expect(paragraphs(wrapped(PARAGRAPHS, measure))).toEqual(PARAGRAPHS);
  });

  it('finds the title before the text', () => {
    const [article, ...others] = json(`${TITLE}\n\n本报记者 何立\n\n${wrapped(PARAGRAPHS, 22)}`).articles;
    expect(others).toEqual([]);
    expect(article?.title).toBe(TITLE);
    expect(article?.byline).toBe('本报记者 何立');
    expect(article?.blocks.map((block) => block.text)).toEqual(PARAGRAPHS);
  });

  it('leaves text alone that was never wrapped', () => {
    const text = `${TITLE}\n\n${PARAGRAPHS.join('\n\n')}`;
    const [article] = json(text).articles;
    expect(article?.title).toBe(TITLE);
    expect(article?.blocks.map((block) => block.text)).toEqual(PARAGRAPHS);
  });

  it('takes letter-spacing out and keeps words apart', () => {
    const [first = ''] = PARAGRAPHS;
    const spaced = wrapped([first], 22)
      .split('\n\n')
      .map((line, i) => (i === 1 ? [...line].join(' ') : line));
    expect(paragraphs(spaced.join('\n\n'))).toEqual([first]);
    expect(paragraphs('作 者 J o e  A l l e v a 说 ，他 还 会 再 来 。')).toEqual([
      '作者Joe Alleva说，他还会再来。',
    ]);
  });

  it('takes spaces between Han and figures out', () => {
    expect(paragraphs('渡口在 2023 年重新开放，有 63个台阶。')).toEqual([
      '渡口在2023年重新开放，有63个台阶。',
    ]);
  });

  it('keeps the cells of a table apart', () => {
    const [first = ''] = PARAGRAPHS;
    const rows = ['地区 2021年 2022年 增长率', '城东 157.1 2,390 6.4%', '城西 7.9 476 2.9%'];
    expect(paragraphs([wrapped([first], 22), ...rows].join('\n\n'))).toEqual([first, ...rows]);
  });

  it('leaves a row of stars as it is', () => {
    expect(paragraphs(`${PARAGRAPHS[0]}\n\n※ ※ ※\n\n${PARAGRAPHS[1]}`)).toContain('※ ※ ※');
  });

  it('writes radicals as ordinary characters', () => {
    expect(paragraphs('⼈⺠的渡⼝，⻅到⽩鹭。')).toEqual(['人民的渡口，见到白鹭。']);
  });

  it('never begins a paragraph with a closing mark', () => {
    expect(paragraphs('他说：“水清了。\n\n”大家都笑了。')).toEqual(['他说：“水清了。”大家都笑了。']);
  });

  it('takes page furniture out and says so', () => {
    const lines = wrapped(PARAGRAPHS, 22).split('\n\n');
    lines.splice(3, 0, '2024年3月5日 星期二  综合  第3版');
    const result = json(lines.join('\n\n'));
    expect(result.furniture).toEqual(['2024年3月5日 星期二 综合 第3版']);
    expect(result.articles.flatMap(({ blocks }) => blocks.map((block) => block.text))).toEqual(PARAGRAPHS);
  });

  it('returns no article for a text without characters', () => {
    expect(json(' \n\n\u200b\n')).toEqual({ articles: [], furniture: [] });
    expect(json('')).toEqual({ articles: [], furniture: [] });
  });

  it('gives every block its place in the source', () => {
    const { articles } = normalize(toLines(`\n\n  ${PARAGRAPHS[0]}\n\n${PARAGRAPHS[1]}`, 'a.txt'), () => {});
    const [first, second] = articles[0]?.body.children ?? [];
    expect(first?.position?.start).toEqual({ line: 3, column: 3 });
    expect(second?.position?.start).toEqual({ line: 5, column: 1 });
    expect(second?.position?.end).toEqual({ line: 5, column: (PARAGRAPHS[1]?.length ?? 0) + 1 });
  });

  it('warns of an article without a title', () => {
    const messages: Message[] = [];
    normalize(toLines(wrapped(PARAGRAPHS.slice(0, 2), 22), 'a.txt'), (message) => messages.push(message));
    expect(messages.map((message) => message.id)).toContain('title-missing');
  });

  it('writes Markdown with a metadata block', () => {
    const markdown = toMarkdown(
      normalize(toLines(`${TITLE}\n\n${PARAGRAPHS.join('\n\n')}`, 'a.txt'), () => {}),
    );
    expect(markdown.startsWith(`---\ntitle: "${TITLE}"\n---\n\n${PARAGRAPHS[0]}\n\n`)).toBe(true);
  });
});
