import { CLASS, classOf } from './characters.js';
import { CELL_ON, CONTINUES, INTERRUPTION, type Kind, LABEL_COUNT, LABEL_KIND } from './labels.js';
import type { Decoded } from './lattice.js';
import { type Rows, textOf } from './rows.js';
import { isTable } from './tables.js';

/** A stretch of glyphs, from the first up to but not including the last. */
export type Range = readonly [from: number, to: number];

/** A paragraph, a headline, a byline, a piece of furniture: rows that belong together. */
export interface Piece {
  readonly kind: Kind;
  /** Glyphs in reading order. */
  readonly ranges: readonly Range[];
  /** First row. */
  readonly row: number;
  /** Rows that it stands on. */
  readonly rows: number;
  /** Probability of each kind, by the first row's label. */
  readonly odds: Readonly<Record<Kind, number>>;
}

/** What happens between a row and the row before it. */
export interface Joint {
  readonly row: number;
  readonly joined: boolean;
  /** What stands between the two when they are joined. */
  readonly glue: '' | ' ';
  readonly confidence: number;
}

export interface Pieces {
  readonly pieces: readonly Piece[];
  readonly joints: readonly Joint[];
}

function oddsOf(decoded: Decoded, row: number): Record<Kind, number> {
  const odds: Record<Kind, number> = {
    paragraph: 0,
    heading: 0,
    title: 0,
    kicker: 0,
    subtitle: 0,
    byline: 0,
    furniture: 0,
  };
  for (let y = 0; y < LABEL_COUNT; y++) {
    const kind = LABEL_KIND[y];
    if (kind) odds[kind] += decoded.marginal[row * LABEL_COUNT + y] ?? 0;
  }
  return odds;
}

/** Cuts the rows into pieces as the labels say. */
export function cutPieces(rows: Rows, decoded: Decoded): Pieces {
  const pieces: Piece[] = [];
  const joints: Joint[] = [];
  let open: { ranges: Range[]; row: number; rows: number; kind: Kind } | undefined;
  const close = (): void => {
    if (open) pieces.push({ ...open, odds: oddsOf(decoded, open.row) });
    open = undefined;
  };
  const interruptions: Piece[] = [];
  for (let row = 0; row < rows.count; row++) {
    const label = decoded.label[row] ?? 0;
    const range: Range = [rows.start[row] ?? 0, rows.start[row + 1] ?? 0];
    if (label === INTERRUPTION) {
      interruptions.push({ kind: 'furniture', ranges: [range], row, rows: 1, odds: oddsOf(decoded, row) });
      continue;
    }
    const joined = Boolean(CONTINUES[label]) && open !== undefined;
    joints.push({
      row,
      joined,
      glue: joined ? glueAt(rows, label, row) : '',
      confidence: sureness(decoded, row, joined),
    });
    if (joined && open) {
      extend(open.ranges, range);
      open.rows++;
      continue;
    }
    close();
    pieces.push(...interruptions.splice(0));
    open = { kind: LABEL_KIND[label] ?? 'paragraph', ranges: [range], row, rows: 1 };
  }
  close();
  pieces.push(...interruptions);
  const inTable = new Set<number>();
  for (const piece of pieces) {
    if (piece.rows > 1 && isTablePiece(rows, piece)) {
      for (let row = piece.row + 1; row < piece.row + piece.rows; row++) inTable.add(row);
    }
  }
  return {
    pieces: pieces.sort((a, b) => a.row - b.row),
    joints: joints.map((joint) => (inTable.has(joint.row) ? { ...joint, glue: ' ' } : joint)),
  };
}

/** Whether a paragraph is a row of a table. */
export const isTablePiece = (rows: Rows, { kind, row, rows: count, ranges }: Piece): boolean =>
  kind === 'paragraph' && ranges.length === 1 && isTable(rows, row, count);

function extend(ranges: Range[], range: Range): void {
  const last = ranges.at(-1);
  if (last && last[1] === range[0]) ranges[ranges.length - 1] = [last[0], range[1]];
  else ranges.push(range);
}

/** Probability that the row is joined to (or parted from) what stands before it. */
function sureness(decoded: Decoded, row: number, joined: boolean): number {
  let joining = 0;
  for (let y = 0; y < LABEL_COUNT; y++) {
    if (CONTINUES[y]) joining += decoded.marginal[row * LABEL_COUNT + y] ?? 0;
  }
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

/** The text of ranges: spaces where `space` says, none before the first character. */
export function textOfRanges(rows: Rows, space: Uint8Array, ranges: readonly Range[]): string {
  let text = '';
  for (const [from, to] of ranges) {
    let start = from;
    for (let i = from; i < to; i++) {
      if (!space[i] || (text === '' && start === i)) continue;
      text += `${textOf(rows, start, i)} `;
      start = i;
    }
    text += textOf(rows, start, to);
  }
  return text;
}
