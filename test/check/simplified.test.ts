import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { checkBookScript, checkPdfScript } from '../../src/check/index.js';

const rule = { only: new Set('这国说码'), kept: ['这是码', '国'], artifact: 'a' };
const FONT = 'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf';

async function pdfOf(title: string, lines: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit as never);
  const font = await pdf.embedFont(readFileSync(FONT), { subset: true });
  pdf.setTitle(title);
  const page = pdf.addPage();
  for (const [index, line] of lines.entries()) page.drawText(line, { font, x: 50, y: 700 - 30 * index });
  return pdf.save({ useObjectStreams: false });
}

describe('a finished PDF in Traditional', () => {
  it('has no character of Simplified alone', async () => {
    expect(checkPdfScript(await pdfOf('這裡', ['這裡說后里台']), rule)).toEqual([]);
  });

  it('names the page of one that it has, and what stands around it', async () => {
    const found = checkPdfScript(await pdfOf('說', ['這裡', '他说了話']), rule);
    expect(found).toEqual([
      {
        id: 'simplified-left',
        values: { artifact: 'a', place: '1', character: '说', excerpt: '這裡他说了話' },
      },
    ]);
  });

  it('finds it in the title, too', async () => {
    expect(checkPdfScript(await pdfOf('这裡', ['這裡']), rule).map(({ values }) => values?.place)).toEqual([
      'PDF',
    ]);
  });

  it('lets stand what was to be kept, there and nowhere else', async () => {
    expect(checkPdfScript(await pdfOf('說', ['見这是码，又見国']), rule)).toEqual([]);
    const [message] = checkPdfScript(await pdfOf('說', ['这裡']), rule);
    expect(message?.values?.character).toBe('这');
  });
});

async function book(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(files)) zip.file(name, text);
  return zip.generateAsync({ type: 'uint8array' });
}
const page = (body: string) =>
  `<html xmlns="http://www.w3.org/1999/xhtml" lang="zh-Hant-TW" xml:lang="zh-Hant-TW"><head><title>題</title></head><body>${body}</body></html>`;

describe('a finished EPUB in Traditional', () => {
  it('may have code, marked words and other languages', async () => {
    const body =
      '<p>這裡<code>说</code>、<span class="no-convert">说</span>、<span lang="ja" xml:lang="ja">国说</span>、这<em>是</em>码</p>';
    expect(await checkBookScript(await book({ 'a.xhtml': page(body) }), rule)).toEqual([]);
  });

  it.each([
    ['text', { 'a.xhtml': page('<p>這裡说</p>') }],
    ['an alternative', { 'a.xhtml': page('<img src="a.png" alt="说"/>') }],
    ['a title', { 'a.xhtml': page('').replace('題', '说') }],
    ['metadata', { 'content.opf': '<package><metadata><title>说</title></metadata></package>' }],
    ['the contents', { 'toc.ncx': '<ncx><navLabel><text>说</text></navLabel></ncx>' }],
  ])('is found out for %s', async (_, files) => {
    const [message, ...others] = await checkBookScript(await book(files as Record<string, string>), rule);
    expect(message).toMatchObject({
      id: 'simplified-left',
      values: { character: '说', place: Object.keys(files)[0] },
    });
    expect(others).toEqual([]);
  });
});
