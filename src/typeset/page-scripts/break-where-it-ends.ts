import type { BreakToken, TextPlace } from './paged.js';

/**
 * Where a page ends inside a paragraph, Paged.js looks for the page's text in the document's by its words, and
 * finds the wrong place where a paragraph repeats itself or has the same words twice between notes. Here the
 * place is counted from where the page begins.
 */
export function breakWhereItEnds(
  inSource: (place: TextPlace, home: Element, start: BreakToken | undefined) => TextPlace | undefined,
): void {
  class BreakWhereItEnds extends Paged.Handler {
    private start: BreakToken | undefined;
    beforePageLayout(_page: unknown, _content: unknown, start: BreakToken | undefined): void {
      this.start = start || undefined;
    }
    onBreakToken(token: BreakToken | undefined, overflow: Range | undefined): BreakToken | undefined {
      const shown = overflow?.startContainer;
      if (!token || !overflow || !(shown instanceof Text) || !(token.node instanceof Text)) return undefined;
      const home = token.node.parentElement;
      if (!home || shown.parentElement?.dataset.ref !== home.dataset.ref) return undefined;
      const place = inSource({ text: shown, offset: overflow.startOffset }, home, this.start);
      if (!place) return undefined;
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
