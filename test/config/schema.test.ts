import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { BULLETIN_SCHEMA } from '../../src/config/index.js';
import { CATALOGUE } from '../../src/diagnostics/catalogue.js';

interface Described {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
  readonly anyOf?: readonly Described[];
}

const reference = z.toJSONSchema(BULLETIN_SCHEMA, { io: 'input' }) as Described;

/** Every field of the manifest with its path. */
function fields(schema: Described, path: string): [string, Described][] {
  const inner = [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])];
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]): [string, Described][] => [
      [`${path}.${name}`, field],
      ...fields(field, `${path}.${name}`),
    ]),
    ...inner.flatMap((branch) => fields(branch, path)),
  ];
}

describe('the reference that the schema gives', () => {
  const all = fields(reference, '');

  test('reaches into parts and articles', () => {
    const names = all.map(([name]) => name);
    for (const name of [
      '.title',
      '.distribution.report',
      '.articles.file',
      '.articles.part',
      '.articles.articles.encoding',
    ]) {
      expect(names).toContain(name);
    }
  });

  test.each(all)('%s is described in Chinese and English', (_, field) => {
    expect(field.description).toMatch(/\p{Script=Han}.* · .*[a-z]{2}/u);
  });
});

test('whatever is given for a field, the schema answers with messages that the catalogue knows', () => {
  const values = ['', ' ', 'x', '0', [], {}, [[]], [{}], { x: 'y' }, ['x', {}], true, 7, null];
  for (const name of Object.keys(reference.properties ?? {})) {
    for (const value of values) {
      const checked = BULLETIN_SCHEMA.safeParse({ title: '桥', articles: ['a.txt'], [name]: value });
      for (const issue of checked.error?.issues ?? []) {
        if (issue.code === 'unrecognized_keys') continue;
        expect(CATALOGUE, `${name}: ${JSON.stringify(value)}`).toHaveProperty(issue.message);
      }
    }
  }
});
