/**
 * A note keeps its number in its article and its id: Paged.js counts notes through the whole document, and
 * resetting its counter per article would reset the page number with it. Once all is laid out the numbers become words
 * of the page in their own place: the browser leaves what a style sheet draws out of the tag tree.
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
        if (!note.dataset.splitFrom) {
          note.id = id;
          write(note, `${note.dataset.number ?? ''}\u2002`);
        }
        if (!call) continue;
        write(call, call.dataset.number ?? '');
        call.href = `#${id}`;
        call.id = id.replace(/-n(\d+)$/, '-r$1');
      }
    }
  }
  const write = (element: HTMLElement, text: string): void => {
    const number = document.createElement('span');
    number.className = 'note-number';
    number.textContent = text;
    element.prepend(number);
    element.dataset.numbered = '';
  };
  Paged.registerHandlers(NumberNotes);
}
