import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  configFromFlags,
  identifierFor,
  joinSoftLines,
  loadConfig,
  slugFrom,
  stemOf,
  withFlags,
} from '../../src/config/index.js';
import { Failure } from '../../src/model/index.js';

describe('slugs', () => {
  test.each([
    ['清河简报', '清河简报'],
    ['清河 简报 / 第12期', '清河-简报-第12期'],
    ['《桥》：一部“史”', '桥-一部-史'],
    ['a:b*c?"<>|d\\e', 'a-b-c-d-e'],
    ['../../etc/passwd', 'etc-passwd'],
    ['.hidden.', 'hidden'],
    ['CON', 'CON-1'],
    ['……', 'bulletin'],
    ['桥（一）', '桥（一）'],
  ])('%s → %s', (title, slug) => {
    expect(slugFrom(title)).toBe(slug);
  });

  test('a slug of any title is accepted as a slug, and is short', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const slug = slugFrom(title);
        expect(slug).not.toMatch(/[/\\:*?"<>|\s]|^\.|\.\.|\.$/u);
        expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(155);
        expect(loadConfig(JSON.stringify({ title: '桥', slug, articles: ['a'] }), 'b')).toHaveProperty(
          'config.slug',
          slug,
        );
      }),
    );
  });
});

describe('identifiers', () => {
  const of = { slug: '清河简报', issue: 12, supplement: false, script: 'zh-Hans' } as const;

  test('are version 5 UUIDs, the same every time', () => {
    expect(identifierFor(of)).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u,
    );
    expect(identifierFor({ ...of })).toBe(identifierFor(of));
  });

  test('differ by issue, supplement and script', () => {
    const all = [
      of,
      { ...of, issue: 13 },
      { ...of, issue: undefined },
      { ...of, supplement: true },
      { ...of, script: 'zh-Hant-TW' as const },
      { ...of, slug: '清河' },
    ];
    expect(new Set(all.map(identifierFor)).size).toBe(all.length);
  });
});

describe('builds without a manifest', () => {
  test('flags fill the configuration', () => {
    expect(
      configFromFlags(['docs/石桥.txt', 'b.md'], {
        title: '学习资料',
        theme: 'huibian',
        editions: ['zh-Hant-HK'],
        formats: ['epub'],
      }),
    ).toMatchObject({
      title: '学习资料',
      theme: 'huibian',
      editions: ['zh-Hant-HK'],
      formats: ['epub'],
      articles: [{ file: 'docs/石桥.txt' }, { file: 'b.md' }],
    });
  });

  test('without a title the first file names it', () => {
    expect(configFromFlags(['docs/石桥.utf8.txt'], {}).title).toBe('石桥.utf8');
    expect(stemOf('C:\\docs\\桥.txt')).toBe('桥');
    expect(stemOf('.hidden')).toBe('.hidden');
  });

  test('every wrong flag is told', () => {
    const wrong = () =>
      configFromFlags(['a.txt'], {
        theme: 'x',
        editions: ['zh-CN'],
        formats: ['doc'],
        slug: 'a/b',
        profile: 'p',
        date: 'heute',
      });
    expect(wrong).toThrow(Failure);
    try {
      wrong();
    } catch (error) {
      const told = (error as Failure).messages.map(({ id, values }) => `${id} ${values?.option}`);
      expect(told.toSorted()).toEqual([
        'usage-bad-choice --edition',
        'usage-bad-choice --format',
        'usage-bad-choice --profile',
        'usage-bad-choice --theme',
        'usage-bad-value --date',
        'usage-bad-value --slug',
      ]);
    }
  });

  test('no file at all', () => {
    expect(() => configFromFlags([], {})).toThrow('usage-no-input');
  });

  test('flags win over the manifest and leave the rest as it is', () => {
    const loaded = loadConfig('title: 桥\nissue: 3\ntheme: huibian\narticles: [a.txt]', 'b.yaml');
    if (!('config' in loaded)) throw new Error('not loaded');
    const flagged = withFlags(loaded.config, { theme: 'jianbao', formats: [], out: undefined });
    expect(flagged).toEqual({ ...loaded.config, theme: 'jianbao' });
    expect(flagged.articles).toBe(loaded.config.articles);
    expect(withFlags(loaded.config, { page: '大32开', typeArea: '24字×24行 五号' })).toMatchObject({
      page: '大32K',
      typeArea: { columns: 24, rows: 24, size: 10.5 },
    });
    expect(() => withFlags(loaded.config, { page: 'A44' })).toThrow('usage-bad-choice');
  });
});

test.each([
  ['桥\n水', '桥水'],
  ['  桥 \n\n  水 ', '桥水'],
  ['the\nbridge', 'the bridge'],
  ['桥\nbridge', '桥 bridge'],
  ['', ''],
])('soft lines %j → %j', (text, joined) => {
  expect(joinSoftLines(text)).toBe(joined);
});
