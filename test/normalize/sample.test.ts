import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDecisions } from '../../src/decisions/index.js';
import type { Message } from '../../src/model/index.js';
import { toJson } from '../../src/normalize/index.js';
import { decodeText, toLines } from '../../src/readers/index.js';
import { repairText } from '../../src/repair.js';

const ROOT = resolve(import.meta.dirname, '..', '..');
/** Brackets and white space of fields are a matter of taste; words are not. */
const bare = (text: string | undefined) => (text ?? '').replace(/[\s（）()]/gu, '');

describe.each(['bridge-and-ferry', 'tea', 'garden'])('the sample %s', (name) => {
  const bytes = readFileSync(join(ROOT, 'content', `${name}.txt`));
  const file = join(ROOT, 'content', `${name}.decisions.yaml`);
  const decisions = existsSync(file) ? loadDecisions(readFileSync(file, 'utf8'), file) : undefined;
  const messages: Message[] = [];
  const found = toJson(
    repairText({ lines: toLines(decodeText(bytes, name), name), decisions }, {}, (message) =>
      messages.push(message),
    ),
  );
  const gold = JSON.parse(readFileSync(join(ROOT, 'test', 'golden', 'content', `${name}.gold.json`), 'utf8'));

  it('has its articles with their titles and bylines', () => {
    const heads = (document: typeof found) =>
      document.articles.map(({ title, byline }) => [bare(title), bare(byline)]);
    expect(heads(found)).toEqual(heads(gold));
  });

  it('heeds every decision of its editor', () => {
    expect(messages.filter(({ id }) => id.startsWith('decision-'))).toEqual([]);
  });

  it('has its headings and paragraphs', () => {
    const blocks = (document: typeof found) =>
      document.articles.map(({ blocks }) => blocks.map(({ type, text }) => `${type} ${text}`));
    expect(blocks(found)).toEqual(blocks(gold));
  });
});
