import type { PagedPage } from './paged.js';

/**
 * Running heads and folios are taken off the pages, and one specimen of each is set behind the last page: heads as
 * they are, a folio with all the digits. Which side a page comes to lie on, and its number, are known only when
 * the pieces are put together. `data-sides` says which ones a page of this piece may be on.
 */
export function furnitureApart(
  emptied: (page: HTMLElement, side: string, template: ParentNode) => HTMLElement,
  signature: (page: HTMLElement, side: string) => string,
  onlyHead: (page: HTMLElement) => string,
  onlyFolio: (page: HTMLElement) => string,
): void {
  type AtPage = { finalizePage(fragment: HTMLElement, page: { readonly element: HTMLElement }): void };
  const original = Paged.registeredHandlers.find(({ name }) => name === 'AtPage');
  const finalize = (original?.prototype as AtPage | undefined)?.finalizePage;
  let atPage: AtPage | undefined;
  Object.assign(original?.prototype ?? {}, {
    finalizePage(this: AtPage) {
      atPage = this;
    },
  });
  class FurnitureApart extends Paged.Handler {
    private readonly known = new Map<string, readonly [head: string, folio: string]>();
    private readonly made = new Map<string, string>();
    private specimens = 0;
    private template: ParentNode = document;
    /** Pages are made without their forty margin boxes: styling these took longer than the text. */
    afterParsed(): void {
      const { content } = this.chunker.pageTemplate;
      this.template = content.cloneNode(true) as DocumentFragment;
      for (const margin of content.querySelectorAll('.pagedjs_margin')) margin.remove();
    }
    afterRendered(laidOut: readonly PagedPage[]): void {
      const area = laidOut[0]?.element.parentElement;
      const pages = [...(area?.querySelectorAll<HTMLElement>('.pagedjs_page') ?? [])];
      const { sides } = document.documentElement.dataset;
      for (const page of pages) {
        const own = page.classList.contains('pagedjs_left_page') ? 'left' : 'right';
        page.dataset.side = own;
        for (const side of sides === 'both' ? ['left', 'right'] : [own]) {
          const [head, folio] = this.specimensOf(page, side);
          page.setAttribute(`data-head-${side}`, head);
          page.setAttribute(`data-folio-${side}`, folio);
        }
      }
    }
    private specimensOf(page: HTMLElement, side: string): readonly [string, string] {
      const key = signature(page, side);
      const found = this.known.get(key) ?? this.makeSpecimens(page, side);
      this.known.set(key, found);
      return found;
    }
    private makeSpecimens(page: HTMLElement, side: string): readonly [string, string] {
      const make = (only: (page: HTMLElement) => string): string => {
        const copy = emptied(page, side, this.template);
        page.parentElement?.append(copy);
        if (atPage) finalize?.call(atPage, copy, { element: copy });
        const shown = only(copy);
        const key = JSON.stringify([[...copy.classList].sort(), shown]);
        const known = this.made.get(key) ?? (shown && this.named(copy));
        this.made.set(key, known);
        if (known !== copy.dataset.specimen) copy.remove();
        return known;
      };
      return [make(onlyHead), make(onlyFolio)];
    }
    private named(page: HTMLElement): string {
      page.dataset.specimen ??= String(this.specimens++);
      return page.dataset.specimen;
    }
  }
  Paged.registerHandlers(FurnitureApart);
}

/** A page with its margin boxes and nothing in its type area, as it would be on that side. */
export function emptied(page: HTMLElement, side: string, template: ParentNode): HTMLElement {
  const copy = page.cloneNode(false) as HTMLElement;
  const walk = (from: Element, to: Element): void => {
    for (const child of from.children) {
      const own = child.cloneNode(false) as Element;
      to.append(own);
      if (!child.matches('.pagedjs_page_content, .pagedjs_footnote_area')) walk(child, own);
    }
  };
  walk(page, copy);
  for (const margin of template.querySelectorAll('.pagedjs_margin')) {
    const holder = margin.parentElement?.className ?? '';
    copy.querySelector(`[class="${holder}"]`)?.append(margin.cloneNode(true));
  }
  copy.style.removeProperty('content-visibility');
  copy.removeAttribute('id');
  copy.classList.remove('pagedjs_left_page', 'pagedjs_right_page');
  copy.classList.add(`pagedjs_${side}_page`);
  return copy;
}

/** The same for pages whose heads and folios are the same but for the number. */
export function signature(page: HTMLElement, side: string): string {
  const classes = [...page.classList].filter((name) => !/_(?:left|right)_page$/.test(name));
  const strings = [...page.style]
    .filter((name) => name.startsWith('--pagedjs-string'))
    .map((name) => page.style.getPropertyValue(name));
  return JSON.stringify([side, classes.sort(), strings]);
}

/** Leaves what a page carries but its folio, and says what it is. */
export function onlyHead(page: HTMLElement): string {
  let shown = '';
  for (const box of page.querySelectorAll<HTMLElement>('.pagedjs_margin-content')) {
    const { content } = getComputedStyle(box, '::after');
    if (/counter\(page\b/.test(content)) box.style.display = 'none';
    else if (content !== 'none' && content !== 'normal' && content !== '""')
      shown += `${box.parentElement?.className} ${content}\n`;
  }
  return shown;
}

/** Leaves the folio, with all the digits, and says what it is. */
export function onlyFolio(page: HTMLElement): string {
  let shown = '';
  for (const box of page.querySelectorAll<HTMLElement>('.pagedjs_margin-content')) {
    const { content, textAlign } = getComputedStyle(box, '::after');
    if (!/counter\(page\b/.test(content)) {
      box.style.display = 'none';
      continue;
    }
    shown += `${box.parentElement?.className} ${content}\n`;
    page.style.counterIncrement = 'none';
    page.style.counterReset = `page ${content.includes('lower-roman') ? 1666 : 1234567890}`;
    page.dataset.align = textAlign;
  }
  return shown;
}
