/** The edge at which a book is bound: left for lines from left to right, right for columns from right to left. */
export type Binding = 'left' | 'right';
/**
 * Where the pages go that fill the last sheet: behind all; before the last page, so that this one is the back; behind
 * the page of a number, which counts from 1 in the flat file.
 */
export type BlankPlan = 'end' | 'before-last' | number;
/** The cover on the paper of the text, or four pages of a sheet of its own. */
export type Cover = 'self' | 'plus';
/** Sheets, lying. */
export type SheetName = 'A4' | 'A3' | 'SRA4' | 'SRA3' | '8K';

/** How the pages of the flat file go on sheets. */
export interface Imposition {
  readonly kind: 'booklet' | 'two-up';
  readonly sheet: SheetName;
  readonly binding: Binding;
  readonly cover: Cover;
  readonly blanks: BlankPlan;
  /** Thickness of a sheet in mm; 0 for no creep. */
  readonly paper: number;
  /** Thickness of a cover that is a sheet of its own, in mm. */
  readonly coverPaper: number;
  /** Fold and crop marks, where the sheet has room for them outside of the trimmed pages. */
  readonly marks: boolean;
  /** A file to fold first, with the numbers of the pages alone. */
  readonly dummy: boolean;
}

/** What was put on the sheets, for the report. */
export interface SheetFacts {
  readonly kind: Imposition['kind'];
  readonly sheet: SheetName;
  readonly sheets: number;
  readonly binding: Binding;
  readonly cover: Cover;
  /** Pages of the folded book without anything on them; they count from 1. */
  readonly blanks: readonly number[];
  /** By sheet, from the outside, in mm towards the spine. */
  readonly creep: readonly number[];
  /** Of the pages, in percent. */
  readonly scale: number;
  /** How the sheets are turned over. */
  readonly turn: 'short-edge';
}
