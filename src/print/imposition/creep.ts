import type { Imposition } from '../../model/index.js';

/**
 * More sheets than these do not close any more when they are stitched through the fold: printers take saddle
 * stitching up to 48 or 64 pages (nuroprint.com), which are 12 or 16 sheets; the lower one is for staplers of an office.
 */
export const MOST_SHEETS = 12;

/**
 * Creep 爬移: inside a folded book each sheet stands out by the paper around it, and trimming takes that off the
 * fore-edge. The pages of a sheet, from the outside and from 0, move towards the spine by all the paper outside of it:
 * so many thicknesses, of which the first is the cover's where the cover is a sheet of its own. Paper of 0: no creep.
 *
 * @returns mm
 */
export function creepOf(
  sheet: number,
  { paper, cover, coverPaper }: Pick<Imposition, 'paper' | 'cover' | 'coverPaper'>,
): number {
  if (sheet === 0 || paper === 0) return 0;
  const outermost = cover === 'plus' ? coverPaper : paper;
  return Math.round((outermost + (sheet - 1) * paper) * 1000) / 1000;
}
