/** Space above a block is dropped where it opens a page: Paged.js keeps it. (Padding stays: it is meant.) */
export function dropSpaceAtPageTop(): void {
  class DropSpaceAtPageTop extends Paged.Handler {
    renderNode(clone: Node): void {
      if (!(clone instanceof HTMLElement)) return;
      let node: HTMLElement | null = clone;
      while (node && !node.parentElement?.matches('.pagedjs_page_content')) {
        if (node.previousElementSibling || node.matches('.footnote')) return;
        node = node.parentElement;
      }
      if (node) clone.dataset.pageTop = '';
    }
  }
  Paged.registerHandlers(DropSpaceAtPageTop);
}
