/**
 * A note keeps its number in its article and its id: Paged.js counts notes through the whole document, and
 * resetting its counter per article would reset the page number with it.
 */
export function numberNotes(): void {
  class NumberNotes extends Paged.Handler {
    renderNode(clone: Node): void {
      if (!(clone instanceof Element)) return;
      const area = clone.closest('.pagedjs_area');
      const calls = [...clone.querySelectorAll<HTMLElement>('[data-footnote-call]')];
      for (const call of calls) {
        const note = area?.querySelector<HTMLElement>(
          `.footnote[data-ref="${call.dataset.ref}"][data-number]`,
        );
        if (note && !call.dataset.number) call.dataset.number = note.dataset.number ?? '';
      }
    }
    afterRendered(): void {
      for (const note of document.querySelectorAll<HTMLElement>('.footnote[data-footnote-marker][data-id]')) {
        const id = note.dataset.id ?? '';
        const call = document.querySelector<HTMLAnchorElement>(`[data-footnote-call="${note.dataset.ref}"]`);
        if (!note.dataset.splitFrom) note.id = id;
        if (!call) continue;
        call.href = `#${id}`;
        call.id = id.replace(/-n(\d+)$/, '-r$1');
      }
    }
  }
  Paged.registerHandlers(NumberNotes);
}
