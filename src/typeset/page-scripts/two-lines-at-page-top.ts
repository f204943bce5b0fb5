import type { BreakToken, TextPlace } from './paged.js';

/**
 * No page begins with the last line of a paragraph. The browser sees to that where it breaks, but the rest of
 * the paragraph is set anew on the next page and may come out a line shorter there: then one more line goes over.
 */
export function twoLinesAtPageTop(
  leading: number,
  linesOfRest: (source: HTMLElement, token: BreakToken, rendered: HTMLElement, leading: number) => number,
  lineBefore: (shown: HTMLElement, end: TextPlace, leading: number) => TextPlace | undefined,
  inSource: (place: TextPlace, home: Element, start: BreakToken | undefined) => TextPlace | undefined,
): void {
  const elementOf = (node: Node | undefined) => (node instanceof Element ? node : node?.parentElement);
  /** Words that are tied together begin in an element of their own. */
  const isStartOf = (source: Element, { node, offset }: BreakToken): boolean => {
    const before = document.createRange();
    before.setStart(source, 0);
    before.setEnd(node, offset);
    return before.toString() === '';
  };
  const textAt = ({ startContainer: node, startOffset: offset }: Range) => {
    if (node instanceof Text) return { text: node, offset };
    const walker = document.createTreeWalker(node.childNodes[offset] ?? node, NodeFilter.SHOW_TEXT);
    const { currentNode } = walker;
    return {
      text: (currentNode instanceof Text ? currentNode : walker.nextNode()) as Text | null,
      offset: 0,
    };
  };
  class TwoLinesAtPageTop extends Paged.Handler {
    private start: BreakToken | undefined;
    beforePageLayout(_page: unknown, _content: unknown, start: BreakToken | undefined): void {
      this.start = start || undefined;
    }
    onBreakToken(
      token: BreakToken | undefined,
      overflow: Range | undefined,
      rendered: HTMLElement,
    ): BreakToken | undefined {
      const source = elementOf(token?.node)?.closest('p');
      const shown = elementOf(overflow?.startContainer)?.closest('p');
      if (!token || !overflow || !source || !shown) return undefined;
      const { text, offset } = textAt(overflow);
      if (!text || !shown.contains(text) || isStartOf(source, token)) return undefined;
      if (linesOfRest(source, token, rendered, leading) !== 1) return undefined;
      const start = lineBefore(shown, { text, offset }, leading);
      const parent = start?.text.parentElement;
      const home =
        parent === shown ? source : source.querySelector(`[data-ref="${parent?.dataset.ref ?? ''}"]`);
      const moved = start && home && inSource(start, home, this.start);
      if (!start || !moved) return start ? undefined : this.moveWhole(token, overflow, shown, source);
      overflow.setStart(start.text, start.offset);
      token.node = moved.text;
      token.offset = moved.offset;
      return token;
    }
    /** Three lines cannot be divided: all of them go over, and the headings above with them. */
    private moveWhole(token: BreakToken, overflow: Range, shown: HTMLElement, source: HTMLElement) {
      const heading = (node: Element | null) => node?.matches('h2, h3, h4, h5, h6, .heads');
      const together = heading(shown.previousElementSibling) && heading(source.previousElementSibling);
      const first = together ? shown.previousElementSibling : shown;
      const before = first?.previousElementSibling;
      if (shown.dataset.splitFrom || !before || before.matches('.head')) return undefined;
      overflow.setStartBefore(first);
      token.node = (together && source.previousElementSibling) || source;
      token.offset = 0;
      return token;
    }
  }
  Paged.registerHandlers(TwoLinesAtPageTop);
}

/** How many lines the rest of the paragraph makes on its own. */
export function linesOfRest(
  source: HTMLElement,
  token: BreakToken,
  rendered: HTMLElement,
  leading: number,
): number {
  const rest = document.createRange();
  rest.setStart(token.node, token.offset);
  rest.setEnd(source, source.childNodes.length);
  const copy = source.cloneNode(false) as HTMLElement;
  copy.removeAttribute('id');
  copy.append(rest.cloneContents());
  for (const note of copy.querySelectorAll('.footnote')) note.remove();
  const shown = rendered.querySelector(`[data-ref="${source.dataset.ref ?? ''}"]`);
  const width = shown ? getComputedStyle(shown).width : 'var(--type-width)';
  copy.style.cssText = `position: absolute; visibility: hidden; text-indent: 0; width: ${width}`;
  (rendered.closest('.pagedjs_area') ?? rendered).append(copy);
  const lines = Math.round(copy.getBoundingClientRect().height / leading);
  copy.remove();
  return lines;
}

/** Where the line begins that ends at `end`, if two lines are left above it. */
export function lineBefore(shown: HTMLElement, end: TextPlace, leading: number): TextPlace | undefined {
  const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
  const places: { text: Text; offset: number; middle: number }[] = [];
  const range = document.createRange();
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
    const reading = text.parentElement?.matches('.reading');
    const length = reading ? 0 : text === end.text ? end.offset : text.length;
    for (let offset = 0; offset < length; offset++) {
      range.setStart(text, offset);
      range.setEnd(text, offset + 1);
      const box = range.getBoundingClientRect();
      if (box.height > 0) places.push({ text, offset, middle: box.top + box.height / 2 });
    }
    if (text === end.text) break;
  }
  const starts = places.filter(
    // the first line of a column is above the last one of the column before it
    ({ middle }, at) => at === 0 || Math.abs(middle - (places[at - 1]?.middle ?? 0)) > leading / 2,
  );
  return starts.length > 2 ? starts.at(-1) : undefined;
}
