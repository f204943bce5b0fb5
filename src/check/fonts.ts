import type { Message } from '../model/index.js';
import { allFonts, type RawPdf } from '../pdf/index.js';

/** Every font must be embedded as a TrueType subset: print shops refuse Type 3 and fonts that are not there. */
export function checkFonts(pdf: RawPdf, artifact: string): readonly Message[] {
  return allFonts(pdf)
    .filter((font) => !(font.embedded && font.subset && font.type === 'CID TrueType'))
    .map((font) => ({
      id: 'font-type',
      values: {
        artifact,
        font: font.name || '—',
        type: font.embedded ? font.type : `${font.type}, not embedded`,
      },
    }));
}
