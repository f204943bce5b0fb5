import { EpubCheck } from '@likecoin/epubcheck-ts';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkEpub } from '../../src/check/epub-conservation.js';
import { openBrowser } from '../../src/io/browser.js';
import type { Asset, Browser, Bulletin } from '../../src/model/index.js';
import { opened } from '../epub/opened.js';
import { sample } from '../epub/sample.js';
import { samples, withCover } from './validate-epub.js';

let browser: Browser;
let bulletins: readonly Bulletin[];

beforeAll(async () => {
  browser = await openBrowser(undefined);
  bulletins = await samples();
});
afterAll(() => browser.close());

describe.each([0, 1, 2, 3])('sample %i', (index) => {
  test('is valid, complete, and the same bytes twice', async () => {
    const bulletin = bulletins[index]!;
    const { bytes, messages } = await withCover(bulletin, browser);
    const { messages: found } = await EpubCheck.validate(bytes);
    expect(found.filter(({ severity }) => /fatal|error|warning/u.test(severity))).toEqual([]);
    expect(messages).toEqual([]);
    expect(await checkEpub(bulletin, bytes)).toEqual([]);
    const again = await withCover(bulletin, browser);
    expect(Buffer.compare(again.bytes, bytes)).toBe(0);
  });
});

test('the cover is a picture of 1600 × 2400', async () => {
  const { bytes } = await withCover(sample('zh-Hans', 'huibian'), browser);
  const png = await (await JSZip.loadAsync(bytes)).file('OEBPS/images/cover.png')!.async('nodebuffer');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1600, 2400]);
});

/** 1 × 1, lossy. */
const WEBP = Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=', 'base64');

test('a WebP picture is packed as PNG', async () => {
  const bulletin = sample();
  const [[url, asset]] = [...bulletin.assets] as [[string, Asset]];
  const webp: Asset = { ...asset, name: 'img-1.webp', mediaType: 'image/webp', bytes: WEBP };
  const { bytes, messages } = await withCover({ ...bulletin, assets: new Map([[url, webp]]) }, browser);
  const png = await (await JSZip.loadAsync(bytes)).file('OEBPS/images/img-1.png')!.async('nodebuffer');
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(messages).toEqual([]);
  const { errorCount, warningCount } = await EpubCheck.validate(bytes);
  expect([errorCount, warningCount]).toEqual([0, 0]);
});

test('without a browser the book is valid all the same', async () => {
  const { bytes } = await opened(sample());
  const { errorCount, warningCount } = await EpubCheck.validate(bytes);
  expect([errorCount, warningCount]).toEqual([0, 0]);
});

test('a validator that sees nothing would be worthless: it sees damage', async () => {
  const zip = await JSZip.loadAsync((await opened(sample())).bytes);
  zip.remove('OEBPS/a02.xhtml');
  const { errorCount } = await EpubCheck.validate(await zip.generateAsync({ type: 'uint8array' }));
  expect(errorCount).toBeGreaterThan(0);
});
