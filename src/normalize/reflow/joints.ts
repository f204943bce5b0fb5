import { CLASS, classOf } from './characters.js';
import { CELL_ON, CONTINUES, INTERRUPTION } from './labels.js';
import type { Decoded } from './lattice.js';
import { isTablePiece, type Piece, sumOver } from './pieces.js';
import type { Rows } from './rows.js';

/** What happens between a row and the row before it. */
export interface Joint {
  readonly row: number;
  readonly joined: boolean;
  /** What stands between the two when they are joined. */
  readonly glue: '' | ' ';
  readonly confidence: number;
}

/** What happens before each row that does not interrupt a piece. */
export function findJoints(rows: Rows, decoded: Decoded, pieces: readonly Piece[]): Joint[] {
  const tabular = rowsInTables(rows, pieces);
  const joints: Joint[] = [];
  for (let row = 0; row < rows.count; row++) {
    const label = decoded.label[row] ?? 0;
    if (label === INTERRUPTION) continue;
    const joined = joints.length > 0 && CONTINUES[label] === true;
    const glue = tabular[row] ? ' ' : joined ? glueAt(rows, label, row) : '';
    joints.push({ row, joined, glue, confidence: sureness(decoded, row, joined) });
  }
  return joints;
}

/** 1 for the rows of tables after the first of each. */
function rowsInTables(rows: Rows, pieces: readonly Piece[]): Uint8Array {
  const tabular = new Uint8Array(rows.count);
  for (const piece of pieces) {
    if (piece.rows > 1 && isTablePiece(rows, piece)) tabular.fill(1, piece.row + 1, piece.row + piece.rows);
  }
  return tabular;
}

const JOINING = Uint8Array.from(CONTINUES.flatMap((joins, label) => (joins ? [label] : [])));

/** Probability that the row is joined to (or parted from) what stands before it. */
function sureness(decoded: Decoded, row: number, joined: boolean): number {
  const joining = sumOver(JOINING, decoded, row);
  return calibrate(Math.min(1, Math.max(0, joined ? joining : 1 - joining)));
}

/** Found by cross-validation: texts of other sources are less sure than the chain believes. */
const TEMPERATURE = 1.7;

/** A probability of the chain as one that holds for texts it has not learnt from. */
export function calibrate(p: number): number {
  const yes = p ** (1 / TEMPERATURE);
  const no = (1 - p) ** (1 / TEMPERATURE);
  return yes / (yes + no);
}

/** A line end inside Latin text stood for a space, unless it parts a number or follows a hyphen. */
function glueAt(rows: Rows, label: number, row: number): '' | ' ' {
  if (label === CELL_ON) return ' ';
  const at = rows.start[row] ?? 0;
  const last = rows.code[at - 1] ?? 0;
  const first = rows.code[at] ?? 0;
  const left = classOf(last);
  const right = classOf(first);
  if (right !== CLASS.latin && right !== CLASS.digit) return '';
  if (left === CLASS.latin) return ' ';
  if (left === CLASS.digit) return right === CLASS.latin ? ' ' : '';
  return last < 0x80 && ',;:!?)]'.includes(String.fromCharCode(last)) ? ' ' : '';
}
