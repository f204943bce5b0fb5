import type { BreakToken, TextPlace } from './paged.js';

/**
 * A brief's tail and an article's source line never stand alone on a page: where they do not fit under the text,
 * its last two lines go over with them. Short paragraphs go over whole, unless a heading would be left behind.
 */
export function keepWithText(
  leading: number,
  lineBefore: (shown: HTMLElement, end: TextPlace, leading: number) => TextPlace | undefined,
  inSource: (place: TextPlace, home: Element, start: BreakToken | undefined) => TextPlace | undefined,
): void {
  class KeepWithText extends Paged.Handler {
    private start: BreakToken | undefined;
    beforePageLayout(_page: unknown, _content: unknown, start: BreakToken | undefined): void {
      this.start = start || undefined;
    }
    onBreakToken(
      token: BreakToken | undefined,
      overflow: Range | undefined,
      rendered: HTMLElement,
    ): BreakToken | undefined {
      const block = token?.node;
      if (!token || !overflow || !(block instanceof HTMLElement)) return undefined;
      if (!block.matches('.tail, .source-line')) return undefined;
      const source = block.matches('.tail')
        ? block.previousElementSibling?.lastElementChild
        : block.previousElementSibling;
      const ref = source?.getAttribute('data-ref');
      const shown = rendered.querySelector<HTMLElement>(`[data-ref="${ref}"]`);
      if (!(source instanceof HTMLElement) || !shown?.matches('p')) return undefined;
      const last = this.lastPlace(shown);
      const line = last && lineBefore(shown, last, leading);
      const two = line && lineBefore(shown, line, leading);
      const parent = two?.text.parentElement;
      const home =
        parent === shown ? source : source.querySelector(`[data-ref="${parent?.dataset.ref ?? ''}"]`);
      const there = two && home && inSource(two, home, this.start);
      if (two && there) {
        overflow.setStart(two.text, two.offset);
        token.node = there.text;
        token.offset = there.offset;
      } else if (shown.previousElementSibling?.matches('p') && !shown.dataset.splitFrom) {
        overflow.setStartBefore(shown);
        token.node = source;
        token.offset = 0;
      } else return undefined;
      block.dataset.pulled = '';
      return token;
    }
    private lastPlace(shown: HTMLElement): TextPlace | undefined {
      const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
      let text: Text | undefined;
      while (walker.nextNode()) text = walker.currentNode as Text;
      return text && { text, offset: text.length };
    }
  }
  Paged.registerHandlers(KeepWithText);
}
