import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderCache } from '../../src/io/cache.js';

const KEY = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);
const bytes = (text: string) => Buffer.from(text);
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kanben-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const fileOf = (key: string) => join(folder, key.slice(0, 2), key.slice(2));

describe('the cache folder', () => {
  it('gives back what was put in', async () => {
    const cache = folderCache(folder);
    await cache.put(KEY, bytes('四十二块石板'));
    expect(String(await cache.get(KEY))).toBe('四十二块石板');
    expect(await cache.get(OTHER)).toBeUndefined();
  });

  it.each([
    ['cut short', (whole: Buffer) => whole.subarray(0, 20)],
    ['emptied', () => Buffer.alloc(0)],
    ['changed by a bit', (whole: Buffer) => Buffer.concat([whole.subarray(0, -1), Buffer.from([1])])],
  ])('takes a file that was %s for missing, and replaces it', async (_, damage) => {
    const cache = folderCache(folder);
    await cache.put(KEY, bytes('whole'));
    writeFileSync(fileOf(KEY), damage(readFileSync(fileOf(KEY))));
    expect(await cache.get(KEY)).toBeUndefined();
    await cache.put(KEY, bytes('whole'));
    expect(String(await cache.get(KEY))).toBe('whole');
  });

  it('throws out what was not used for longest', async () => {
    const cache = folderCache(folder, { limit: 200 });
    await cache.put(OTHER, bytes('x'.repeat(100)));
    utimesSync(fileOf(OTHER), 1, 1);
    await cache.put(KEY, bytes('y'.repeat(100)));
    await cache.close();
    expect(await cache.get(OTHER)).toBeUndefined();
    expect(await cache.get(KEY)).toBeDefined();
  });

  it('is whole after many writers at once', async () => {
    const caches = Array.from({ length: 8 }, () => folderCache(folder));
    await Promise.all(caches.map((cache) => cache.put(KEY, bytes('the same'))));
    expect(String(await folderCache(folder).get(KEY))).toBe('the same');
    expect(readdirSync(join(folder, 'ab'))).toHaveLength(1);
  });

  it('keeps nothing where it cannot write', async () => {
    const cache = folderCache('/proc/nowhere');
    await cache.put(KEY, bytes('lost'));
    expect(await cache.get(KEY)).toBeUndefined();
  });
});
