import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { pack, zip } from '../../src/epub/zip.js';

describe('a ZIP file', () => {
  it('is opened by another program: names, bytes, dates', async () => {
    const words = Buffer.from('天还没有亮，渡口的灯先亮了。'.repeat(500));
    const date = new Date('2026-11-20T08:30:10Z');
    const bytes = zip(
      [
        pack('mimetype', Buffer.from('application/epub+zip'), true),
        pack('OEBPS/渡口.xhtml', words),
        pack('empty', new Uint8Array()),
      ],
      date,
    );
    expect(bytes.length).toBeLessThan(words.length / 10);
    // a reader finds the type at this place, without opening anything
    expect(Buffer.from(bytes).toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
    const read = await JSZip.loadAsync(bytes, { checkCRC32: true });
    expect(Object.keys(read.files)).toEqual(['mimetype', 'OEBPS/渡口.xhtml', 'empty']);
    expect(await read.file('OEBPS/渡口.xhtml')?.async('nodebuffer')).toEqual(words);
    expect(read.files.mimetype?.date).toEqual(date);
  });
});
