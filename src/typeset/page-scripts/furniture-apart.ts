import type { PagedPage } from './paged.js';

/** Gives pages the names of their heads and folios, and puts these as specimens behind the last page of their area. */
export type Furnish = (pages: readonly HTMLElement[], area: Element) => void;

declare global {
  interface Window {
    /** As the latest run of Paged.js has it. */
    kanbenFurnish: Furnish;
  }
}

/**
 * Running heads and folios are taken off the pages, and one specimen of each is set behind the last page: heads as
 * they are, a folio with all the digits. Which side a page comes to lie on, and its number, are known only when
 * the pieces are put together. `data-sides` says which ones a page of this piece may be on.
 */
export function furnitureApart(
  furnishing: (template: ParentNode, finish: (page: HTMLElement) => void) => Furnish,
): void {
  type AtPage = { finalizePage(fragment: HTMLElement, page: { readonly element: HTMLElement }): void };
  const original = Paged.registeredHandlers.find(({ name }) => name === 'AtPage');
  const finalize = (original?.prototype as AtPage | undefined)?.finalizePage;
  let latest: AtPage | undefined;
  Object.assign(original?.prototype ?? {}, {
    finalizePage(this: AtPage) {
      latest = this;
    },
  });
  class FurnitureApart extends Paged.Handler {
    private template: ParentNode = document;
    /** Pages are made without their forty margin boxes: styling these took longer than the text. */
    afterParsed(): void {
      const { content } = this.chunker.pageTemplate;
      this.template = content.cloneNode(true) as DocumentFragment;
      for (const margin of content.querySelectorAll('.pagedjs_margin')) margin.remove();
    }
    afterRendered(laidOut: readonly PagedPage[]): void {
      const own = latest;
      window.kanbenFurnish = furnishing(this.template, (page) => {
        if (own) finalize?.call(own, page, { element: page });
      });
      const area = laidOut[0]?.element.parentElement;
      if (area) window.kanbenFurnish([...area.querySelectorAll<HTMLElement>('.pagedjs_page')], area);
    }
  }
  Paged.registerHandlers(FurnitureApart);
}

/** Gives back what furnishes pages; `finish` sets the margin boxes of a page as Paged.js does. */
export function furnishings(
  emptied: (page: HTMLElement, side: string, template: ParentNode) => HTMLElement,
  pruned: (page: HTMLElement) => HTMLElement,
  stringsOf: (page: HTMLElement) => readonly (readonly [name: string, value: string])[],
  onlyHead: (page: HTMLElement) => string,
  onlyFolio: (page: HTMLElement) => string,
): (template: ParentNode, finish: (page: HTMLElement) => void) => Furnish {
  const kindOf = (page: HTMLElement): readonly string[] =>
    [...page.classList].filter((name) => !/_(?:left|right)_page$/.test(name)).sort();
  return (template, finish) => {
    /** Finished pages without text, by all that their margin boxes depend on but the words in them. */
    const bare = new Map<string, HTMLElement>();
    const withoutText = (page: HTMLElement, side: string, area: Element): HTMLElement => {
      const strings = stringsOf(page);
      const empty = strings.filter(([, value]) => /^"?$/.test(value)).map(([name]) => name);
      const key = JSON.stringify([side, kindOf(page), empty]);
      let known = bare.get(key);
      if (!known) {
        const whole = emptied(page, side, template);
        area.append(whole);
        finish(whole);
        known = pruned(whole);
        whole.remove();
        bare.set(key, known);
      }
      const copy = known.cloneNode(true) as HTMLElement;
      for (const [name, value] of strings) copy.style.setProperty(name, value);
      return copy;
    };
    return (pages, area) => {
      const { sides } = document.documentElement.dataset;
      const known = new Map<string, readonly string[]>();
      const made = new Map<string, string>();
      /** The name of the specimen that shows what `only` leaves of a page. */
      const specimen = (page: HTMLElement, side: string, only: (page: HTMLElement) => string): string => {
        const copy = withoutText(page, side, area);
        area.append(copy);
        const shown = only(copy);
        const key = JSON.stringify([kindOf(copy), side, shown]);
        const name = made.get(key) ?? (shown && String(made.size));
        if (shown === '' || made.has(key)) copy.remove();
        else copy.dataset.specimen = name;
        made.set(key, name);
        return name;
      };
      for (const page of pages) {
        const own = page.classList.contains('pagedjs_left_page') ? 'left' : 'right';
        page.dataset.side = own;
        for (const side of sides === 'both' ? ['left', 'right'] : [own]) {
          const key = JSON.stringify([side, kindOf(page), stringsOf(page)]);
          const names = known.get(key) ?? [onlyHead, onlyFolio].map((only) => specimen(page, side, only));
          known.set(key, names);
          page.setAttribute(`data-head-${side}`, names[0] ?? '');
          page.setAttribute(`data-folio-${side}`, names[1] ?? '');
        }
      }
    };
  };
}

/** The words of running heads that a page carries as variables. */
export const stringsOf = (page: HTMLElement): readonly (readonly [name: string, value: string])[] =>
  [...page.style]
    .filter((name) => name.startsWith('--pagedjs-string'))
    .map((name) => [name, page.style.getPropertyValue(name)] as const);

/** Takes away what shows nothing, if all that shows something stays where it is: it costs more than the words. */
export function pruned(page: HTMLElement): HTMLElement {
  const shows = (box: Element): boolean => {
    const { content } = getComputedStyle(box, '::after');
    return content !== 'none' && content !== 'normal' && content !== '""';
  };
  const boxes = [...page.querySelectorAll('.pagedjs_margin-content')].filter(shows);
  const places = (): string =>
    JSON.stringify(
      boxes.map((box) => {
        const { x, y, width, height } = box.getBoundingClientRect();
        return [x, y, width, height];
      }),
    );
  const before = places();
  const whole = page.cloneNode(true) as HTMLElement;
  const parts = '.pagedjs_sheet > *, .pagedjs_pagebox > *, .pagedjs_pagebox > * > *';
  const drawn = (element: Element): boolean => {
    const { backgroundImage, backgroundColor, borderWidth } = getComputedStyle(element);
    return (
      backgroundImage !== 'none' || backgroundColor !== 'rgba(0, 0, 0, 0)' || !/^[0px ]*$/.test(borderWidth)
    );
  };
  for (const element of page.querySelectorAll(parts)) {
    const needed = element.matches('.pagedjs_pagebox') || boxes.some((box) => element.contains(box));
    if (!needed && !drawn(element)) element.remove();
  }
  return places() === before ? page : whole;
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
