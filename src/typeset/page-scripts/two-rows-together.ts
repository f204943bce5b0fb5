import type { BreakToken } from './paged.js';

/**
 * A table that is divided leaves two rows at least on either page. Where not even two fit under its head, the table
 * goes over whole, and the headings above it with it.
 */
export function twoRowsTogether(): void {
  const rowsOf = (table: Element) => [...table.querySelectorAll<HTMLElement>('tbody > tr')];
  class TwoRowsTogether extends Paged.Handler {
    onBreakToken(
      token: BreakToken | undefined,
      overflow: Range | undefined,
      rendered: HTMLElement,
    ): BreakToken | undefined {
      const element = token?.node instanceof Element ? token.node : token?.node.parentElement;
      const source = element?.closest<HTMLElement>('table');
      if (!token || !overflow || !element || !source) return undefined;
      const shown = rendered.querySelector<HTMLElement>(`table[data-ref="${source.dataset.ref ?? ''}"]`);
      if (!shown) return undefined;
      const rows = rowsOf(source);
      const here = rowsOf(shown);
      const row = element.closest('tr');
      const next = row?.closest('tbody') ? rows.indexOf(row) : 0;
      const first = rows.findIndex(({ dataset }) => dataset.ref === here[0]?.dataset.ref);
      const cut = Math.min(next, rows.length - 2);
      if (next < 0 || first < 0 || (next === cut && cut - first >= 2)) return undefined;
      if (cut - first >= 2) return this.before(token, overflow, here[cut - first], rows[cut]);
      return shown.dataset.splitFrom ? undefined : this.moveWhole(token, overflow, shown, source);
    }
    private moveWhole(token: BreakToken, overflow: Range, table: HTMLElement, source: HTMLElement) {
      const heading = (node: Element | null | undefined) => node?.matches('h2, h3, h4, h5, h6, .heads');
      let shown: Element | null = table.closest('figure') ?? table;
      let home: Element | null = source.closest('figure') ?? source;
      while (heading(shown?.previousElementSibling) && heading(home?.previousElementSibling)) {
        shown = shown?.previousElementSibling ?? null;
        home = home?.previousElementSibling ?? null;
      }
      const above = shown?.previousElementSibling;
      // a page that would be left with nothing but a head is no gain
      if (!above || above.matches('.head')) return undefined;
      return this.before(token, overflow, shown, home);
    }
    private before(
      token: BreakToken,
      overflow: Range,
      shown: Element | null | undefined,
      source: Element | null | undefined,
    ): BreakToken | undefined {
      if (!shown || !source) return undefined;
      overflow.setStartBefore(shown);
      token.node = source;
      token.offset = 0;
      return token;
    }
  }
  Paged.registerHandlers(TwoRowsTogether);
}
