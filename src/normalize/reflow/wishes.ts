import type { LabelKind, Line, Overrides, SpotKey } from '../../model/index.js';
import { CONTINUES, LABEL_COUNT, LABEL_KIND, LABELS } from './labels.js';
import type { Rows } from './rows.js';
import { GAP } from './spacing.js';

/** What the editor demands, as glyphs and rows of this source. */
export interface Wishes {
  /** By row: what happens before it. */
  readonly boundary: ReadonlyMap<number, 'join' | 'break' | 'split'>;
  /** By row: what it is, and whether it begins it. */
  readonly label: ReadonlyMap<number, { readonly kind: LabelKind; readonly first: boolean }>;
  /** By row: kinds that it must not be. */
  readonly refused: ReadonlyMap<number, string>;
  /** By glyph: what becomes of the white space before it. */
  readonly spaces: ReadonlyMap<number, 'keep' | 'drop'>;
  /** Values of GAP that no gap goes for, since the rule is off for this source. */
  readonly keptGaps: ReadonlySet<number>;
  /** First glyphs of articles. */
  readonly splits: ReadonlySet<number>;
  /** First glyphs of datelines. */
  readonly datelines: ReadonlySet<number>;
}

/** Stronger than every constraint, and small enough for the sums of the chain. */
export const FORCE = 100;

/** What a cut in mid-line leaves likely for the lines around it. */
const LIKELY = 8;

const SPACE_RULES = [
  ['script-space', GAP.scriptChange],
  ['punctuation-space', GAP.punctuation],
] as const;

/** Whether the editor said what one of the rows is, or what happens before it; `to` is not among them. */
export function isSettled(wishes: Wishes | undefined, from: number, to: number): boolean {
  if (!wishes) return false;
  for (let row = from; row < to; row++) if (wishes.label.has(row) || wishes.boundary.has(row)) return true;
  return false;
}

/** Finds the editor's places among the rows; undefined where nothing is demanded. */
export function wishesOf(
  rows: Rows,
  lines: readonly Line[],
  overrides: Overrides | undefined,
): Wishes | undefined {
  if (!overrides) return undefined;
  const glyphAt = glyphIndex(rows, lines);
  const rowAt = rowIndex(rows);
  const boundary = new Map<number, 'join' | 'break' | 'split'>();
  const splits = new Set<number>();
  for (const [key, what] of overrides.boundaries) {
    const glyph = glyphAt.get(key);
    if (glyph === undefined) continue;
    boundary.set(rowAt(glyph), what);
    if (what === 'split') splits.add(glyph);
  }
  const label = new Map<number, { kind: LabelKind; first: boolean }>();
  const datelines = new Set<number>();
  for (const { kind, from, to } of overrides.labels) {
    const first = glyphAt.get(`${from.line}:${from.column}`);
    const last = glyphAt.get(`${to.line}:${to.column}`);
    if (first === undefined || last === undefined) continue;
    if (kind === 'dateline') datelines.add(first);
    for (let row = rowAt(first); row <= rowAt(last); row++)
      label.set(row, { kind, first: row === rowAt(first) });
  }
  const refused = new Map<number, string>();
  for (const { rule, at } of overrides.refused) {
    const glyph = glyphAt.get(`${at.line}:${at.column}`);
    const kind = rule.replace(/^(?:remove|move)-/u, '');
    if (glyph !== undefined && LABEL_KIND.some((known) => known === kind)) refused.set(rowAt(glyph), kind);
  }
  const spaces = new Map<number, 'keep' | 'drop'>();
  for (const [key, what] of overrides.spaces) {
    const glyph = glyphAt.get(key);
    if (glyph !== undefined) spaces.set(glyph, what);
  }
  const keptGaps = new Set(
    SPACE_RULES.flatMap(([rule, gap]) => (overrides.rules.get(rule) === 'off' ? [gap] : [])),
  );
  return { boundary, label, refused, spaces, keptGaps, splits, datelines };
}

function glyphIndex(rows: Rows, lines: readonly Line[]): ReadonlyMap<SpotKey, number> {
  const index = new Map<SpotKey, number>();
  for (let row = 0; row < rows.count; row++) {
    const line = lines[rows.line[row] ?? 0]?.number ?? 0;
    for (let glyph = rows.start[row] ?? 0; glyph < (rows.start[row + 1] ?? 0); glyph++) {
      index.set(`${line}:${(rows.column[glyph] ?? 0) + 1}`, glyph);
    }
  }
  return index;
}

function rowIndex(rows: Rows): (glyph: number) => number {
  const rowOf = new Int32Array(rows.code.length);
  for (let row = 0; row < rows.count; row++) rowOf.fill(row, rows.start[row], rows.start[row + 1]);
  return (glyph) => rowOf[glyph] ?? 0;
}

/** Bends the scores of the rows' labels to the editor's wishes. */
export function obey(scores: Float32Array, rows: Rows, wishes: Wishes): void {
  const add = (row: number, fits: (label: number) => boolean, force: number): void => {
    if (row >= rows.count) return;
    for (let label = 0; label < LABEL_COUNT; label++) {
      if (fits(label)) scores[row * LABEL_COUNT + label] = (scores[row * LABEL_COUNT + label] ?? 0) + force;
    }
  };
  const goesOn = (label: number) => CONTINUES[label] === true;
  for (const [row, what] of wishes.boundary) {
    if (what === 'join') add(row, goesOn, FORCE);
    else add(row, (label) => goesOn(label) || LABELS[label] === 'furniture|', -FORCE);
  }
  for (const [row, { kind, first }] of wishes.label) {
    add(row, (label) => isKind(label, kind, first), FORCE);
    const next = wishes.label.get(row + 1);
    if (kind !== 'furniture' && (!next || next.first)) add(row + 1, goesOn, -FORCE);
  }
  for (const row of wishes.boundary.keys()) {
    const cut = row > 0 && rows.line[row] === rows.line[row - 1];
    if (!cut) continue;
    // both halves of a cut line stay with their own neighbours unless a sentence ends there
    add(row - 1, goesOn, LIKELY);
    if (!/[。！？”）]$/u.test(rows.text[row] ?? '')) add(row + 1, goesOn, LIKELY);
  }
  for (const [row, kind] of wishes.refused) add(row, (label) => LABEL_KIND[label] === kind, -FORCE);
}

/** A dateline is a paragraph to the chain; the article takes it out of the text afterwards. */
function isKind(label: number, kind: LabelKind, first: boolean): boolean {
  const wanted = kind === 'dateline' ? 'paragraph' : kind;
  if (LABEL_KIND[label] !== wanted) return false;
  return wanted === 'furniture' || first !== CONTINUES[label];
}
