import { CLASS, classOf } from './characters.js';
import type { Joint } from './joints.js';
import { isTablePiece, type Piece } from './pieces.js';
import { type Rows, textOf } from './rows.js';
import { GAP } from './spacing.js';
import type { Wishes } from './wishes.js';

/** What becomes of the white space before each glyph. */
export interface Spaces {
  /** 1 where one space stands before the glyph, whether it was in the source or not. */
  readonly space: Uint8Array;
  /** A value of GAP: why the white space before the glyph went, GAP.none where it did not. */
  readonly why: Uint8Array;
}

/** Decides on every gap, now that it is known what piece it stands in. */
export function settleSpaces(
  rows: Rows,
  gaps: Uint8Array,
  pieces: readonly Piece[],
  joints: readonly Joint[],
  wishes?: Wishes,
): Spaces {
  const space = new Uint8Array(rows.code.length);
  const why = new Uint8Array(rows.code.length);
  for (const piece of pieces) {
    const table = isTablePiece(rows, piece);
    for (const [from, to] of piece.ranges) {
      for (let i = from; i < to; i++) {
        if (rows.gap[i]) settle(rows, gaps, piece, table, i, space, why);
      }
    }
  }
  if (wishes?.keptGaps.size) keepGaps(wishes.keptGaps, space, why);
  for (const piece of pieces) if (piece.kind === 'byline') spaceByline(rows, piece, space);
  for (const { row, joined, glue } of joints) {
    const at = rows.start[row] ?? 0;
    why[at] = GAP.none;
    space[at] = joined && glue === ' ' ? 1 : 0;
  }
  for (const [glyph, what] of wishes?.spaces ?? []) {
    space[glyph] = what === 'keep' ? 1 : 0;
    why[glyph] = what === 'drop' && rows.gap[glyph] ? GAP.letterSpace : GAP.none;
  }
  return { space, why };
}

function keepGaps(kept: ReadonlySet<number>, space: Uint8Array, why: Uint8Array): void {
  for (let i = 0; i < why.length; i++) {
    if (!kept.has(why[i] ?? GAP.none)) continue;
    space[i] = 1;
    why[i] = GAP.none;
  }
}

function settle(
  rows: Rows,
  gaps: Uint8Array,
  piece: Piece,
  table: boolean,
  i: number,
  space: Uint8Array,
  why: Uint8Array,
): void {
  let verdict = gaps[i] ?? GAP.none;
  if (verdict === GAP.none) return;
  if (afterNumber(rows, i)) verdict = GAP.kept;
  if (table && verdict !== GAP.punctuation) verdict = GAP.kept;
  if (piece.kind === 'furniture') verdict = bothAlone(rows, i) ? GAP.letterSpace : GAP.kept;
  if (piece.kind === 'byline') verdict = isPaddedName(rows, i) ? GAP.letterSpace : GAP.kept;
  if (verdict === GAP.kept || verdict === GAP.isolated) space[i] = 1;
  else why[i] = verdict;
}

const ARTICLE_NUMBER = /^第[一二三四五六七八九十百零〇\d]{1,6}[条條章节節编編]$/u;

/** The space after 第二十三条 stays, whatever stands around it. */
function afterNumber(rows: Rows, i: number): boolean {
  for (let from = i - 1; from >= 0 && from > i - 9; from--) {
    if (rows.code[from] === 0x7b2c)
      return ARTICLE_NUMBER.test(textOf(rows, from, i)) && isRowStart(rows, from);
  }
  return false;
}

/** Between two characters that white space parts from the others, too. */
function bothAlone(rows: Rows, i: number): boolean {
  const leftAlone = (rows.gap[i - 1] ?? 0) > 0 || isRowStart(rows, i - 1);
  return leftAlone && ((rows.gap[i + 1] ?? 0) > 0 || isRowStart(rows, i + 1));
}

const ROLE = /^([□■]?)((?:[\u4e00-\u9fff]{2,4}社|本报|本刊)?(?:记者|通讯员|评论员))?(?=[\u4e00-\u9fff]{2})/u;

/** Sets a byline's box and role apart from the name, where the extractor lost the space: 本报记者何立. */
function spaceByline(rows: Rows, piece: Piece, space: Uint8Array): void {
  const [from, to] = piece.ranges[0] ?? [0, 0];
  const [whole = '', box = ''] = ROLE.exec(textOf(rows, from, Math.min(to, from + 20))) ?? [];
  if (box !== '') space[from + 1] = 1;
  if (whole.length > box.length) space[from + whole.length] = 1;
}

/** A given name of one character is set apart from the surname: 洪  勇. */
function isPaddedName(rows: Rows, i: number): boolean {
  const { gap, code } = rows;
  const alone = (at: number): boolean => classOf(code[at] ?? 0) === CLASS.han;
  if (!alone(i - 1) || !alone(i)) return false;
  const leftAlone = (gap[i - 1] ?? 0) > 0 || classOf(code[i - 2] ?? 0) !== CLASS.han;
  const rightAlone =
    (gap[i + 1] ?? 0) > 0 || classOf(code[i + 1] ?? 0) !== CLASS.han || isRowStart(rows, i + 1);
  return leftAlone && rightAlone;
}

function isRowStart(rows: Rows, glyph: number): boolean {
  let low = 0;
  let high = rows.count;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((rows.start[mid] ?? 0) < glyph) low = mid + 1;
    else high = mid;
  }
  return rows.start[low] === glyph;
}
