import type { BreakToken } from './paged.js';

/**
 * No page begins with the last line of a paragraph. The browser sees to that where it breaks, but the rest of
 * the paragraph is set anew on the next page and may come out a line shorter there: then one more line goes over.
 */
export function twoLinesAtPageTop(leading: number): void {
  class TwoLinesAtPageTop extends Paged.Handler {
    onBreakToken(
      token: BreakToken | undefined,
      overflow: Range | undefined,
      rendered: HTMLElement,
    ): BreakToken | undefined {
      if (!token || !overflow || !(token.node instanceof Text) || token.offset === 0) return undefined;
      const { startContainer: text, startOffset: offset } = overflow;
      const source = token.node.parentElement?.closest('p');
      const shown = text.parentElement?.closest('p');
      if (!source || !shown || !(text instanceof Text)) return undefined;
      if (this.linesOfRest(source, token, rendered) !== 1) return undefined;
      const back = this.lineBefore(text, offset);
      if (back === undefined) return undefined;
      const start = shown.getClientRects()[0]?.top ?? 0;
      const line = document.createRange();
      line.setStart(text, back);
      line.setEnd(text, back + 1);
      const kept = (line.getBoundingClientRect().top - start) / leading;
      if (kept < 1.5) return undefined;
      overflow.setStart(text, back);
      token.offset -= offset - back;
      return token;
    }
    private linesOfRest(source: HTMLElement, token: BreakToken, rendered: HTMLElement): number {
      const rest = document.createRange();
      rest.setStart(token.node, token.offset);
      rest.setEndAfter(source.lastChild ?? source);
      const copy = source.cloneNode(false) as HTMLElement;
      copy.removeAttribute('id');
      copy.append(rest.cloneContents());
      for (const note of copy.querySelectorAll('.footnote')) note.remove();
      copy.style.cssText = 'position: absolute; visibility: hidden; text-indent: 0; width: var(--type-width)';
      (rendered.closest('.pagedjs_area') ?? rendered).append(copy);
      const lines = Math.round(copy.getBoundingClientRect().height / leading);
      copy.remove();
      return lines;
    }
    /** Where the line begins that ends at `offset`, if it begins in this text node. */
    private lineBefore(text: Text, offset: number): number | undefined {
      const range = document.createRange();
      const top = (at: number) => {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect().top;
      };
      const last = top(offset - 1);
      let at = offset - 1;
      while (at > 0 && Math.abs(top(at - 1) - last) < leading / 2) at--;
      return at > 0 ? at : undefined;
    }
  }
  Paged.registerHandlers(TwoLinesAtPageTop);
}
