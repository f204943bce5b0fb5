import type { BreakToken, TextPlace } from './paged.js';

/**
 * Where a page ends inside a paragraph, Paged.js looks for the page's text in the document's by its words, and
 * finds the wrong place where a paragraph repeats itself or has the same words twice between notes. Here the
 * place is counted from where the page begins. And where a note's call is sent over with the mark before it, the
 * whole line goes: no page begins with 。
 */
export function breakWhereItEnds(
  leading: number,
  lineBefore: (shown: HTMLElement, end: TextPlace, leading: number) => TextPlace | undefined,
  inSource: (place: TextPlace, home: Element, start: BreakToken | undefined) => TextPlace | undefined,
): void {
  class BreakWhereItEnds extends Paged.Handler {
    private start: BreakToken | undefined;
    beforePageLayout(_page: unknown, _content: unknown, start: BreakToken | undefined): void {
      this.start = start || undefined;
    }
    onBreakToken(
      token: BreakToken | undefined,
      overflow: Range | undefined,
      rendered: HTMLElement,
    ): BreakToken | undefined {
      if (!token || !overflow) return undefined;
      if (token.node instanceof HTMLElement && token.node.matches('.stick')) {
        return this.beforeLine(token, token.node, overflow, rendered);
      }
      const shown = overflow.startContainer;
      const home = token.node.parentElement;
      if (!(shown instanceof Text) || !(token.node instanceof Text) || !home) return undefined;
      if (shown.parentElement?.dataset.ref !== home.dataset.ref) return undefined;
      const place = inSource({ text: shown, offset: overflow.startOffset }, home, this.start);
      if (!place) return undefined;
      token.node = place.text;
      token.offset = place.offset;
      return token;
    }
    private beforeLine(token: BreakToken, stick: HTMLElement, overflow: Range, rendered: HTMLElement) {
      if (!/^[。，、；：！？”’」』）〕】》〉…—·]/.test(stick.textContent ?? '')) return undefined;
      const text = rendered.querySelector(`[data-ref="${stick.dataset.ref}"]`)?.previousSibling;
      const shown = text?.parentElement;
      const line = text instanceof Text && shown && lineBefore(shown, { text, offset: text.length }, leading);
      const place = line && stick.parentElement && inSource(line, stick.parentElement, this.start);
      if (!line || !place) return undefined;
      overflow.setStart(line.text, line.offset);
      token.node = place.text;
      token.offset = place.offset;
      return token;
    }
  }
  Paged.registerHandlers(BreakWhereItEnds);
}

/** The place in the document that a place on the page stands for; `home` is the parent there. */
export function inSource(
  place: TextPlace,
  home: Element,
  start: BreakToken | undefined,
): TextPlace | undefined {
  const parent = place.text.parentElement;
  if (!parent) return undefined;
  const continued = parent.dataset.splitFrom !== undefined && start !== undefined;
  const first = continued ? [...home.childNodes].findIndex((child) => child.contains(start.node)) : 0;
  if (first < 0) return undefined;
  const text = home.childNodes[first + [...parent.childNodes].indexOf(place.text)];
  if (!(text instanceof Text)) return undefined;
  const before = continued && text === start.node ? start.offset : 0;
  return text.data.slice(before).startsWith(place.text.data)
    ? { text, offset: before + place.offset }
    : undefined;
}
