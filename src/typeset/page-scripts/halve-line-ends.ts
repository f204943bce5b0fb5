import type { LineEnd } from './line-ends.js';
import type { BreakToken, TextPlace } from './paged.js';

/**
 * A mark at the end of a full line takes half its width (GB/T 15834—2011, 5.1.10). The browser does so only where the
 * line would not hold it otherwise. Done on each finished page: behind the mark comes a space of the half that it
 * gave up, which vanishes where the line ends, so that no line can hold more than before and none moves. And the gap
 * before Latin that the browser leaves at some line ends goes.
 */
export function halveLineEnds(
  halveIn: (blocks: readonly HTMLElement[], token: BreakToken | undefined) => void,
): void {
  class HalveLineEnds extends Paged.Handler {
    afterPageLayout(page: HTMLElement, _page: unknown, token: BreakToken | undefined): void {
      halveIn(
        [...page.querySelectorAll<HTMLElement>('.pagedjs_page_content p, .pagedjs_page_content li')],
        token,
      );
    }
  }
  Paged.registerHandlers(HalveLineEnds);
}

/** Gives back what halves the line ends of some blocks; `token`: where their page ends. */
export function halving(
  lineEnds: (block: HTMLElement, candidates: RegExp, token: BreakToken | undefined) => LineEnd[],
  inSpan: (place: TextPlace, className: string) => HTMLElement,
): (blocks: readonly HTMLElement[], token: BreakToken | undefined) => void {
  const MARK = /[、，。．：；！？”’」』）〕］｝】〗》〉]/gu;
  const BEFORE_LATIN = /\p{Script=Han}(?=\w|$)/gu;
  const halve = (mark: TextPlace): void => {
    const space = document.createElement('span');
    space.className = 'half-space';
    space.textContent = ' ';
    inSpan(mark, 'half-mark').after(space);
  };
  return (blocks, token) => {
    // a line may turn elsewhere when it is set anew: look again
    for (let round = 0; round < 3; round++) {
      const marks = blocks
        .flatMap((block) => lineEnds(block, MARK, token))
        .filter(({ width, size }) => width > size * 0.7);
      for (const mark of marks.reverse()) halve(mark);
      if (marks.length === 0) break;
    }
    const gaps = blocks
      .flatMap((block) => lineEnds(block, BEFORE_LATIN, token))
      .filter(({ width, size }) => width > size * 1.05);
    for (const place of gaps.reverse()) inSpan(place, 'no-gap');
  };
}
