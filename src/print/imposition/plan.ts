import type { Imposition } from '../../model/index.js';
import { planBlanks } from './blanks.js';
import { creepOf } from './creep.js';
import { type Sheet, type Slot, saddleStitch, twoUp } from './order.js';

export interface SheetPlan {
  /** The pages as the folded book shows them. */
  readonly slots: readonly Slot[];
  readonly sheets: readonly Sheet[];
  /** By sheet, mm towards the spine. */
  readonly creep: readonly number[];
}

export function planSheets(pages: number, imposition: Imposition): SheetPlan {
  const { kind, binding, cover, blanks } = imposition;
  if (kind === 'two-up') {
    const count = Math.ceil(pages / 4) * 4;
    const slots = Array.from({ length: count }, (_, index): Slot => (index < pages ? index + 1 : undefined));
    const sheets = twoUp(slots, binding);
    return { slots, sheets, creep: sheets.map(() => 0) };
  }
  const slots = planBlanks(pages, blanks, cover);
  const sheets = saddleStitch(slots, binding);
  return { slots, sheets, creep: sheets.map((_, index) => creepOf(index, imposition)) };
}
