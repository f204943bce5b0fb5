import type { Cut } from './cut-at-pages.js';

/**
 * A paragraph of three lines cannot be divided: all of it goes over to the next page, and the headings above with it. Where
 * nothing would be left before it, its last line stands alone, as Paged.js leaves it. The other cuts are undone, for
 * what follows moves.
 */
export function moveOver(cut: Cut, cuts: readonly Cut[]): void {
  const above = cut.first.previousElementSibling;
  const moved = above?.matches('h2, h3, h4, h5, h6, .heads') ? above : cut.first;
  const before = moved.previousElementSibling;
  const began = cut.first.getClientRects().length > 1 || cut.first.dataset.rest !== undefined;
  const goesOver = !began && before !== null && !before.matches('.head');
  for (const { first, rest } of cuts.filter((one) => goesOver || one !== cut)) {
    first.append(...rest.childNodes);
    first.normalize();
    delete first.dataset.cut;
    rest.remove();
  }
  if (goesOver && moved instanceof HTMLElement) moved.dataset.over = '';
}
