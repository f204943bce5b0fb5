import type { BreakToken } from './paged.js';

/**
 * What a page cuts in two has no end on it: no rule and no room below its last line (CSS Fragmentation 3, 6.1,
 * `slice`). Paged.js takes what follows away, and the browser, which now sees the end there, would make room for it by
 * sending the last line on: behind the page, where nobody finds it.
 */
export function openAtCut(): void {
  class OpenAtCut extends Paged.Handler {
    onBreakToken(
      token: BreakToken | undefined,
      overflow: Range | undefined,
      rendered: HTMLElement,
    ): BreakToken | undefined {
      if (!token || !overflow) return undefined;
      const { startContainer: start } = overflow;
      for (
        let cut = start instanceof HTMLElement ? start : start.parentElement;
        cut && cut !== rendered;
        cut = cut.parentElement
      ) {
        for (const end of ['padding-block-end', 'margin-block-end', 'border-block-end-width'])
          cut.style.setProperty(end, '0', 'important');
      }
      return undefined;
    }
  }
  Paged.registerHandlers(OpenAtCut);
}
