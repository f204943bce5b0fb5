import type { KnownKinds } from './kinds-from-paged.js';
import type { runningHeads, withRunningHeads } from './running-heads.js';

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

/** What a page says of itself, by the names of `dataset`. */
export type PageData = Readonly<Record<string, string | undefined>>;

/** The pages of one element: the first, and those after it. */
export interface PageKinds {
  readonly first: PageData;
  readonly next: PageData;
}

/** A running head that an element sets: `title`, of the class `title`, in `data-short-title`. */
export interface HeadSetter {
  readonly name: string;
  readonly className: string;
  readonly attribute: string;
}

/**
 * Gives back what makes the pages that some elements need, of every kind one. Paged.js is asked once for each kind of
 * element that some style sheet sets. Running heads and folios stay in the document as specimens, the pages themselves
 * go. Undefined where pages differ in their type areas.
 */
export function pageKindsOf(
  setters: readonly HeadSetter[],
  ask: (elements: readonly HTMLElement[], kindOf: (element: Element) => string) => Promise<KnownKinds>,
  headsOf: typeof runningHeads,
  withHeads: typeof withRunningHeads,
): (
  elements: readonly HTMLElement[],
) => Promise<{ readonly kinds: readonly PageKinds[]; readonly frame: PageFrame } | undefined> {
  let known: (KnownKinds & { readonly sheet: string }) | undefined;
  const kindOf = (element: Element): string => `${element.tagName} ${element.className}`;
  const knownFor = async (elements: readonly HTMLElement[]): Promise<KnownKinds> => {
    const sheets = [...document.querySelectorAll('style:not([data-pagedjs-ignore])')];
    const sheet = sheets.map(({ textContent }) => textContent).join('\n');
    const isKnown = known?.sheet === sheet && elements.every((one) => known?.pages.has(kindOf(one)));
    const own = known && isKnown ? known : { ...(await ask(elements, kindOf)), sheet };
    known = own;
    for (const old of sheets) old.remove();
    for (const css of own.styles) {
      const style = document.createElement('style');
      style.textContent = css;
      document.head.append(style);
    }
    return own;
  };
  return async (elements) => {
    const { furnish, pages: made, frame } = await knownFor(elements);
    if (!frame) return undefined;
    const area = document.createElement('div');
    area.className = 'pagedjs_pages';
    document.body.append(area);
    const heads = headsOf(elements, setters);
    const pages = elements.flatMap((element, at) => {
      const [first, next] = made.get(kindOf(element)) ?? [];
      const own = heads[at];
      return first && next && own ? [withHeads(first, own.first), withHeads(next, own.next)] : [];
    });
    area.append(...pages);
    furnish(pages, area);
    const data = pages.map(({ dataset }) => ({ ...dataset }));
    for (const page of pages) page.remove();
    return {
      kinds: elements.map((_, at) => ({ first: data[2 * at] ?? {}, next: data[2 * at + 1] ?? {} })),
      frame,
    };
  };
}

/** The frame of the pages on the right, if all are of one size; they are taken to mirror those on the left. */
export function commonFrame(pages: readonly HTMLElement[]): PageFrame | undefined {
  const frameOf = (page: HTMLElement): PageFrame => {
    const sheet = page.getBoundingClientRect();
    const text = (page.querySelector('.pagedjs_page_content') ?? page).getBoundingClientRect();
    const trimmed = (page.querySelector('.pagedjs_pagebox') ?? page).getBoundingClientRect();
    return {
      width: sheet.width,
      height: sheet.height,
      left: text.left - sheet.left,
      top: text.top - sheet.top,
      textWidth: text.width,
      textHeight: text.height,
      bleed: trimmed.top - sheet.top,
    };
  };
  const frames = pages.map(frameOf);
  const isRight = (at: number): boolean => pages[at]?.dataset.side === 'right';
  const frame = frames.find((_, at) => isRight(at));
  const same = frames.every((other, at) => {
    const left = isRight(at) ? other.left : frame?.left;
    return JSON.stringify({ ...other, left }) === JSON.stringify(frame);
  });
  return same ? frame : undefined;
}
