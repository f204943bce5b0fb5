import type { TypeRule } from './rule.js';
import { adjacentMarks } from './rules/adjacent-marks.js';
import { captionKept } from './rules/caption-kept.js';
import { contentsPage } from './rules/contents-page.js';
import { continuedIndent } from './rules/continued-indent.js';
import { firstLineIndent } from './rules/first-line-indent.js';
import { folioOrder } from './rules/folio-order.js';
import { headingKept } from './rules/heading-kept.js';
import { lastLineStretched } from './rules/last-line-stretched.js';
import { lineEdgeSlash } from './rules/line-edge-slash.js';
import { lineEndHalf } from './rules/line-end-half.js';
import { lineEndOpening } from './rules/line-end-opening.js';
import { lineGrid } from './rules/line-grid.js';
import { lineStartDash } from './rules/line-start-dash.js';
import { lineStartMark } from './rules/line-start-mark.js';
import { loneCharacter } from './rules/lone-character.js';
import { looseLine } from './rules/loose-line.js';
import { markForm } from './rules/mark-form.js';
import { missingGlyph } from './rules/missing-glyph.js';
import { notePlace } from './rules/note-place.js';
import { orphan } from './rules/orphan.js';
import { rightEdge } from './rules/right-edge.js';
import { sameFace } from './rules/same-face.js';
import { scriptGap } from './rules/script-gap.js';
import { shortPage } from './rules/short-page.js';
import { smallestType } from './rules/smallest-type.js';
import { splitMark } from './rules/split-mark.js';
import { splitNumber } from './rules/split-number.js';
import { splitUnit } from './rules/split-unit.js';
import { tableColumns } from './rules/table-columns.js';
import { tableHead } from './rules/table-head.js';
import { wholeMeasure } from './rules/whole-measure.js';
import { widow } from './rules/widow.js';

/** Every rule that can be measured on a finished PDF. */
export const TYPE_RULES: readonly TypeRule[] = [
  lineStartMark,
  lineEndOpening,
  splitMark,
  lineStartDash,
  lineEdgeSlash,
  lineEndHalf,
  adjacentMarks,
  loneCharacter,
  widow,
  orphan,
  headingKept,
  firstLineIndent,
  continuedIndent,
  rightEdge,
  lastLineStretched,
  looseLine,
  scriptGap,
  splitNumber,
  splitUnit,
  sameFace,
  markForm,
  lineGrid,
  wholeMeasure,
  tableHead,
  tableColumns,
  captionKept,
  notePlace,
  contentsPage,
  folioOrder,
  smallestType,
  missingGlyph,
  shortPage,
];
