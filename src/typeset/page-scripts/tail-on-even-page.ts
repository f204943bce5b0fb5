import type { PagedPage } from './paged.js';

/** 版记 stands on an even last page: where the text ends on an odd one, the tail goes over to the next. */
export function tailOnEvenPage(): void {
  class TailOnEvenPage extends Paged.Handler {
    afterRendered(pages: readonly PagedPage[]): void {
      const last = pages.at(-1)?.element;
      const tail = last?.querySelector('.tail');
      if (!last || !tail || pages.length === 1 || pages.length % 2 === 0) return;
      const page = last.cloneNode(true) as HTMLElement;
      tail.remove();
      const content = page.querySelector('.pagedjs_page_content > div');
      const moved = page.querySelector('.tail');
      if (content && moved) content.replaceChildren(moved);
      page.querySelector('.pagedjs_footnote_inner_content')?.replaceChildren();
      page.querySelector('.pagedjs_footnote_content')?.classList.add('pagedjs_footnote_empty');
      page.querySelector<HTMLElement>('.pagedjs_area')?.style.removeProperty('--pagedjs-footnotes-height');
      page.id = `page-${pages.length + 1}`;
      page.dataset.pageNumber = String(pages.length + 1);
      page.classList.replace('pagedjs_right_page', 'pagedjs_left_page');
      last.after(page);
      this.showMargins(page);
    }
    /** Margin boxes of the other side have their content here. */
    private showMargins(page: HTMLElement): void {
      for (const box of page.querySelectorAll('.pagedjs_margin')) {
        const content = box.querySelector('.pagedjs_margin-content');
        const filled = content && getComputedStyle(content, '::after').content;
        box.classList.toggle('hasContent', Boolean(filled && filled !== 'none' && filled !== 'normal'));
      }
    }
  }
  Paged.registerHandlers(TailOnEvenPage);
}
