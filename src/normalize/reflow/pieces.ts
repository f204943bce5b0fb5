import { CONTINUES, INTERRUPTION, type Kind, LABEL_COUNT, LABEL_KIND } from './labels.js';
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

const labelsOf = (kind: Kind): Uint8Array =>
  Uint8Array.from(LABEL_KIND.flatMap((own, label) => (own === kind ? [label] : [])));
const OF_KIND = {
  paragraph: labelsOf('paragraph'),
  heading: labelsOf('heading'),
  title: labelsOf('title'),
  kicker: labelsOf('kicker'),
  subtitle: labelsOf('subtitle'),
  byline: labelsOf('byline'),
  furniture: labelsOf('furniture'),
} as const satisfies Record<Kind, Uint8Array>;

/** The sum of a row's probabilities over some labels. */
export function sumOver(labels: Uint8Array, { marginal }: Pick<Decoded, 'marginal'>, row: number): number {
  let sum = 0;
  for (let k = 0; k < labels.length; k++) sum += marginal[row * LABEL_COUNT + (labels[k] ?? 0)] ?? 0;
  return sum;
}

const oddsOf = (decoded: Decoded, row: number): Record<Kind, number> => ({
  paragraph: sumOver(OF_KIND.paragraph, decoded, row),
  heading: sumOver(OF_KIND.heading, decoded, row),
  title: sumOver(OF_KIND.title, decoded, row),
  kicker: sumOver(OF_KIND.kicker, decoded, row),
  subtitle: sumOver(OF_KIND.subtitle, decoded, row),
  byline: sumOver(OF_KIND.byline, decoded, row),
  furniture: sumOver(OF_KIND.furniture, decoded, row),
});

/** Cuts the rows into pieces as the labels say. */
export function cutPieces(rows: Rows, decoded: Decoded): Piece[] {
  const pieces: Piece[] = [];
  let open: { kind: Kind; ranges: Range[]; row: number; rows: number } | undefined;
  const close = (): void => {
    if (!open) return;
    const { kind, ranges, row, rows } = open;
    pieces.push({ kind, ranges, row, rows, odds: oddsOf(decoded, row) });
  };
  for (let row = 0; row < rows.count; row++) {
    const label = decoded.label[row] ?? 0;
    const range: Range = [rows.start[row] ?? 0, rows.start[row + 1] ?? 0];
    if (label === INTERRUPTION) {
      pieces.push({ kind: 'furniture', ranges: [range], row, rows: 1, odds: oddsOf(decoded, row) });
    } else if (open && CONTINUES[label]) {
      extend(open.ranges, range);
      open.rows++;
    } else {
      close();
      open = { kind: LABEL_KIND[label] ?? 'paragraph', ranges: [range], row, rows: 1 };
    }
  }
  close();
  return pieces.sort((a, b) => a.row - b.row);
}

/** Whether a paragraph is a row of a table. */
export const isTablePiece = (rows: Rows, { kind, row, rows: count, ranges }: Piece): boolean =>
  kind === 'paragraph' && ranges.length === 1 && isTable(rows, row, count);

function extend(ranges: Range[], range: Range): void {
  const last = ranges.at(-1);
  if (last && last[1] === range[0]) ranges[ranges.length - 1] = [last[0], range[1]];
  else ranges.push(range);
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
