/** More sheets than these do not close any more when they are stitched through the fold: 12 sheets are 48 pages. */
export const MOST_SHEETS = 12;

/**
 * Creep 爬移: inside a folded book each sheet stands out by the paper around it, and trimming takes that off the
 * fore-edge. The pages of sheet i, from the outside and from 0, move towards the spine by i thicknesses.
 *
 * @param thickness of one sheet, in mm
 * @returns mm
 */
export const creepOf = (sheet: number, thickness: number): number => sheet * thickness;
