import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readImage } from '../../src/io/images.js';
import { Failure } from '../../src/model/index.js';

/** One black pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
let base: string;
let root: string;

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'kanben-test-'));
  root = join(base, 'book');
  mkdirSync(join(root, 'images'), { recursive: true });
  mkdirSync(join(root, 'images', 'folder.png'));
  writeFileSync(join(root, 'images', '图 一.png'), PNG);
  writeFileSync(join(root, 'images', 'text.png'), '不是图片');
  writeFileSync(join(base, 'secret.png'), PNG);
  symlinkSync(join(base, 'secret.png'), join(root, 'images', 'link.png'));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const read = (url: string) => readImage({ url, place: { file: 'a.md', line: 3 }, folder: root }, root);
const failure = async (url: string) => {
  const error: unknown = await read(url).catch((caught: unknown) => caught);
  return error instanceof Failure ? error.messages[0] : error;
};

describe('readImage', () => {
  it('reads a picture in the folder, its name written with or without escapes', async () => {
    const asset = await read('images/%E5%9B%BE%20%E4%B8%80.png');
    expect(asset).toMatchObject({ mediaType: 'image/png', width: 1, height: 1 });
    expect(asset.name).toMatch(/^img-[0-9a-f]{12}\.png$/);
    expect((await read('images/图 一.png')).name).toBe(asset.name);
  });

  it.each([
    ['https://example.org/a.png', 'image-remote'],
    ['//example.org/a.png', 'image-remote'],
    ['file:///etc/hostname', 'image-remote'],
    ['data:image/png;base64,AAAA', 'image-remote'],
    ['../secret.png', 'image-outside'],
    ['/etc/hostname', 'image-outside'],
    ['images/link.png', 'image-outside'],
    ['images/none.png', 'image-missing'],
    ['images/text.png', 'image-type'],
    ['images/folder.png', 'input-directory'],
  ])('refuses %s with %s and its place', async (url, id) => {
    expect(await failure(url)).toMatchObject({ id, place: { file: 'a.md', line: 3 } });
  });
});
