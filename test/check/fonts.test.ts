import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { checkFonts } from '../../src/check/fonts.js';
import { rawPdf } from '../support/pdf-lib.js';

describe('the fonts of a finished file', () => {
  it('are all looked at: one that is not embedded is named', async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    pdf.addPage().drawText('abc', { font });
    const file = rawPdf(await pdf.save({ useObjectStreams: false }));
    expect(checkFonts(file, 'a.pdf')).toEqual([
      {
        id: 'font-type',
        values: { artifact: 'a.pdf', font: 'Helvetica', type: 'Type 1, not embedded' },
      },
    ]);
  });
});
