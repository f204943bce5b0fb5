/** Where a number will be set, in pt from the page's left edge, and whose. */
export interface NumberPlace {
  readonly target: string;
  readonly left: number;
  readonly right: number;
  readonly align: 'left' | 'right' | 'center';
  /** Top and bottom of the box, in pt from the page's top. */
  readonly top: number;
  readonly bottom: number;
}

/** Names of the specimens that a page on this side carries; empty where none. */
export interface Furniture {
  readonly head: string;
  readonly folio: string;
}

/** What the laid-out document says of its own pages; measured in the browser, in pt from the page's top left. */
export interface PageFacts {
  /** Top of the footnotes; undefined on a page without any. */
  readonly notesTop?: number;
  /** Boxes of the readings above the words: left, top, right, bottom. */
  readonly readings?: readonly (readonly number[])[];
  /** Elements with an id that begin on this page. */
  readonly anchors: readonly { readonly id: string; readonly y: number }[];
  /** Side that it was laid out for. */
  readonly side: 'left' | 'right';
  /** Its number, where pages begin to count anew. */
  readonly firstNumber?: number;
  /** By how much the number grows, where not by one. */
  readonly step?: number;
  readonly left?: Furniture;
  readonly right?: Furniture;
  /** Table heads that stand there once more, for the eye alone. */
  readonly again?: readonly { readonly top: number; readonly bottom: number }[];
  /** Numbers of other pages that stand on it. */
  readonly numbers: readonly NumberPlace[];
}

/** A page behind the last one that shows a running head, or a folio with all its digits. */
export interface SpecimenFacts {
  readonly name: string;
  /** Of the folio; empty for a head. */
  readonly align: string;
}

export interface LayoutFacts {
  readonly pages: readonly PageFacts[];
  readonly specimens: readonly SpecimenFacts[];
}

/** Runs inside the page, so it must not refer to anything outside of itself. */
export function measurePages(): LayoutFacts {
  const toPt = 0.75;
  const all = [...document.querySelectorAll<HTMLElement>('.pagedjs_page')];
  const furniture = (page: HTMLElement, side: string) => {
    const head = page.getAttribute(`data-head-${side}`);
    return head === null ? {} : { [side]: { head, folio: page.getAttribute(`data-folio-${side}`) ?? '' } };
  };
  const numberPlace = (element: HTMLElement, page: DOMRect): NumberPlace => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const align = style.textAlign === 'end' ? 'right' : style.textAlign;
    return {
      target: element.dataset.pageOf ?? '',
      left: (box.left - page.left + Number.parseFloat(style.paddingLeft)) * toPt,
      right: (box.right - page.left - Number.parseFloat(style.paddingRight)) * toPt,
      align: style.display !== 'inline' && (align === 'right' || align === 'center') ? align : 'left',
      top: (box.top - page.top) * toPt,
      bottom: (box.bottom - page.top) * toPt,
    };
  };
  const measure = (page: HTMLElement): PageFacts => {
    const sheet = page.getBoundingClientRect();
    const box = (page.querySelector('.pagedjs_pagebox') ?? page).getBoundingClientRect();
    const notes = [...page.querySelectorAll('.pagedjs_footnote_inner_content')];
    const filled = notes.find(({ textContent }) => textContent?.trim());
    const anchors = [...page.querySelectorAll('.pagedjs_page_content [id]')]
      .filter((element) => !element.closest('svg'))
      .map((element) => ({ id: element.id, y: (element.getBoundingClientRect().top - box.top) * toPt }));
    const again = [...page.querySelectorAll('thead[data-again]')].map((head) => {
      const { top, bottom } = head.getBoundingClientRect();
      return { top: (top - box.top) * toPt, bottom: (bottom - box.top) * toPt };
    });
    const readings = [...page.querySelectorAll('.reading')]
      .flatMap((one) => [...one.getClientRects()])
      .map(({ x, y, right, bottom }) => [x - box.x, y - box.y, right - box.x, bottom - box.y])
      .map((edges) => edges.map((px) => px * toPt));
    const numbers = [...page.querySelectorAll<HTMLElement>('[data-page-of]')];
    const { firstNumber, step } = page.dataset;
    return {
      anchors,
      side: page.dataset.side === 'left' ? 'left' : 'right',
      ...(filled ? { notesTop: (filled.getBoundingClientRect().top - box.top) * toPt } : {}),
      ...(again.length > 0 ? { again } : {}),
      ...(readings.length > 0 ? { readings } : {}),
      ...(firstNumber === undefined ? {} : { firstNumber: Number(firstNumber) }),
      ...(step === undefined ? {} : { step: Number(step) }),
      ...furniture(page, 'left'),
      ...furniture(page, 'right'),
      numbers: numbers.map((one) => numberPlace(one, sheet)),
    };
  };
  const { pages } = document.querySelector<HTMLElement>('.kb-plain')?.dataset ?? {};
  return {
    pages: pages ? JSON.parse(pages) : all.filter(({ dataset }) => !dataset.specimen).map(measure),
    specimens: all.flatMap(({ dataset: { specimen, align } }) =>
      specimen === undefined ? [] : [{ name: specimen, align: align ?? '' }],
    ),
  };
}
