import type { PagedPage } from './paged.js';

/**
 * Hides each page once the next one begins, or laying out gets slower with every page. Everything that could
 * change a finished page is loaded before, so its observers go, too.
 */
export function hideFinishedPages(): void {
  class HideFinishedPages extends Paged.Handler {
    private last: PagedPage | undefined;
    beforePageLayout(page: PagedPage): void {
      if (this.last && this.last !== page) this.last.element.style.display = 'none';
      this.last = page;
    }
    finalizePage(_element: HTMLElement, page: PagedPage): void {
      page.removeListeners();
    }
    afterRendered(pages: readonly PagedPage[]): void {
      for (const { element } of pages) element.style.removeProperty('display');
    }
  }
  Paged.registerHandlers(HideFinishedPages);
}
