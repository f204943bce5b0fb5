import type { Furnish } from './furniture-apart.js';

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

/** What a document's pages say of themselves, by the names of `dataset`. */
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
 * Has Paged.js make the pages that some elements need, of every kind one: the first with its head, and one that goes on.
 * It is asked once for each kind of element that some style sheet sets. Running heads and folios stay in the
 * document as specimens, the pages themselves go. Undefined where pages differ in their type areas.
 */
export function pageKindsOf(
  setters: readonly HeadSetter[],
): (
  elements: readonly HTMLElement[],
) => Promise<{ kinds: readonly PageKinds[]; frame: PageFrame } | undefined> {
  interface Known {
    readonly styles: readonly string[];
    readonly furnish: Furnish;
    /** The two pages of an element, by its tag and classes. */
    readonly pages: ReadonlyMap<string, readonly [first: HTMLElement, next: HTMLElement]>;
    readonly frame: PageFrame | undefined;
  }
  let known: (Known & { readonly sheet: string }) | undefined;
  const kindOf = (element: Element): string => `${element.tagName} ${element.className}`;
  /** An element with its head and one more line, which begins a page. */
  const outline = (element: HTMLElement): HTMLElement => {
    const copy = element.cloneNode(false) as HTMLElement;
    const more = document.createElement('p');
    more.textContent = '—';
    more.dataset.breakBefore = 'page';
    copy.append(...(element.firstElementChild ? [element.firstElementChild.cloneNode(true)] : []), more);
    for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id');
    return copy;
  };
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
  /** That of the pages on the right, if all are of one size. */
  const commonFrame = (pages: readonly HTMLElement[]): PageFrame | undefined => {
    const frames = pages.map(frameOf);
    const frame = frames.find((_, at) => pages[at]?.dataset.side === 'right');
    const same = frames.every((other, at) => {
      const left = pages[at]?.dataset.side === 'right' ? other.left : frame?.left;
      return JSON.stringify({ ...other, left }) === JSON.stringify(frame);
    });
    return same ? frame : undefined;
  };
  const ask = async (elements: readonly HTMLElement[]): Promise<Known> => {
    const kinds = new Map(elements.map((element) => [kindOf(element), element]));
    const content = document.createDocumentFragment();
    for (const element of kinds.values()) content.append(outline(element));
    const before = new Set(document.querySelectorAll('style'));
    await new Paged.Previewer().preview(content);
    const styles = [...document.querySelectorAll('style')].filter((style) => !before.has(style));
    const pages = [...document.querySelectorAll<HTMLElement>('.pagedjs_page:not([data-specimen])')];
    const frame = pages.length === 2 * kinds.size ? commonFrame(pages) : undefined;
    for (const page of pages) {
      page.classList.remove('pagedjs_first_page');
      page.querySelector('.pagedjs_page_content')?.replaceChildren();
    }
    document.querySelector('.pagedjs_pages')?.remove();
    const own = styles.map(({ sheet }) =>
      [...(sheet?.cssRules ?? [])].map(({ cssText }) => cssText).join('\n'),
    );
    for (const style of styles) style.remove();
    return {
      styles: own,
      furnish: window.kanbenFurnish,
      pages: new Map(
        [...kinds.keys()].map((kind, at) => [
          kind,
          [pages[2 * at], pages[2 * at + 1]] as [HTMLElement, HTMLElement],
        ]),
      ),
      frame,
    };
  };
  const withStrings = (page: HTMLElement, strings: ReadonlyMap<string, readonly string[]>): HTMLElement => {
    const copy = page.cloneNode(true) as HTMLElement;
    for (const [name, values] of strings) {
      for (const [at, keyword] of ['first', 'last', 'start', 'first-except'].entries())
        copy.style.setProperty(`--pagedjs-string-${keyword}-${name}`, `"${values[at] ?? ''}`);
    }
    return copy;
  };
  const escaped = (words: string): string =>
    words
      .replace(/^["' ]+|["' ]+$/g, '')
      .replace(/["']/g, '\\$&')
      .replace(/\n/g, '\\00000A');
  return async (elements) => {
    const sheets = [...document.querySelectorAll('style:not([data-pagedjs-ignore])')];
    const sheet = sheets.map(({ textContent }) => textContent).join('\n');
    const asked = known?.sheet === sheet && elements.every((element) => known?.pages.has(kindOf(element)));
    if (!asked) known = { ...(await ask(elements)), sheet };
    for (const old of sheets) old.remove();
    if (!known?.frame) return undefined;
    for (const css of known.styles) {
      const style = document.createElement('style');
      style.textContent = css;
      document.head.append(style);
    }
    const area = document.createElement('div');
    area.className = 'pagedjs_pages';
    document.body.append(area);
    const heads = new Map(setters.map(({ name }) => [name, '']));
    const pages = elements.flatMap((element) => {
      const [first, next] = known?.pages.get(kindOf(element)) ?? [];
      const before = new Map(heads);
      for (const { name, className, attribute } of setters) {
        const own = element.querySelector(`.${className}`)?.getAttribute(attribute);
        if (own) heads.set(name, escaped(own));
      }
      const opening = [...heads].map(([name, now]) => {
        const old = before.get(name) ?? '';
        return [
          name,
          element.querySelector(`.${setters.find((one) => one.name === name)?.className}`)
            ? [now, now, old, '']
            : [old, old, old, old],
        ] as const;
      });
      const going = [...heads].map(([name, now]) => [name, [now, now, now, now]] as const);
      return first && next ? [withStrings(first, new Map(opening)), withStrings(next, new Map(going))] : [];
    });
    area.append(...pages);
    known.furnish(pages, area);
    const data = pages.map(({ dataset }) => ({ ...dataset }));
    for (const page of pages) page.remove();
    const kinds = elements.map((_, at) => ({ first: data[2 * at] ?? {}, next: data[2 * at + 1] ?? {} }));
    return { kinds, frame: known.frame };
  };
}
