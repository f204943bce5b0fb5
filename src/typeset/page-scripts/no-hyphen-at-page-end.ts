/** Paged.js adds a hyphen where a page ends inside a Latin word or a number. No character may be added. */
export function noHyphenAtPageEnd(): void {
  class NoHyphenAtPageEnd extends Paged.Handler {
    afterPageLayout(page: HTMLElement): void {
      for (const element of page.querySelectorAll('.pagedjs_hyphen')) {
        const text = element.lastChild;
        if (text instanceof Text && text.data.endsWith('\u2011')) text.data = text.data.slice(0, -1);
        element.classList.remove('pagedjs_hyphen');
      }
    }
  }
  Paged.registerHandlers(NoHyphenAtPageEnd);
}
