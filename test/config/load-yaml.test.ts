import { describe, expect, test } from 'vitest';
import { type BulletinConfig, entriesOf, loadConfig, partsOf } from '../../src/config/index.js';
import { expectFilled } from '../diagnostics/filled.js';

const load = (text: string) => {
  const loaded = loadConfig(text, 'bulletin.yaml');
  if ('messages' in loaded) expectFilled(loaded.messages);
  return 'messages' in loaded
    ? { messages: loaded.messages }
    : { config: loaded.config, placeOf: loaded.placeOf };
};
const config = (text: string): BulletinConfig => {
  const { config: loaded, messages } = load(text);
  if (!loaded) throw new Error(JSON.stringify(messages));
  return loaded;
};
const problems = (text: string) =>
  (load(text).messages ?? []).map(({ id, place }) => `${place?.line}:${place?.column} ${id}`);

const FULL = `
title: 清河简报
subtitle: 水利与民生
series: 清河丛书
years: 2021—2025
issue: 12
totalIssue: 212
supplement: true
date: 2026-11-20
publisher: 清河镇图书馆
compilers: [周一, 吴二]
proofreaders: 郑三
distribution:
  report: 县图书馆
  send: [各镇图书馆, 各校图书室]
printRun: 120
status: 内部资料，免费交流
permit: 0123-045
contact: '0571-0000'
notes: |
  本期三篇文章
  都与桥有关。

  欢迎来稿。
theme: huibian
page: 16K
profile: cn-offset
editions: [zh-Hans, zh-Hant-TW]
variants: {台: 臺, zh-Hant-HK: {説: 說}}
regionalWords: 是
formats: pdf
slug: qinghe-12
out: 成品
templates: my/templates
styles: my/styles
fonts: extra.ttf
articles:
  - 石桥.txt
  - file: 茶馆.md
    title: 河边的茶馆
    encoding: big5
`;

describe('a manifest', () => {
  test('every field', () => {
    expect(config(FULL)).toEqual({
      title: '清河简报',
      subtitle: '水利与民生',
      series: '清河丛书',
      years: '2021—2025',
      issue: 12,
      totalIssue: 212,
      supplement: true,
      date: '2026-11-20',
      publisher: '清河镇图书馆',
      compilers: ['周一', '吴二'],
      proofreaders: ['郑三'],
      distribution: { report: ['县图书馆'], send: ['各镇图书馆', '各校图书室'], issue: [] },
      printRun: 120,
      status: '内部资料，免费交流',
      permit: '0123-045',
      contact: '0571-0000',
      notes: ['本期三篇文章都与桥有关。', '欢迎来稿。'],
      theme: 'huibian',
      page: '16K',
      profile: 'cn-offset',
      editions: ['zh-Hans', 'zh-Hant-TW'],
      variants: { 台: '臺', 'zh-Hant-HK': { 説: '說' } },
      regionalWords: true,
      formats: ['pdf'],
      slug: 'qinghe-12',
      out: '成品',
      templates: 'my/templates',
      styles: 'my/styles',
      style: {},
      fonts: ['extra.ttf'],
      houseGlossary: [],
      writing: ['horizontal-tb'],
      gutter: 0,
      mirrored: true,
      epubFonts: false,
      articles: [{ file: '石桥.txt' }, { file: '茶馆.md', title: '河边的茶馆', encoding: 'big5' }],
    });
  });

  test('defaults', () => {
    expect(config('title: 桥\narticles: [a.txt]\n')).toEqual({
      title: '桥',
      supplement: false,
      compilers: [],
      proofreaders: [],
      distribution: { report: [], send: [], issue: [] },
      notes: [],
      theme: 'jianbao',
      page: 'A4',
      profile: 'office-duplex',
      editions: ['zh-Hans'],
      variants: {},
      regionalWords: false,
      formats: ['pdf', 'epub'],
      out: 'out',
      style: {},
      fonts: [],
      houseGlossary: [],
      writing: ['horizontal-tb'],
      gutter: 0,
      mirrored: true,
      epubFonts: false,
      articles: [{ file: 'a.txt' }],
    });
  });

  test('what stands there is what comes out: digits, dates, words that YAML takes for something else', () => {
    const { title, permit, date, subtitle } = config(
      'title: 2026\npermit: 0123\ndate: 2026-11-05\nsubtitle: no\narticles: [1.txt]',
    );
    expect({ title, permit, date, subtitle }).toEqual({
      title: '2026',
      permit: '0123',
      date: '2026-11-05',
      subtitle: 'no',
    });
  });

  test('the report of a certifier is an address on the web', () => {
    const said = (report: string) =>
      `title: 桥\naccessibility: {certifier: 甲, report: '${report}'}\narticles: [a.txt]`;
    expect(config(said('https://example.org/r')).accessibility).toEqual({
      certifier: '甲',
      report: 'https://example.org/r',
    });
    expect(problems(said('javascript:alert(1)'))).toEqual(['2:39 config-not-web-address']);
    expect(problems('title: 桥\naccessibility: {report: x}\narticles: [a.txt]')).toContain(
      '2:16 config-missing',
    );
  });

  test.each([
    ['2026-1-5', '2026-01-05'],
    ['2026/1/5', '2026-01-05'],
    ['2026年11月20日', '2026-11-20'],
    ['2026-11-20T08:00:00Z', '2026-11-20'],
    ['!!timestamp 2026-11-20', '2026-11-20'],
  ])('date %s', (written, iso) => {
    expect(config(`title: 桥\ndate: ${written}\narticles: [a.txt]`).date).toBe(iso);
  });

  test('a key without a value is a key not given', () => {
    expect(config('title: 桥\nsubtitle:\ndate: ~\ncompilers: ""\narticles: [a.txt]')).not.toHaveProperty(
      'subtitle',
      '',
    );
  });

  test('a byte order mark and CRLF do no harm', () => {
    expect(config('\ufefftitle: 桥\r\narticles:\r\n  - a.txt\r\n').title).toBe('桥');
  });

  test('parts', () => {
    const loaded = config(
      'title: 桥\narticles:\n  - part: 水\n    lead: 说河\n    articles: [a.txt, {file: b.md}]\n  - part: 山\n    label: 附辑\n    articles: [c.txt]',
    );
    expect(partsOf(loaded)).toEqual([
      { name: '水', lead: '说河', articles: [{ file: 'a.txt' }, { file: 'b.md' }] },
      { name: '山', label: '附辑', articles: [{ file: 'c.txt' }] },
    ]);
    expect(entriesOf(loaded).map(({ entry, path }) => [entry.file, path.join('.')])).toEqual([
      ['a.txt', 'articles.0.articles.0'],
      ['b.md', 'articles.0.articles.1'],
      ['c.txt', 'articles.1.articles.0'],
    ]);
    expect(entriesOf(loaded)[0]?.entry).toBe(partsOf(loaded)[0]?.articles[0]);
  });

  test('where an entry stands', () => {
    const { placeOf } = load('title: 桥\narticles:\n  - a.txt\n  - file: b.txt\n');
    expect(placeOf?.(['articles', 0])).toEqual({ file: 'bulletin.yaml', line: 3, column: 5 });
    expect(placeOf?.(['articles', 1, 'file'])).toEqual({ file: 'bulletin.yaml', line: 4, column: 11 });
    expect(placeOf?.(['articles', 1, 'encoding'])).toEqual({ file: 'bulletin.yaml', line: 4, column: 5 });
  });
});

describe('all that is wrong is told at once, with its place', () => {
  test('unknown keys, wrong values, missing ones', () => {
    const text = [
      'titel: 桥', // 1
      'issue: 第十二期',
      'date: 2026-02-30',
      'theme: 简报',
      'supplement: 也许',
      'distribution: {reprot: 县}',
      'editions: [zh-Hans, zh-TW]',
      'slug: a/b',
      'compilers: {name: 周}',
      'articles:', // 10
      '  - a.txt',
      '  - {fle: b.txt}',
      '  - part: 水',
      '    artcles: [c.txt]',
      '  - [d.txt]',
    ].join('\n');
    expect(problems(text)).toEqual([
      '1:1 config-missing',
      '1:1 config-unknown-key-near',
      '2:8 config-not-number',
      '3:7 config-not-date',
      '4:8 config-bad-choice',
      '5:13 config-not-flag',
      '6:16 config-unknown-key-near',
      '7:21 config-bad-choice',
      '8:7 config-bad-slug',
      '9:12 config-not-texts',
      '12:5 config-missing',
      '12:6 config-unknown-key-near',
      '13:5 config-missing',
      '14:5 config-unknown-key-near',
      '15:5 config-not-article',
    ]);
  });

  test.each([
    ['titel', 'title'],
    ['标题', 'title'],
    ['total-issue', 'totalIssue'],
    ['editors', 'compilers'],
    ['printrun', 'printRun'],
    ['artilces', 'articles'],
  ])('did you mean: %s → %s', (wrong, right) => {
    const messages = load(`title: 桥\narticles: [a.txt]\n${wrong}: 1\n`).messages ?? [];
    const near = messages.find(({ id }) => id === 'config-unknown-key-near');
    expect(near?.values).toMatchObject({ key: wrong, suggestion: right });
  });

  test.each(['editions: []', 'editions: {a: b}', 'formats: doc', 'formats: [pdf, 1]', 'theme: x'])(
    'a wrong choice names the right ones: %s',
    (line) => {
      const [message] = load(`title: 桥\narticles: [a.txt]\n${line}\n`).messages ?? [];
      expect(message).toMatchObject({ id: 'config-bad-choice', place: { line: 3 } });
      expect(String(message?.values?.choices)).toMatch(/zh-Hant-TW|epub|huibian/u);
    },
  );

  test('far from everything: the known keys instead', () => {
    const [message] = load('title: 桥\narticles: [a.txt]\nweather: 晴\n').messages ?? [];
    expect(message).toMatchObject({ id: 'config-unknown-key', values: { key: 'weather' } });
    expect(String(message?.values?.known)).toContain('totalIssue');
  });

  test.each([
    ['', 'undefined:undefined config-empty'],
    ['# 只有注释\n', 'undefined:undefined config-empty'],
    ['- a.txt', '1:1 config-not-map'],
    ['title: 桥\narticles: []', '2:11 config-no-articles'],
    ['title: 桥\narticles: a.txt', '2:11 config-not-list'],
    ['title: 桥\ntitle: 茶\narticles: [a.txt]', '2:1 config-duplicate-key'],
    ['title: 桥\n\tissue: 1', '2:1 config-tab'],
    ['title: "桥\narticles: [a.txt]\n', '3:1 config-unclosed'],
    ['title：桥\narticles: [a.txt]', '1:6 config-wide-colon'],
    ['title: 桥\narticles: [a.txt]\n---\ntitle: 茶', '3:1 config-two-documents'],
    ['title: *桥\narticles: [a.txt]', '1:8 config-alias'],
    ['title: 桥\narticles:\n  - a.txt\n  - a.txt', '4:5 config-file-twice'],
    ['title: 桥\narticles:\n  - a.txt\n  - part: 水\n    articles: [b.txt]', '3:5 config-mixed-parts'],
  ])('%j', (text, problem) => {
    expect(problems(text)).toContain(problem);
  });

  test('columns count code points', () => {
    expect(problems('title: 桥\n"𠀀": 1\narticles: [a.txt]')).toEqual(['2:1 config-unknown-key']);
    expect(problems('{title: 𠀀𠀀, issue: 零, articles: [a.txt]}')).toEqual(['1:20 config-not-number']);
  });

  test('duplicate keys do not hide what else is wrong', () => {
    expect(problems('title: 桥\ntitle: 茶\nisue: 1\narticles: [a.txt]')).toEqual([
      '2:1 config-duplicate-key',
      '3:1 config-unknown-key-near',
    ]);
  });
});

describe('YAML that means harm', () => {
  test('aliases of aliases', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`,
    );
    const bomb = ['title: 桥', 'l0: &l0 [茶]', ...levels, 'articles: *l12'].join('\n');
    expect(problems(bomb).some((problem) => problem.endsWith('config-too-deep'))).toBe(true);
  });

  test('an alias of itself', () => {
    expect(problems('title: 桥\narticles: &a [*a]').length).toBeGreaterThan(0);
  });

  test('very deep nesting', () => {
    expect(problems(`title: ${'['.repeat(5000)}`).length).toBeGreaterThan(0);
  });

  test('__proto__ is a key like any unknown one', () => {
    expect(problems('title: 桥\n__proto__: {polluted: 1}\narticles: [a.txt]')).toEqual([
      '2:1 config-unknown-key',
    ]);
  });
});

test('a rule that is misspelt under style is told by the name of the rule', () => {
  const loaded = loadConfig('title: 桥\narticles: [a.txt]\nstyle:\n  elipsis: on\n', 'bulletin.yaml');
  const [message] = 'messages' in loaded ? loaded.messages : [];
  expect(message).toMatchObject({ id: 'config-unknown-key-near', place: { line: 4, column: 3 } });
  expect(Object.values(message?.values ?? {})).toContain('ellipsis');
});
