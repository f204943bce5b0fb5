import type { BreakToken } from './paged.js';
import type { TextPlace } from './two-lines-at-page-top.js';

/**
 * Where the tail of a brief does not fit under the text, the last two lines go over with it: no page has a tail
 * alone. Short paragraphs go over whole, unless a heading would be left behind.
 */
export function tailWithText(
  leading: number,
  lineBefore: (shown: HTMLElement, end: TextPlace, leading: number) => TextPlace | undefined,
  inSource: (place: TextPlace, shown: HTMLElement, source: HTMLElement) => TextPlace | undefined,
): void {
  class TailWithText extends Paged.Handler {
    onBreakToken(
      token: BreakToken | undefined,
      overflow: Range | undefined,
      rendered: HTMLElement,
    ): BreakToken | undefined {
      if (!token || !overflow || !(token.node instanceof HTMLElement) || !token.node.matches('.tail'))
        return undefined;
      const shown = [...rendered.querySelectorAll<HTMLElement>('.article > *')].at(-1);
      const article = token.node.parentNode?.querySelectorAll('.article');
      const source = [...(article ?? [])].at(-1)?.lastElementChild;
      if (!shown || !(source instanceof HTMLElement) || !shown.matches('p')) return undefined;
      const last = this.lastPlace(shown);
      const line = last && lineBefore(shown, last, leading);
      const two = line && lineBefore(shown, line, leading);
      const there = two && inSource(two, shown, source);
      token.node.dataset.pulled = '';
      if (two && there) {
        overflow.setStart(two.text, two.offset);
        token.node = there.text;
        token.offset = there.offset;
      } else if (shown.previousElementSibling?.matches('p') && !shown.dataset.splitFrom) {
        overflow.setStartBefore(shown);
        token.node = source;
        token.offset = 0;
      } else delete (token.node as HTMLElement).dataset.pulled;
      return token;
    }
    private lastPlace(shown: HTMLElement): TextPlace | undefined {
      const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
      let text: Text | undefined;
      while (walker.nextNode()) text = walker.currentNode as Text;
      return text && { text, offset: text.length };
    }
  }
  Paged.registerHandlers(TailWithText);
}
