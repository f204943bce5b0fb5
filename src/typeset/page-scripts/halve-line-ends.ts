/**
 * A mark at the end of a full line takes half its width (GB/T 15834—2011, 5.1.10). The browser does so only where the
 * line would not hold it otherwise. Done on each finished page: behind the mark comes a space of the half that it
 * gave up, which vanishes where the line ends, so that no line can hold more than before and none moves.
 */
export function halveLineEnds(): void {
  const MARK = /[、，。．：；！？”’」』）〕］｝】〗》〉]/gu;
  const isEnd = (text: Text, offset: number, edge: number, range: Range): boolean => {
    range.setStart(text, offset);
    range.setEnd(text, offset + 1);
    const box = range.getBoundingClientRect();
    return Math.abs(box.right - edge) < 1 && box.width > box.height * 0.4;
  };
  const textsOf = (block: HTMLElement): Text[] => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (!text.parentElement?.closest('.half-mark, .to-edge, .marker')) texts.push(text);
    }
    return texts;
  };
  const marksOf = (block: HTMLElement): { text: Text; offset: number }[] => {
    const box = block.getBoundingClientRect();
    const style = getComputedStyle(block);
    if (style.textAlign !== 'justify' || box.height < 2) return [];
    const edge = box.right - Number.parseFloat(style.paddingRight);
    const goesOn = block.dataset.splitTo !== undefined;
    const lastLine =
      box.bottom - Number.parseFloat(style.paddingBottom) - Number.parseFloat(style.lineHeight);
    const range = document.createRange();
    return textsOf(block).flatMap((text) =>
      [...text.data.matchAll(MARK)]
        .map(({ index }) => ({ text, offset: index }))
        .filter(({ offset }) => isEnd(text, offset, edge, range))
        .filter(() => goesOn || range.getBoundingClientRect().top < lastLine - 1),
    );
  };
  const halve = ({ text, offset }: { text: Text; offset: number }): void => {
    const rest = text.splitText(offset);
    rest.splitText(1);
    const mark = document.createElement('span');
    mark.className = 'half-mark';
    const space = document.createElement('span');
    space.className = 'half-space';
    space.textContent = ' ';
    rest.replaceWith(mark);
    mark.append(rest);
    mark.after(space);
  };
  class HalveLineEnds extends Paged.Handler {
    afterPageLayout(page: HTMLElement): void {
      const blocks = [
        ...page.querySelectorAll<HTMLElement>('.pagedjs_page_content p, .pagedjs_page_content li'),
      ];
      // a line may turn elsewhere when it is set anew: look twice
      for (let round = 0; round < 2; round++) {
        const marks = blocks.flatMap(marksOf);
        for (const mark of marks.reverse()) halve(mark);
        if (marks.length === 0) break;
      }
    }
  }
  Paged.registerHandlers(HalveLineEnds);
}
