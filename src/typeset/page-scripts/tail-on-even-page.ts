import type { PagedPage } from './paged.js';

/**
 * 版记 stands on an even last page: where the text ends on an odd one, the tail goes over to the next. A page that
 * was begun for the tail's sake keeps it.
 */
export function tailOnEvenPage(): void {
  class TailOnEvenPage extends Paged.Handler {
    afterRendered(pages: readonly PagedPage[]): void {
      const last = pages.at(-1)?.element;
      const even = pages.at(-2)?.element;
      const tail = last?.querySelector<HTMLElement>('.tail');
      if (!last || !even || !tail || pages.length % 2 === 0) return;
      if (tail.dataset.pulled !== undefined || !last.querySelector('.article')) return;
      // an even page with its folio in place, emptied
      const page = even.cloneNode(true) as HTMLElement;
      page.querySelector('.pagedjs_page_content > div')?.replaceChildren(tail);
      page.querySelector('.pagedjs_footnote_inner_content')?.replaceChildren();
      page.querySelector('.pagedjs_footnote_content')?.classList.add('pagedjs_footnote_empty');
      page.querySelector<HTMLElement>('.pagedjs_area')?.style.removeProperty('--pagedjs-footnotes-height');
      page.id = `page-${pages.length + 1}`;
      page.dataset.pageNumber = String(pages.length + 1);
      last.after(page);
    }
  }
  Paged.registerHandlers(TailOnEvenPage);
}
