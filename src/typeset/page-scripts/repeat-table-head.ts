/**
 * A table that goes over a page begins there with its head again, and keeps the width of its columns: Paged.js does
 * neither. The head that is repeated is for the eye alone: it is said once.
 */
export function repeatTableHead(): void {
  class RepeatTableHead extends Paged.Handler {
    renderNode(clone: Node, node: Node): void {
      if (!(clone instanceof HTMLElement) || !clone.matches('tbody, tr')) return;
      const table = clone.closest<HTMLElement>('table');
      const source = (node as HTMLElement).closest('table');
      const head = source?.tHead;
      if (!table?.dataset.splitFrom || !head || table.querySelector('thead')) return;
      const again = head.cloneNode(true) as HTMLElement;
      again.dataset.again = '';
      again.setAttribute('aria-hidden', 'true');
      for (const part of [again, ...again.querySelectorAll<HTMLElement>('*')]) {
        part.removeAttribute('id');
        part.removeAttribute('data-ref');
        part.removeAttribute('data-id');
      }
      table.prepend(again);
      const columns = source.querySelector('colgroup');
      if (columns && !table.querySelector('colgroup')) table.prepend(columns.cloneNode(true));
    }
  }
  Paged.registerHandlers(RepeatTableHead);
}
