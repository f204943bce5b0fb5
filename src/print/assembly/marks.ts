import { point } from '../number-style.js';
import type { PlainWords } from './plain-words.js';

const MM = 72 / 25.4;
/** Room for marks outside the bleed, in mm: 2 of air and 5 of mark. */
export const SLUG = 7;
const MARK = 5;
const AIR = SLUG - MARK;

/** Names in the resources of every page that has marks: the colour of all plates, and the font of the slug line. */
export const ALL_PLATES = 'KbAll';
export const SLUG_FONT = 'KbSlug';

/** Ink on every plate (ISO 32000-1, 8.6.6.4): a mark that one plate lacks shows nothing. */
export const ALL_PLATES_SPACE =
  '[/Separation /All /DeviceCMYK <</FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 1 1 1] /N 1>>]';

/** The trimmed page, in pt. */
export interface Trim {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
}

const line = (x1: number, y1: number, x2: number, y2: number) =>
  `${point(x1)} ${point(y1)} m ${point(x2)} ${point(y2)} l S\n`;

/** How a stream of marks begins. */
export const MARKS_BEGIN = `/Artifact BMC\nq 0.25 w /${ALL_PLATES} CS`;

/** Crop marks at the corners and registration marks at the middle of the sides; none of it in the bleed. */
export function pressMarks(trim: Trim): string {
  return `${MARKS_BEGIN} 1 SCN\n${cropMarks(trim)}${registrationMarks(trim)}Q\nEMC\n`;
}

/** Eight hairlines, one bleed and 2 mm away from the trim. */
function cropMarks(trim: Trim): string {
  const gap = trim.bleed + AIR * MM;
  const length = MARK * MM;
  let out = '';
  for (const [x, outward] of [
    [trim.left, -1],
    [trim.left + trim.width, 1],
  ] as const) {
    for (const [y, up] of [
      [trim.bottom, -1],
      [trim.bottom + trim.height, 1],
    ] as const) {
      const [fromX, fromY] = [x + outward * gap, y + up * gap];
      out += line(fromX, y, fromX + outward * length, y) + line(x, fromY, x, fromY + up * length);
    }
  }
  return out;
}

/** 套版线: a cross and a circle on each side. */
function registrationMarks({ left, bottom, width, height, bleed }: Trim): string {
  const away = bleed + (AIR + MARK / 2) * MM;
  const [middle, centre] = [left + width / 2, bottom + height / 2];
  const places = [
    [middle, bottom - away],
    [middle, bottom + height + away],
    [left - away, centre],
    [left + width + away, centre],
  ] as const;
  const arm = (MARK / 2) * MM;
  return places
    .map(([x, y]) => line(x - arm, y, x + arm, y) + line(x, y - arm, x, y + arm) + circle(x, y, arm * 0.6))
    .join('');
}

/** Of four Bézier curves. */
function circle(x: number, y: number, r: number): string {
  const k = r * 0.5523;
  const p = (dx: number, dy: number) => `${point(x + dx)} ${point(y + dy)}`;
  return `${p(r, 0)} m ${p(r, k)} ${p(k, r)} ${p(0, r)} c ${p(-k, r)} ${p(-r, k)} ${p(-r, 0)} c ${p(-r, -k)} ${p(-k, -r)} ${p(0, -r)} c ${p(k, -r)} ${p(r, -k)} ${p(r, 0)} c S\n`;
}

const SLUG_SIZE = 5.5;

/** What stands beside the page for the press: which file, which page. Between the crop mark and the middle. */
export function slugLine(text: string, { show }: PlainWords, trim: Trim): string {
  const room = trim.width / 2 - 10 * MM;
  const characters = [...text];
  const fits = (count: number): boolean =>
    (show(characters.slice(0, count).join('')).width / 1000) * SLUG_SIZE <= room;
  const count = characters.findIndex((_, at) => !fits(at + 1));
  const { hex } = show(count < 0 ? text : characters.slice(0, count).join(''));
  const [x, y] = [trim.left + 3 * MM, trim.bottom - trim.bleed - (AIR + 3) * MM];
  return `/Artifact BMC\nq /${ALL_PLATES} cs 1 scn BT /${SLUG_FONT} ${SLUG_SIZE} Tf ${point(x)} ${point(y)} Td <${hex}> Tj ET Q\nEMC\n`;
}
