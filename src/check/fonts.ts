import type { Message } from '../model/index.js';
import { allFonts, openPdf } from '../pdf/index.js';

/** Every font must be embedded as a TrueType subset: print shops refuse Type 3 and fonts that are not there. */
export async function checkFonts(pdf: Uint8Array, artifact: string): Promise<readonly Message[]> {
  const fonts = allFonts(await openPdf(pdf));
  return fonts
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
