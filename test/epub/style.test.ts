import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const sheet = (name: string): string =>
  readFileSync(join(import.meta.dirname, '..', '..', 'styles', name), 'utf8').replace(
    /\/\*[\s\S]*?\*\//gu,
    '',
  );

interface Rule {
  readonly selector: string;
  readonly declarations: ReadonlyMap<string, string>;
}

/** The rules, those inside of `@supports` as well. */
const rulesOf = (css: string): readonly Rule[] =>
  [...css.matchAll(/([^{}]+)\{([^{}]*)\}/gu)].map(([, selector = '', body = '']) => ({
    selector: selector.trim(),
    declarations: new Map(
      body.split(';').flatMap((line) => {
        const [name, ...value] = line.split(':');
        return name?.trim() && value.length > 0 ? [[name.trim(), value.join(':').trim()] as const] : [];
      }),
    ),
  }));

describe.each(['epub.css', 'epub-vertical.css'])('%s is for readers of every age', (name) => {
  const css = sheet(name);
  const rules = rulesOf(css);
  const saying = (property: RegExp) =>
    rules.flatMap(({ selector, declarations }) =>
      [...declarations].filter(([key]) => property.test(key)).map(([, value]) => ({ selector, value })),
    );

  test('no columns, boxes, positions, variables or fonts of the web', () => {
    expect(css).not.toMatch(
      /flex|grid|float|(?<![-\w])position:|columns|var\(|calc\(|@font-face|@import|url\(|\d(?:vw|vh|rem)\b/u,
    );
  });

  test('the reader’s size, background and colours are the reader’s', () => {
    expect(saying(/^font-size$/u).filter(({ selector }) => /^(?:html|body)\b/u.test(selector))).toEqual([]);
    expect(saying(/^background/u)).toEqual([]);
    const colours = saying(/^color$/u).filter(({ value }) => value !== 'inherit');
    for (const { selector, value } of colours) {
      expect(value).toBe('#c8161d');
      expect(selector).toMatch(/^(?:\.kicker|\.part-label|h1\.masthead)$/u);
    }
  });

  test('red is never the only sign: what is red is bold, large or apart as well', () => {
    for (const { selector } of saying(/^color$/u).filter(({ value }) => value !== 'inherit')) {
      const own = rules.find((rule) => rule.selector === selector)?.declarations;
      expect([own?.get('font-weight'), own?.get('font-size')].filter(Boolean), selector).not.toEqual([]);
    }
  });

  test('no line is lower than 1.7 but those of marks above and below the line', () => {
    const low = saying(/^line-height$/u).filter(({ value }) => Number(value) < 1.7);
    expect(low.map(({ selector }) => selector).filter((one) => !/^(?:sup|ruby rt)$/u.test(one))).toEqual([]);
  });
});

test('pictures and cover stay within the page', () => {
  const rules = rulesOf(sheet('epub.css'));
  const width = (selector: string) =>
    rules.find((rule) => rule.selector === selector)?.declarations.get('max-width');
  expect([width('img'), width('figure img'), width('img.cover')]).toEqual(['100%', '100%', '100%']);
});

test('the source of a poem stands at the right, as that of any quotation', () => {
  const rules = rulesOf(sheet('epub.css')).map(({ selector }) => selector);
  expect(rules.indexOf('.verse .source')).toBeGreaterThan(rules.indexOf('.verse p'));
});

test('emphasis is dots, below in rows and at the right in columns; readings have none', () => {
  expect(sheet('epub.css')).toMatch(/em \{[^}]*text-emphasis: dot;[^}]*text-emphasis-position: under right/u);
  expect(sheet('epub-vertical.css')).toMatch(/em \{[^}]*text-emphasis-position: over right/u);
  expect(sheet('epub.css')).toMatch(/em rt \{[^}]*text-emphasis: none/u);
});
