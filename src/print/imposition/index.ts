import type { Imposition } from '../../model/index.js';
import { readObjects } from '../../pdf/index.js';
import { PdfFile, textString } from '../assembly/pdf-file.js';
import { dummyHalf, foldLine, foldTicks, round } from './dummy.js';
import { type PageForm, pageForms } from './forms.js';
import type { Side } from './order.js';
import { planSheets, type SheetPlan } from './plan.js';
import { placeOnHalf, SHEETS, type SheetSize } from './sheet.js';

export { planBlanks, soundPlan } from './blanks.js';
export { creepOf, MOST_SHEETS } from './creep.js';
export { type Sheet, type Side, type Slot, saddleStitch, twoUp } from './order.js';
export { planSheets, type SheetPlan } from './plan.js';
export { placeOnHalf, SHEETS } from './sheet.js';

/** What the file says of itself. */
export interface ImposedInfo {
  readonly title: string;
  /** ISO instant. */
  readonly date: string;
  readonly lang: string;
}

export interface Imposed {
  readonly plan: SheetPlan;
  readonly pdf: Uint8Array;
  readonly dummy: Uint8Array | undefined;
}

/**
 * Puts the pages of a finished file on sheets: front and back of each are two pages of the new file, to be printed on
 * both sides and turned over on the short edge. Fonts and pictures are kept once. Links, outline and structure tags
 * stay in the flat file: sheets are for paper.
 */
export function impose(flat: Uint8Array, imposition: Imposition, info: ImposedInfo): Imposed {
  const pdf = readObjects(flat);
  if (!pdf) throw new Error('the finished file cannot be read');
  const file = new PdfFile();
  const [catalog, about] = [file.reserve(), file.reserve()];
  const forms = pageForms(pdf, file);
  const plan = planSheets(forms.length, imposition);
  const size = SHEETS[imposition.sheet];
  const sides = plan.sheets.flatMap(({ front, back }, sheet) =>
    [front, back].map((side, at) =>
      sheetSide(side, forms, size, imposition, plan.creep[sheet] ?? 0, at === 0),
    ),
  );
  writeFile(file, { catalog, about, sides, size, info });
  return {
    plan,
    pdf: file.finish(catalog, about),
    dummy: imposition.dummy ? foldingDummy(plan, size, info) : undefined,
  };
}

interface SideContent {
  readonly content: string;
  readonly forms: readonly number[];
}

function sheetSide(
  side: Side,
  forms: readonly PageForm[],
  size: SheetSize,
  { kind, foldMarks }: Imposition,
  creep: number,
  front: boolean,
): SideContent {
  const used: number[] = [];
  const halves = side.map((slot, at) => {
    const form = slot === undefined ? undefined : forms[slot - 1];
    if (!form) return '';
    used.push(form.number);
    const half = at === 0 ? 'left' : 'right';
    const lie = kind === 'booklet' ? 'fold' : 'middle';
    const { scale, x, y } = placeOnHalf(form, size, half, lie, (creep * 72) / 25.4);
    const room = size.width / 2;
    // creep must not push a page over the fold
    const clip = `${round(at * room)} 0 ${round(room)} ${round(size.height)} re W n`;
    return `q ${clip} ${round6(scale)} 0 0 ${round6(scale)} ${round(x)} ${round(y)} cm /P${form.number} Do Q\n`;
  });
  const ticks = kind === 'booklet' && foldMarks && front ? foldTicks(size) : '';
  return { content: halves.join('') + ticks, forms: used };
}

const round6 = (value: number): number => Math.round(value * 1e6) / 1e6;

function foldingDummy({ sheets }: SheetPlan, size: SheetSize, info: ImposedInfo): Uint8Array {
  const file = new PdfFile();
  const [catalog, about] = [file.reserve(), file.reserve()];
  const sides = sheets
    .flatMap(({ front, back }) => [front, back])
    .map(([left, right]) => ({
      content: foldLine(size) + dummyHalf(left, 'left', size) + dummyHalf(right, 'right', size),
      forms: [],
    }));
  writeFile(file, { catalog, about, sides, size, info });
  return file.finish(catalog, about);
}

interface Written {
  readonly catalog: number;
  readonly about: number;
  readonly sides: readonly SideContent[];
  readonly size: SheetSize;
  readonly info: ImposedInfo;
}

function writeFile(file: PdfFile, { catalog, about, sides, size, info }: Written): void {
  const root = file.reserve();
  const box = `[0 0 ${round(size.width)} ${round(size.height)}]`;
  const pages = sides.map(({ content, forms }) => {
    const stream = file.reserve();
    file.deflated(stream, Buffer.from(content, 'latin1'));
    const shown = forms.map((number) => `/P${number} ${number} 0 R`).join(' ');
    return file.add(
      `<</Type /Page /Parent ${root} 0 R /MediaBox ${box} /TrimBox ${box} /Resources <</XObject <<${shown}>>>> /Contents ${stream} 0 R>>`,
    );
  });
  file.object(
    root,
    `<</Type /Pages /Count ${pages.length} /Kids [${pages.map((n) => `${n} 0 R`).join(' ')}]>>`,
  );
  // sheets are turned over on the short edge and printed at their size (ISO 32000-1, table 150)
  const preferences = '<</DisplayDocTitle true /Duplex /DuplexFlipShortEdge /PrintScaling /None>>';
  file.object(
    catalog,
    `<</Type /Catalog /Pages ${root} 0 R /Lang (${info.lang}) /ViewerPreferences ${preferences}>>`,
  );
  const date = `(D:${info.date.replace(/\.\d+/, '').replace(/[-:TZ]/g, '')}Z)`;
  file.object(
    about,
    `<</Title ${textString(info.title)} /Creator (kanben) /Producer (kanben) /CreationDate ${date} /ModDate ${date}>>`,
  );
}
