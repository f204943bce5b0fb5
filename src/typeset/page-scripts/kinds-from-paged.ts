import type { Furnish } from './furniture-apart.js';
import type { PageFrame } from './page-kinds.js';

/** The pages that Paged.js makes of some elements, and the styles that it gives them. */
export interface KnownKinds {
  readonly styles: readonly string[];
  readonly furnish: Furnish;
  /** The two pages of an element, by its tag and classes: the first, and one that goes on. */
  readonly pages: ReadonlyMap<string, readonly [first: HTMLElement, next: HTMLElement]>;
  /** That of all the pages; undefined where they differ. */
  readonly frame: PageFrame | undefined;
}

/** Has Paged.js set the head of one element of each kind and one more line, which begins a page; then takes all away. */
export async function kindsFromPaged(
  elements: readonly HTMLElement[],
  kindOf: (element: Element) => string,
  commonFrame: (pages: readonly HTMLElement[]) => PageFrame | undefined,
): Promise<KnownKinds> {
  const outline = (element: HTMLElement): HTMLElement => {
    const copy = element.cloneNode(false) as HTMLElement;
    const more = document.createElement('p');
    more.textContent = '—';
    more.dataset.breakBefore = 'page';
    copy.append(...(element.firstElementChild ? [element.firstElementChild.cloneNode(true)] : []), more);
    for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id');
    return copy;
  };
  const kinds = new Map(elements.map((element) => [kindOf(element), element]));
  const content = document.createDocumentFragment();
  for (const element of kinds.values()) content.append(outline(element));
  const before = new Set(document.querySelectorAll('style'));
  await new Paged.Previewer().preview(content);
  const made = [...document.querySelectorAll('style')].filter((style) => !before.has(style));
  const styles = made.map(({ sheet }) =>
    [...(sheet?.cssRules ?? [])].map(({ cssText }) => cssText).join('\n'),
  );
  const pages = [...document.querySelectorAll<HTMLElement>('.pagedjs_page:not([data-specimen])')];
  const frame = pages.length === 2 * kinds.size ? commonFrame(pages) : undefined;
  for (const page of pages) {
    // no style speaks of the document's first page: it could not be divided
    page.classList.remove('pagedjs_first_page');
    page.querySelector('.pagedjs_page_content')?.replaceChildren();
  }
  document.querySelector('.pagedjs_pages')?.remove();
  for (const style of made) style.remove();
  const pair = (at: number) => [pages[2 * at], pages[2 * at + 1]] as [HTMLElement, HTMLElement];
  return {
    styles,
    furnish: window.kanbenFurnish,
    pages: new Map([...kinds.keys()].map((kind, at) => [kind, pair(at)])),
    frame,
  };
}
