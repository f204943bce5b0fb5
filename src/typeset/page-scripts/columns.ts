import type { PageFrame } from './page-kinds.js';

/** A document whose pages are columns, side by side, to be measured. */
export interface Columns {
  readonly top: number;
  readonly columnOf: (x: number) => number;
  /** The column that an element begins in. */
  readonly startOf: (element: Element) => number;
  /** One long page, or columns again: places are slower to find in these. */
  readonly inOneColumn: (work: () => void) => void;
  readonly end: () => void;
}

/** Breaks a document into columns of a page's type area, as it will be broken into pages in print (CSS Fragmentation 3). */
export function columnsOf(root: HTMLElement, frame: PageFrame): Columns {
  const GAP = 200;
  const below = frame.height - frame.top - frame.textHeight;
  const styled = (css: string): HTMLStyleElement => {
    const style = document.createElement('style');
    style.dataset.pagedjsIgnore = '';
    style.textContent = css;
    document.head.append(style);
    return style;
  };
  styled(`@page kb-plain { size: ${frame.width}px ${frame.height}px; margin: ${frame.top}px 0 ${below}px; }
    .kb-plain { page: kb-plain !important; width: ${frame.textWidth}px; margin-left: ${frame.left}px; }
    .kb-plain * { page: auto !important; }
    .kb-plain > *, .kb-plain [data-rest], .kb-plain [data-over] { break-before: page !important; }
    .kb-plain [data-over] { margin-top: 0 !important; }
    .kb-plain [data-cut] { text-align-last: justify !important; padding-bottom: 0 !important; }
    .kb-plain [data-rest] { text-indent: unset !important; margin-top: unset !important; padding-top: unset !important; }`);
  const columns =
    styled(`.kb-plain { height: ${frame.textHeight}px; columns: ${frame.textWidth}px auto; column-gap: ${GAP}px; column-fill: auto; margin-left: 0; }
    .kb-plain > *, .kb-plain [data-rest], .kb-plain [data-over] { break-before: column !important; }`);
  const { left, top } = root.getBoundingClientRect();
  const columnOf = (x: number): number => Math.floor((x - left + 1) / (frame.textWidth + GAP));
  return {
    top,
    columnOf,
    startOf: (element) => columnOf(element.getClientRects()[0]?.left ?? left),
    inOneColumn: (work) => {
      columns.disabled = true;
      work();
      columns.disabled = false;
    },
    end: () => columns.remove(),
  };
}
