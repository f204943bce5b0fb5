import { ALL_PLATES } from '../assembly/marks.js';
import { MM, type SheetLayout } from './sheet.js';
import { line } from './stroke.js';

/** mm between the bleed and a mark, and the longest and the shortest mark: what is shorter nobody sees. */
const AIR = 2;
const LONGEST = 5;
const SHORTEST = 2;

/**
 * Crop marks at the corners and dashed fold marks at the spine, head and foot; nothing of them in the trimmed pages or
 * their bleed. Where the sheet has no room beside the pages there are none: a printer of an office leaves the outer
 * 5 mm of its sheets white anyway.
 *
 * @param plates whether the sheet is printed in the inks of a press
 */
export function sheetMarks({ size, trim, bleed }: SheetLayout, plates: boolean): string {
  const length = (room: number): number => {
    const free = Math.min(room / MM - AIR, LONGEST);
    return free < SHORTEST ? 0 : free * MM;
  };
  const [beside, above] = [length(bleed[0]), length(bleed[1])];
  const gap = AIR * MM;
  const lines: string[] = [];
  for (const [x, edge, outward] of [
    [trim[0], bleed[0], -1],
    [trim[2], bleed[2], 1],
  ] as const) {
    for (const [y, end, up] of [
      [trim[1], bleed[1], -1],
      [trim[3], bleed[3], 1],
    ] as const) {
      const [from, to] = [edge + outward * gap, end + up * gap];
      if (beside > 0) lines.push(line(from, y, from + outward * beside, y));
      if (above > 0) lines.push(line(x, to, x, to + up * above));
    }
  }
  const middle = size.width / 2;
  const folds = [
    line(middle, bleed[1] - gap - above, middle, bleed[1] - gap),
    line(middle, bleed[3] + gap, middle, bleed[3] + gap + above),
  ];
  if (above > 0) lines.push('[2 1] 0 d', ...folds);
  if (lines.length === 0) return '';
  const color = plates ? `/${ALL_PLATES} CS 1 SCN` : '0 G';
  return `/Artifact BMC\nq ${color} 0.25 w\n${lines.join('\n')}\nQ\nEMC\n`;
}
