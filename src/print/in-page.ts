/** What the laid-out document says of its own pages; measured in the browser, in pt from the page's top left. */
export interface PageFacts {
  /** Top of the footnotes; undefined on a page without any. */
  readonly notesTop?: number;
  /** Elements with an id that begin on this page. */
  readonly anchors: readonly { readonly id: string; readonly y: number }[];
}

/** Runs inside the page, so it must not refer to anything outside of itself. */
export function measurePages(): PageFacts[] {
  const toPt = 0.75;
  return [...document.querySelectorAll('.pagedjs_page')].map((page) => {
    const box = page.querySelector('.pagedjs_pagebox') ?? page;
    const top = box.getBoundingClientRect().top;
    const notes = page.querySelector('.pagedjs_footnote_inner_content');
    const filled = notes?.textContent?.trim() ? notes : undefined;
    const content = page.querySelector('.pagedjs_page_content');
    const anchors = [...(content?.querySelectorAll('[id]') ?? [])]
      .filter((element) => !element.closest('svg'))
      .map((element) => ({ id: element.id, y: (element.getBoundingClientRect().top - top) * toPt }));
    const notesTop = filled ? (filled.getBoundingClientRect().top - top) * toPt : undefined;
    return { anchors, ...(notesTop === undefined ? {} : { notesTop }) };
  });
}
