import { describe, expect, test } from 'vitest';
import { coverHtml } from '../../src/epub/cover.js';
import { bookTitle, mastheadTitle } from '../../src/epub/cover-title.js';
import { makeEpub } from '../../src/epub/index.js';
import { Failure } from '../../src/model/index.js';
import { hostWith, sample } from './sample.js';

describe("a book's title", () => {
  test('of four characters is as large as the slip allows', () => {
    expect(bookTitle('清河记事')).toMatchObject({ kind: 'slip', columns: ['清河记事'], size: 210 });
  });

  test.each([5, 6, 8, 10, 11, 16, 22])('of %i characters fits the slip', (n) => {
    const title = bookTitle('清河镇公共事务文章汇编续集上下两卷合订纪念版本'.slice(0, n));
    if (title.kind !== 'slip') throw new Error(title.kind);
    const longest = Math.max(...title.columns.map((column) => column.length));
    expect(title.columns.join('')).toHaveLength(n);
    expect(title.columns).toHaveLength(n > 10 ? 2 : 1);
    expect(title.size * (longest + (longest - 1) * title.tracking)).toBeLessThanOrEqual(0.88 * title.height);
  });

  test.each(['清河2025', 'Notes', '清河——镇史', '清'.repeat(23)])('%s stands in lines', (title) => {
    expect(bookTitle(title).kind).toBe('lines');
  });
});

describe('a masthead', () => {
  test.each([2, 4, 7, 10])('of %i characters is one line within the measure', (n) => {
    const title = mastheadTitle('清河镇图书馆工作简报'.slice(0, n));
    if (title.kind !== 'lines') throw new Error(title.kind);
    const [line] = title.lines;
    expect(title.lines).toHaveLength(1);
    expect(line!.size * (n + (n - 1) * line!.tracking)).toBeLessThanOrEqual(1200);
  });

  test('that is longer puts the issuer above the noun', () => {
    const title = mastheadTitle('清河县文化广播电视和旅游局简报');
    expect(title).toMatchObject({ lines: [{ text: '清河县文化广播电视和旅游局' }, { text: '简报' }] });
  });
});

describe('the cover', () => {
  test('escapes what the bulletin says', () => {
    const bulletin = sample('zh-Hans', 'huibian');
    const html = coverHtml({ ...bulletin, metadata: { ...bulletin.metadata, title: '<b>&' } }, '');
    expect(html).toContain('&#x3C;b>&#x26;');
  });

  test('is left out with a message where there is no browser; other failures are told', async () => {
    const attempt = (id: string) =>
      makeEpub(
        sample(),
        undefined,
        hostWith(() => Promise.reject(new Failure({ id }))),
        () => {},
      );
    await expect(attempt('browser-missing')).resolves.toBeInstanceOf(Uint8Array);
    await expect(attempt('browser-not-found')).rejects.toThrow('browser-not-found');
  });
});
