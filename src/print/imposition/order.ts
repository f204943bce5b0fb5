import type { Binding } from '../../model/index.js';

/** A place on a sheet: a page of the flat file, counted from 1, or a blank. */
export type Slot = number | undefined;

/** One side of a sheet, left half and right half. */
export type Side = readonly [left: Slot, right: Slot];

export interface Sheet {
  readonly front: Side;
  readonly back: Side;
}

const turned = ([left, right]: Side, binding: Binding): Side =>
  binding === 'right' ? [right, left] : [left, right];

/**
 * Saddle stitch 骑马订, the outermost sheet first: with N pages and sheet i from 0, the front is (N−2i, 2i+1) and the
 * back (2i+2, N−2i−1). Right-bound books have the halves changed over.
 *
 * @param slots the pages as they are read, a multiple of four
 */
export function saddleStitch(slots: readonly Slot[], binding: Binding = 'left'): readonly Sheet[] {
  const total = slots.length;
  if (total % 4 !== 0) throw new RangeError(`${total} pages do not fill sheets of four`);
  const at = (page: number): Slot => slots[page - 1];
  return Array.from({ length: total / 4 }, (_, sheet) => ({
    front: turned([at(total - 2 * sheet), at(2 * sheet + 1)], binding),
    back: turned([at(2 * sheet + 2), at(total - 2 * sheet - 1)], binding),
  }));
}

/** Two pages a side in the order in which they are read: 1|2, 3|4; turned over on the short edge. */
export function twoUp(slots: readonly Slot[], binding: Binding = 'left'): readonly Sheet[] {
  return Array.from({ length: Math.ceil(slots.length / 4) }, (_, sheet) => ({
    front: turned([slots[sheet * 4], slots[sheet * 4 + 1]], binding),
    back: turned([slots[sheet * 4 + 2], slots[sheet * 4 + 3]], binding),
  }));
}
