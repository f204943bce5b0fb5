import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '..', 'src');
const BELOW = ['model', 'diagnostics', 'config', 'document', 'pdf'];

/** Who may import whom: the table of ARCHITECTURE.md. Folders at the top may import everything. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  diagnostics: ['model'],
  config: ['model', 'diagnostics'],
  document: ['model', 'diagnostics'],
  pdf: ['model', 'diagnostics'],
  readers: BELOW,
  normalize: BELOW,
  bulletin: BELOW,
  script: BELOW,
  typeset: BELOW,
  print: BELOW,
  epub: BELOW,
  check: BELOW,
  preflight: BELOW,
  changes: BELOW,
  review: BELOW,
  decisions: BELOW.filter((folder) => folder !== 'pdf'),
  io: ['model', 'diagnostics'],
};

/** What only `io/` and the commands may touch. */
const IMPURE =
  /^(?:node:(?:fs|fs\/promises|child_process|os|http|https|net|process)|puppeteer-core|pagedjs-cli)$/;
const IMPURE_WORDS = /\b(?:Date\.now|Math\.random|process\.(?:env|cwd|argv))\b/;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => ({
    name,
    folder: name.includes('/') ? (name.split('/')[0] ?? '') : '',
    text: readFileSync(join(SRC, name), 'utf8'),
  }));

const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');

describe('the architecture', () => {
  it('has files to look at', () => expect(files.length).toBeGreaterThan(60));

  it.each(files.filter(({ folder }) => folder in ALLOWED))(
    '$name imports only what its folder may',
    ({ name, folder, text }) => {
      const targets = importsOf(text)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => relative(SRC, resolve(SRC, dirname(name), specifier)).split('/')[0] ?? '')
        .filter((target) => target !== folder);
      for (const target of targets)
        expect([...(ALLOWED[folder] ?? [])], `${name} → ${target}`).toContain(target);
    },
  );

  it.each(files.filter(({ folder }) => folder in ALLOWED && folder !== 'io'))('$name is pure', ({ text }) => {
    expect(importsOf(text).filter((specifier) => IMPURE.test(specifier))).toEqual([]);
    expect(IMPURE_WORDS.exec(text)?.[0]).toBeUndefined();
  });

  it('names every folder in its table', () => {
    const folders = new Set(files.map(({ folder }) => folder).filter(Boolean));
    expect([...folders].sort()).toEqual([...Object.keys(ALLOWED), 'commands'].sort());
  });
});
