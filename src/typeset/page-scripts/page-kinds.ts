/** Of a page that Paged.js has made, where it shows its text, in px from its top left. */
export interface PageFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly textWidth: number;
  readonly textHeight: number;
  /** From the top of the sheet to the trimmed page. */
  readonly bleed: number;
}

/** What Paged.js says of the pages of one element: the first, and those after it. */
export interface PageKinds {
  readonly first: Readonly<Record<string, string>>;
  readonly next: Readonly<Record<string, string>>;
}

/**
 * Has Paged.js make the pages that each of some elements needs, one of every kind: the first with its head, and one
 * that goes on. Their running heads and folios stay behind in the document as specimens, the pages themselves go. Undefined
 * where pages differ in their type areas.
 */
export async function pageKinds(
  elements: readonly HTMLElement[],
): Promise<{ readonly kinds: readonly PageKinds[]; readonly frame: PageFrame } | undefined> {
  const content = document.createDocumentFragment();
  for (const element of elements) {
    const copy = element.cloneNode(false) as HTMLElement;
    const head = element.firstElementChild?.cloneNode(true);
    const more = document.createElement('p');
    more.textContent = '—';
    more.dataset.breakBefore = 'page';
    copy.append(...(head ? [head] : []), more);
    for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id');
    content.append(copy);
  }
  await new Paged.Previewer().preview(content);
  const pages = [...document.querySelectorAll<HTMLElement>('.pagedjs_page:not([data-specimen])')];
  const frames = pages.map((page): PageFrame => {
    const sheet = page.getBoundingClientRect();
    const text = (page.querySelector('.pagedjs_page_content') ?? page).getBoundingClientRect();
    return {
      width: sheet.width,
      height: sheet.height,
      left: text.left - sheet.left,
      top: text.top - sheet.top,
      textWidth: text.width,
      textHeight: text.height,
      bleed: (page.querySelector('.pagedjs_pagebox') ?? page).getBoundingClientRect().top - sheet.top,
    };
  });
  const facts = pages.map(({ dataset }) => ({ ...dataset }) as Record<string, string>);
  for (const page of pages) page.remove();
  const onRight = frames.filter((_, at) => facts[at]?.side === 'right');
  const sizes = ({ width, height, top, textWidth, textHeight }: PageFrame) =>
    JSON.stringify([width, height, top, textWidth, textHeight]);
  const frame = onRight[0];
  const same = frame && frames.every((other) => sizes(other) === sizes(frame));
  if (!frame || !same || onRight.some(({ left }) => left !== frame.left)) return undefined;
  if (pages.length !== 2 * elements.length) return undefined;
  const kinds = elements.map((_, at) => ({ first: facts[2 * at] ?? {}, next: facts[2 * at + 1] ?? {} }));
  return { kinds, frame };
}
