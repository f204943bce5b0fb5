/** A paragraph that goes on over the end of a page, and what of it stands on the next one. */
export interface Cut {
  readonly first: HTMLElement;
  readonly rest: HTMLElement;
}

/**
 * Sets the last lines of a paragraph anew where they stand on a page of their own, as Paged.js does: `text-wrap: pretty`
 * looks at the last four lines, and with fewer of them on the next page it would see those of the page before, too.
 * `columnOf`: the page of a place, by its distance from the left.
 */
export function cutAtPages(
  blocks: readonly HTMLElement[],
  columnOf: (x: number) => number,
  leading: number,
): readonly Cut[] {
  const placeIn = (block: HTMLElement, column: number) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    const range = document.createRange();
    let first: { readonly text: Text; readonly offset: number } | undefined;
    for (const text of texts.reverse()) {
      for (let offset = text.length - 1; offset >= 0; offset--) {
        range.setStart(text, offset);
        range.setEnd(text, offset + 1);
        const box = range.getClientRects()[0];
        if (!box || box.height === 0) continue;
        if (columnOf(box.left) < column) return first;
        first = { text, offset };
      }
    }
    return undefined;
  };
  const places = blocks.flatMap((block) => {
    const last = [...block.getClientRects()].at(-1);
    if (!last || block.getClientRects().length < 2 || last.height > 3.5 * leading) return [];
    const place = placeIn(block, columnOf(last.left));
    return place ? [{ block, place }] : [];
  });
  return places.map(({ block, place: { text, offset } }) => {
    const rest = block.cloneNode(false) as HTMLElement;
    rest.removeAttribute('id');
    const range = document.createRange();
    range.setStart(text, offset);
    range.setEnd(block, block.childNodes.length);
    rest.append(range.extractContents());
    for (const again of rest.querySelectorAll('[id]')) again.removeAttribute('id');
    block.dataset.cut = '';
    rest.dataset.rest = '';
    block.after(rest);
    return { first: block, rest };
  });
}
