import type { PagedPage } from './paged.js';

/**
 * Locks each page once the next one begins, or laying out gets slower with every page. A locked page keeps its layout,
 * so that unlocking it costs nothing. Everything that could change a finished page is loaded before, so its observers
 * go, too. Registered last: what the others do with finished pages is done while they are locked.
 */
export function hideFinishedPages(): void {
  class HideFinishedPages extends Paged.Handler {
    private last: PagedPage | undefined;
    beforePageLayout(page: PagedPage): void {
      if (this.last && this.last !== page)
        this.last.element.style.setProperty('content-visibility', 'hidden');
      this.last = page;
    }
    finalizePage(_element: HTMLElement, page: PagedPage): void {
      page.removeListeners();
    }
    afterRendered(): void {
      for (const page of document.querySelectorAll<HTMLElement>('.pagedjs_page'))
        page.style.removeProperty('content-visibility');
    }
  }
  Paged.registerHandlers(HideFinishedPages);
}
