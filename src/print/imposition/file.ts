import type { Bulletin } from '../../model/index.js';
import { SHEETS_KEY } from '../../pdf/index.js';
import { ALL_PLATES, ALL_PLATES_SPACE } from '../assembly/marks.js';
import { documentId, information, type Standard, xmp } from '../assembly/metadata.js';
import { PdfFile } from '../assembly/pdf-file.js';
import type { Box, Size } from './sheet.js';
import { round } from './stroke.js';

/** What a file of sheets says of itself. */
export interface SheetMaking {
  readonly bulletin: Bulletin;
  readonly standard: Standard;
  /** Whether anything is said of the book at all: some shops want nothing. */
  readonly metadata: boolean;
}

/** One side of a sheet. */
export interface SheetSide {
  readonly content: string;
  /** Forms that it shows, by their names. */
  readonly shown: Readonly<Record<string, number>>;
  readonly fonts: Readonly<Record<string, number>>;
}

/** Boxes of every sheet. */
export interface SheetBoxes {
  readonly size: Size;
  readonly bleed: Box;
  readonly trim: Box;
}

/** A file of sheets in the making: its numbers for the catalogue and what is said of it. */
export interface SheetFile {
  readonly file: PdfFile;
  readonly catalog: number;
  readonly info: number;
}

export function beginSheets({ standard }: SheetMaking): SheetFile {
  // PDF/X-4 is made of PDF 1.6 (ISO 15930-7:2010, 5)
  const file = new PdfFile(standard === 'PDF/X-4' ? '1.6' : '1.7');
  const catalog = file.reserve(2);
  return { file, catalog, info: catalog + 1 };
}

const entries = (numbers: Readonly<Record<string, number>>): string =>
  Object.entries(numbers)
    .map(([name, number]) => `/${name} ${number} 0 R`)
    .join(' ');
const boxText = (box: Box): string => `[${box.map(round).join(' ')}]`;

/**
 * Writes the sides as pages, with what the file says of itself: metadata as in the flat file, and how to print it.
 * Links, outline and tags are not here: sheets are for paper, and the flat file has them.
 *
 * @param intents the output intents as they are written; empty for none
 * @param seed what makes this file another one than those of the same bulletin
 */
export function finishSheets(
  { file, catalog, info }: SheetFile,
  sides: readonly SheetSide[],
  { size, bleed, trim }: SheetBoxes,
  { bulletin, standard, metadata }: SheetMaking,
  { intents, seed }: { readonly intents: string; readonly seed: readonly (string | Uint8Array)[] },
): Uint8Array {
  const root = file.reserve();
  const media = boxText([0, 0, size.width, size.height]);
  const boxes = `/MediaBox ${media}\n/CropBox ${media}\n/BleedBox ${boxText(bleed)}\n/TrimBox ${boxText(trim)}`;
  const pages = sides.map(({ content, shown, fonts }) => {
    const stream = file.reserve();
    file.deflated(stream, Buffer.from(content, 'latin1'));
    const plates = content.includes(`/${ALL_PLATES} `)
      ? ` /ColorSpace <</${ALL_PLATES} ${ALL_PLATES_SPACE}>>`
      : '';
    const resources = `<</XObject <<${entries(shown)}>> /Font <<${entries(fonts)}>>${plates}>>`;
    return file.add(
      `<</Type /Page\n/Parent ${root} 0 R\n${boxes}\n/Resources ${resources}\n/Contents ${stream} 0 R>>`,
    );
  });
  const kids = pages.map((number) => `${number} 0 R`).join(' ');
  file.object(root, `<</Type /Pages\n/Count ${pages.length}\n/Kids [${kids}]>>`);
  const rows = [
    `<</Type /Catalog\n/Pages ${root} 0 R\n/Lang (${bulletin.script})`,
    // turned over on the short edge, at full size (ISO 32000-1, table 150)
    `${SHEETS_KEY} true`,
    '/ViewerPreferences <</DisplayDocTitle true /Duplex /DuplexFlipShortEdge /PrintScaling /None>>',
    ...(metadata ? [`/Metadata ${writeXmp(file, xmp(bulletin, standard, documentId(seed)))} 0 R`] : []),
    ...(intents ? [`/OutputIntents ${intents}`] : []),
  ];
  file.object(catalog, `${rows.join('\n')}>>`);
  file.object(info, information(bulletin, standard, !metadata));
  return file.finish(catalog, info);
}

/** Not compressed, so that any program finds it (ISO 16684-1). */
function writeXmp(file: PdfFile, text: string): number {
  const number = file.reserve();
  const bytes = Buffer.from(text);
  file.object(number, `<</Type /Metadata\n/Subtype /XML\n/Length ${bytes.length}>>`, bytes);
  return number;
}

/** All of a sheet: nothing of it is cut off. */
export const whole = (size: Size): SheetBoxes => {
  const all: Box = [0, 0, size.width, size.height];
  return { size, bleed: all, trim: all };
};
