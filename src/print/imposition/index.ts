import type { FontSet, Imposition } from '../../model/index.js';
import { dictIn, lookup, type RawPdf, readObjects } from '../../pdf/index.js';
import { copier } from './copy.js';
import { DUMMY_FONT, dummySides } from './dummy.js';
import { beginSheets, finishSheets, type SheetMaking, type SheetSide, whole } from './file.js';
import { type PageForm, pageForms, written } from './forms.js';
import { sheetMarks } from './marks.js';
import type { Side } from './order.js';
import { planSheets, type SheetPlan } from './plan.js';
import { layOut, MM, placeOnHalf, SHEETS, type SheetLayout } from './sheet.js';
import { round } from './stroke.js';

export { planBlanks, type Unsound, unsound } from './blanks.js';
export { creepOf, MOST_SHEETS } from './creep.js';
export type { SheetMaking } from './file.js';
export { type Sheet, type Side, type Slot, saddleStitch, twoUp } from './order.js';
export { planSheets, type SheetPlan } from './plan.js';
export { layOut, placeOnHalf, SHEETS, type SheetLayout } from './sheet.js';

export interface ImposeInput {
  /** The finished file with single pages. */
  readonly flat: Uint8Array;
  readonly imposition: Imposition;
  readonly making: SheetMaking;
  /** Whether it is printed in the inks of a press. */
  readonly plates: boolean;
}

export interface Imposed {
  readonly plan: SheetPlan;
  /** Of the pages, 1 for full size. */
  readonly scale: number;
  readonly pdf: Uint8Array;
}

/**
 * Puts the pages of a finished file on sheets: front and back of each are two pages of the new file, to be printed on
 * both sides and turned over on the short edge. Fonts and pictures are kept once, inks as they are.
 */
export function impose({ flat, imposition, making, plates }: ImposeInput): Imposed {
  const pdf = readObjects(flat);
  if (!pdf) throw new Error('the finished file cannot be read');
  const begun = beginSheets(making);
  const copy = copier(pdf, begun.file);
  const forms = pageForms(pdf, begun.file, copy);
  const plan = planSheets(forms.length, imposition);
  const page = forms[0] ?? { width: 0, height: 0, bleed: 0 };
  const layout = layOut(page, imposition.sheet, imposition.kind);
  const marks = imposition.kind === 'booklet' && imposition.marks ? sheetMarks(layout, plates) : '';
  const sides = plan.sheets.flatMap(({ front, back }, sheet) =>
    [front, back].map((side) => sheetSide(side, forms, layout, (plan.creep[sheet] ?? 0) * MM, marks)),
  );
  const said = { intents: intentsOf(pdf, copy), seed: [JSON.stringify(imposition), flat] };
  return { plan, scale: layout.scale, pdf: finishSheets(begun, sides, layout, making, said) };
}

/** The printing condition of the flat file is that of the sheets. */
function intentsOf(pdf: RawPdf, copy: (text: string) => string): string {
  const intents = dictIn(lookup(pdf, { ref: pdf.root })).get('/OutputIntents');
  return intents === undefined ? '' : copy(written(intents));
}

function sheetSide(
  side: Side,
  forms: readonly PageForm[],
  layout: SheetLayout,
  creep: number,
  marks: string,
): SheetSide {
  const { size } = layout;
  const shown: Record<string, number> = {};
  const halves = side.map((slot, at) => {
    const form = slot === undefined ? undefined : forms[slot - 1];
    if (!form) return '';
    const name = `P${slot}`;
    shown[name] = form.number;
    const { scale, x, y } = placeOnHalf(form, layout, at === 0 ? 'left' : 'right', creep);
    const room = size.width / 2;
    // neither creep nor bleed takes a page over the fold
    const clip = `${round(at * room)} 0 ${round(room)} ${round(size.height)} re W n`;
    return `q ${clip} ${round6(scale)} 0 0 ${round6(scale)} ${round(x)} ${round(y)} cm /${name} Do Q\n`;
  });
  return { content: halves.join('') + marks, shown, fonts: {} };
}

const round6 = (value: number): number => Math.round(value * 1e6) / 1e6;

/** A file to print and fold first: the plan with the pages' numbers alone. */
export function foldingDummy(
  { sheets }: SheetPlan,
  { sheet }: Imposition,
  making: SheetMaking,
  fonts: FontSet,
): Uint8Array {
  const begun = beginSheets(making);
  const size = SHEETS[sheet];
  const { script } = making.bulletin;
  const sides = dummySides(begun.file, sheets, size, { fonts, script }).map(({ content, font }) => ({
    content,
    shown: {},
    fonts: font > 0 ? { [DUMMY_FONT]: font } : {},
  }));
  return finishSheets(begun, sides, whole(size), making, {
    intents: '',
    seed: ['dummy', JSON.stringify(sheets.flatMap(({ front, back }) => [front, back])), script],
  });
}
