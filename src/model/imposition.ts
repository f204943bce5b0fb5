/** The edge at which a book is bound: left for lines from left to right, right for columns from right to left. */
export type Binding = 'left' | 'right';
/** Where the pages go that fill the last sheet: behind all, or before the last page so that this one is the back. */
export type BlankPlan = 'end' | 'before-last';
/** The cover on the paper of the text, or four pages of a sheet of its own. */
export type Cover = 'self' | 'plus';
/** Sheets of an office, lying. */
export type SheetName = 'A4' | 'A3';

/** How the pages of the flat file go on sheets. */
export interface Imposition {
  readonly kind: 'booklet' | 'two-up';
  readonly sheet: SheetName;
  readonly binding: Binding;
  readonly cover: Cover;
  readonly blanks: BlankPlan;
  /** Thickness of a sheet in mm; 0 for no creep. */
  readonly paper: number;
  readonly foldMarks: boolean;
  /** A file to fold first, with the numbers of the pages alone. */
  readonly dummy: boolean;
}
