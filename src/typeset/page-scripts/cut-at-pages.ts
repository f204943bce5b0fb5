import type { TextPlace } from './paged.js';

/** A paragraph that goes on over the end of a page, and what of it stands on the next one. */
export interface Cut {
  readonly first: HTMLElement;
  readonly rest: HTMLElement;
}

/**
 * Gives back what sets the last lines of paragraphs anew where they stand on a page of their own, as Paged.js does:
 * `text-wrap: pretty` looks at the last four lines, and with fewer of them on the next page it would see those of the page
 * before, too. Where they come out as one line, the one before goes over as well. `columnOf`: the page of a place, by its
 * distance from the left.
 */
export function cuttingAtPages(
  leading: number,
  lineBefore: (shown: HTMLElement, end: TextPlace, leading: number) => TextPlace | undefined,
): (blocks: readonly HTMLElement[], columnOf: (x: number) => number) => readonly Cut[] {
  const textsIn = (block: HTMLElement): Text[] => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    return texts;
  };
  /** The first character in the last of its columns. */
  const placeIn = (block: HTMLElement, isThere: (x: number) => boolean): TextPlace | undefined => {
    const range = document.createRange();
    let first: TextPlace | undefined;
    for (const text of textsIn(block).reverse()) {
      for (let offset = text.length - 1; offset >= 0; offset--) {
        range.setStart(text, offset);
        range.setEnd(text, offset + 1);
        const box = range.getClientRects()[0];
        if (!box || box.height === 0) continue;
        if (!isThere(box.left)) return first;
        first = { text, offset };
      }
    }
    return undefined;
  };
  const takeFrom = (block: HTMLElement, { text, offset }: TextPlace): DocumentFragment => {
    const range = document.createRange();
    range.setStart(text, offset);
    range.setEnd(block, block.childNodes.length);
    const taken = range.extractContents();
    for (const again of taken.querySelectorAll('[id]')) again.removeAttribute('id');
    return taken;
  };
  const cut = (block: HTMLElement, place: TextPlace): Cut => {
    const rest = block.cloneNode(false) as HTMLElement;
    rest.removeAttribute('id');
    rest.append(takeFrom(block, place));
    block.dataset.cut = '';
    rest.dataset.rest = '';
    block.after(rest);
    return { first: block, rest };
  };
  return (blocks, columnOf) => {
    const places = blocks.flatMap((block) => {
      const boxes = [...block.getClientRects()];
      const last = boxes.at(-1);
      if (!last || boxes.length < 2 || last.height > 3.5 * leading) return [];
      const place = placeIn(block, (x) => columnOf(x) === columnOf(last.left));
      return place ? [{ block, place }] : [];
    });
    const cuts = places.map(({ block, place }) => cut(block, place));
    const short = cuts.filter(({ rest }) => rest.getBoundingClientRect().height < 1.5 * leading);
    for (const { first, rest } of short) {
      const text = textsIn(first).at(-1);
      const line = text && lineBefore(first, { text, offset: text.length }, leading);
      if (!line) continue;
      rest.prepend(takeFrom(first, line));
      rest.normalize();
    }
    return cuts;
  };
}
