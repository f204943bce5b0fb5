import type { PageGeometry, Theme } from '../model/index.js';
import { leadingInPx } from './page-master.js';
import { breakWhereItEnds, inSource } from './page-scripts/break-where-it-ends.js';
import { cutAtPages } from './page-scripts/cut-at-pages.js';
import { dropSpaceAtPageTop } from './page-scripts/drop-space-at-page-top.js';
import { fitPicture } from './page-scripts/fit-picture.js';
import { fragmentPlainText } from './page-scripts/fragment-plain-text.js';
import {
  emptied,
  furnitureApart,
  onlyFolio,
  onlyHead,
  pruned,
  stringsOf,
} from './page-scripts/furniture-apart.js';
import { gridPass } from './page-scripts/grid-pass.js';
import { halveLineEnds, halving } from './page-scripts/halve-line-ends.js';
import { hideFinishedPages } from './page-scripts/hide-finished-pages.js';
import { keepHeadWithText } from './page-scripts/keep-head-with-text.js';
import { keepWhole } from './page-scripts/keep-whole.js';
import { keepWithText } from './page-scripts/keep-with-text.js';
import { inSpan, lineEnds } from './page-scripts/line-ends.js';
import { loadFacesAndPictures } from './page-scripts/load-faces-and-pictures.js';
import { beginMeasuring } from './page-scripts/measure.js';
import { noHyphenAtPageEnd } from './page-scripts/no-hyphen-at-page-end.js';
import { numberLater } from './page-scripts/number-later.js';
import { numberNotes } from './page-scripts/number-notes.js';
import { openAtCut } from './page-scripts/open-at-cut.js';
import { type HeadSetter, pageKindsOf } from './page-scripts/page-kinds.js';
import { reachEdge } from './page-scripts/reach-edge.js';
import { repeatTableHead } from './page-scripts/repeat-table-head.js';
import { reserveTail } from './page-scripts/reserve-tail.js';
import { steadyColumns } from './page-scripts/steady-columns.js';
import { tailOnEvenPage } from './page-scripts/tail-on-even-page.js';
import { lineBefore, linesOfRest, twoLinesAtPageTop } from './page-scripts/two-lines-at-page-top.js';
import { twoRowsTogether } from './page-scripts/two-rows-together.js';
import { wholeFirstLetters } from './page-scripts/whole-first-letters.js';

type PageFunction = (...args: never[]) => unknown;

/** A function of `page-scripts/` as a call in the page. It sees its arguments and nothing else of ours. */
const call = (run: PageFunction, ...args: readonly (string | number | PageFunction)[]): string =>
  `(${run.toString()})(${args.map((arg) => (typeof arg === 'function' ? `(${arg.toString()})` : JSON.stringify(arg))).join(', ')})`;

/** What runs in the page between the loading of Paged.js and the end of its layout, in this order. */
export function pageScripts(
  geometry: PageGeometry,
  theme: Theme,
  setters: readonly HeadSetter[],
): readonly string[] {
  const leading = leadingInPx(geometry);
  const halve = call(halving, lineEnds, inSpan);
  const prepare = `window.PagedConfig.before = async () => {
  await ${call(loadFacesAndPictures)};
  const done = ${call(beginMeasuring)};
  ${call(reachEdge)};
  ${call(keepWhole, leading)};
  ${call(steadyColumns)};
  ${call(gridPass, leading)};
  ${theme === 'jianbao' ? `${call(reserveTail, leading)};` : ''}
  done();
};`;
  const handlers = [
    call(wholeFirstLetters),
    call(dropSpaceAtPageTop),
    call(numberNotes),
    call(fitPicture, leading),
    call(repeatTableHead),
    call(noHyphenAtPageEnd),
    call(breakWhereItEnds, leading, lineBefore, inSource),
    call(twoLinesAtPageTop, leading, linesOfRest, lineBefore, inSource),
    call(keepWithText, leading, lineBefore, inSource),
    call(twoRowsTogether),
    call(keepHeadWithText),
    call(openAtCut),
    ...(theme === 'jianbao' ? [call(tailOnEvenPage)] : []),
    `(${halveLineEnds.toString()})(${halve})`,
    call(numberLater),
    call(furnitureApart, emptied, pruned, stringsOf, onlyHead, onlyFolio),
    call(hideFinishedPages),
    `(${fragmentPlainText.toString()})(${JSON.stringify(leading)}, ${JSON.stringify(setters)}, (${pageKindsOf.toString()})(${JSON.stringify(setters)}), ${cutAtPages.toString()}, ${halve})`,
  ];
  return [prepare, ...handlers.map((handler) => `${handler};`)];
}
