import { type BlankPlan, type Cover, planBlanks } from './blanks.js';
import { creepOf } from './creep.js';
import { type Binding, type Sheet, type Slot, saddleStitch, twoUp } from './order.js';
import type { SheetName } from './sheet.js';

/** How the pages of the flat file go on sheets. */
export interface Imposition {
  readonly kind: 'booklet' | 'two-up';
  readonly sheet: SheetName;
  readonly binding: Binding;
  readonly cover: Cover;
  readonly blanks: BlankPlan;
  /** Thickness of a sheet in mm; 0 for no creep. */
  readonly paper: number;
  readonly foldMarks: boolean;
  /** A file to fold first, with the numbers of the pages alone. */
  readonly dummy: boolean;
}

export interface SheetPlan {
  readonly slots: readonly Slot[];
  readonly sheets: readonly Sheet[];
  /** By sheet, mm towards the spine. */
  readonly creep: readonly number[];
}

export function planSheets(pages: number, imposition: Imposition): SheetPlan {
  const { kind, binding, cover, blanks, paper } = imposition;
  if (kind === 'two-up') {
    const slots = Array.from({ length: pages }, (_, index): Slot => index + 1);
    const sheets = twoUp(slots, binding);
    return { slots, sheets, creep: sheets.map(() => 0) };
  }
  const slots = planBlanks(pages, blanks, cover);
  const sheets = saddleStitch(slots, binding);
  return { slots, sheets, creep: sheets.map((_, index) => creepOf(index, paper)) };
}
