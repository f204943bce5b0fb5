import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../src/diagnostics/catalogue.js';

const SRC = join(import.meta.dirname, '../../src');
const TABLES = join('diagnostics', 'messages');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
/** The whole program but the catalogue itself. */
const program = files
  .filter((file) => !file.startsWith(TABLES))
  .map((file) => readFileSync(join(SRC, file), 'utf8'))
  .join('\n');

/** Named in full, or made as a template: `text-${…}`. */
const isUsed = (id: string): boolean =>
  program.includes(`'${id}'`) ||
  [...program.matchAll(/\bid: `([a-z-]+-)\$\{[^`]*`/gu)].some(([, stem = '']) => id.startsWith(stem));

const placeholders = (...texts: readonly string[]): string[] =>
  [
    ...new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? ''))),
  ].toSorted();

describe.each(Object.entries(CATALOGUE))('%s', (id, entry) => {
  test('has words and a remedy in both languages', () => {
    for (const words of [entry.zh, entry.en, entry.helpZh, entry.helpEn]) expect(words.trim()).not.toBe('');
    for (const words of [entry.zh, entry.helpZh]) expect(words).toMatch(/\p{Script=Han}/u);
    for (const words of [entry.en, entry.helpEn]) expect(words).toMatch(/[a-z]{2}/u);
  });

  test('says the same in both: the same placeholders', () => {
    expect(placeholders(entry.zh, entry.helpZh)).toEqual(placeholders(entry.en, entry.helpEn));
  });

  test('has an id of lower-case words, and an exit code if it is an error', () => {
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)+$/u);
    if (entry.severity === 'error') expect(entry.exit).not.toBe(0);
  });

  test('is used', () => {
    expect(isUsed(id)).toBe(true);
  });
});

test('no id stands in two tables', () => {
  const ids = files
    .filter((file) => file.startsWith(TABLES))
    .flatMap((file) => [...readFileSync(join(SRC, file), 'utf8').matchAll(/^ {2}'([^']+)': \{$/gmu)])
    .map(([, id]) => id);
  expect(ids.toSorted()).toEqual(Object.keys(CATALOGUE).toSorted());
});
