import { describe, expect, it } from 'vitest';
import { contentOf, dictIn, lookup } from '../../src/pdf/index.js';
import { PdfFile } from '../../src/print/assembly/pdf-file.js';
import { openPdf, rawPdf } from '../support/pdf-lib.js';

/** A page and a thousand small objects, some of them with streams. */
function written(numbers: number[] = []): Uint8Array {
  const file = new PdfFile();
  const catalog = file.reserve(4);
  file.object(catalog, `<</Type /Catalog /Pages ${catalog + 1} 0 R>>`);
  file.object(catalog + 1, `<</Type /Pages /Count 1 /Kids [${catalog + 2} 0 R]>>`);
  file.object(catalog + 2, `<</Type /Page /Parent ${catalog + 1} 0 R /MediaBox [0 0 90 90]>>`);
  file.object(catalog + 3, '<</Creator (kanben)>>');
  for (let i = 0; i < 1000; i++) {
    const number = file.reserve();
    numbers.push(number);
    if (i % 10 === 0) file.deflated(number, Buffer.from(`stream ${i}`));
    else file.object(number, `<</Rank ${i}>>`);
  }
  return file.finish(catalog, catalog + 3);
}

describe('a file as it is written', () => {
  it('is read back, object by object', () => {
    const numbers: number[] = [];
    const pdf = rawPdf(written(numbers));
    for (const [i, number] of numbers.entries()) {
      const object = pdf.objects.get(number);
      if (i % 10 === 0) expect(object && Buffer.from(contentOf(object)).toString()).toBe(`stream ${i}`);
      else expect(dictIn(lookup(pdf, { ref: number })).get('/Rank')).toBe(i);
    }
  });

  it('is read by another program, and is the same bytes again', async () => {
    const pdf = await openPdf(written());
    expect(pdf.getPageCount()).toBe(1);
    expect(Buffer.from(written()).equals(Buffer.from(written()))).toBe(true);
  });
});
