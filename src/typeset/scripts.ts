import type { PageGeometry, Theme } from '../model/index.js';
import { call, named, result, withLast } from './page-call.js';
import { leadingInPx } from './page-master.js';
import { breakWhereItEnds, inSource } from './page-scripts/break-where-it-ends.js';
import { columnsOf } from './page-scripts/columns.js';
import { cuttingAtPages } from './page-scripts/cut-at-pages.js';
import { dropSpaceAtPageTop } from './page-scripts/drop-space-at-page-top.js';
import { fitPicture } from './page-scripts/fit-picture.js';
import { fragmentPlainText } from './page-scripts/fragment-plain-text.js';
import {
  emptied,
  furnishings,
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
import { kindsFromPaged } from './page-scripts/kinds-from-paged.js';
import { inSpan, lineEnds } from './page-scripts/line-ends.js';
import { loadFacesAndPictures } from './page-scripts/load-faces-and-pictures.js';
import { beginMeasuring } from './page-scripts/measure.js';
import { moveOver } from './page-scripts/move-over.js';
import { noHyphenAtPageEnd } from './page-scripts/no-hyphen-at-page-end.js';
import { numberLater } from './page-scripts/number-later.js';
import { numberNotes } from './page-scripts/number-notes.js';
import { openAtCut } from './page-scripts/open-at-cut.js';
import { pageFacts } from './page-scripts/page-facts.js';
import { commonFrame, type HeadSetter, pageKindsOf } from './page-scripts/page-kinds.js';
import { isPlainFlow } from './page-scripts/plain-flow.js';
import { reachEdge } from './page-scripts/reach-edge.js';
import { repeatTableHead } from './page-scripts/repeat-table-head.js';
import { reserveTail } from './page-scripts/reserve-tail.js';
import { runningHeads, withRunningHeads } from './page-scripts/running-heads.js';
import { steadyColumns } from './page-scripts/steady-columns.js';
import { tailOnEvenPage } from './page-scripts/tail-on-even-page.js';
import { lineBefore, linesOfRest, twoLinesAtPageTop } from './page-scripts/two-lines-at-page-top.js';
import { twoRowsTogether } from './page-scripts/two-rows-together.js';
import { wholeFirstLetters } from './page-scripts/whole-first-letters.js';

/** What runs in the page between the loading of Paged.js and the end of its layout, in this order. */
export function pageScripts(
  geometry: PageGeometry,
  theme: Theme,
  setters: readonly HeadSetter[],
): readonly string[] {
  const leading = leadingInPx(geometry);
  const halveIn = result(halving, lineEnds, inSpan);
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
    call(halveLineEnds, halveIn),
    call(numberLater),
    call(furnitureApart, result(furnishings, emptied, pruned, stringsOf, onlyHead, onlyFolio)),
    call(hideFinishedPages),
    call(
      fragmentPlainText,
      leading,
      named({
        isPlainFlow: withLast(isPlainFlow, setters),
        pageKinds: result(
          pageKindsOf,
          setters,
          withLast(kindsFromPaged, commonFrame),
          runningHeads,
          withRunningHeads,
        ),
        columnsOf,
        cutAtPages: result(cuttingAtPages, leading, lineBefore),
        moveOver,
        halveIn,
        pageFacts,
      }),
    ),
  ];
  return [prepare, ...handlers.map((handler) => `${handler};`)];
}
