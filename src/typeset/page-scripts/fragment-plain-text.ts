import type { Columns } from './columns.js';
import type { Cut } from './cut-at-pages.js';
import type { PageFrame, PageKinds } from './page-kinds.js';

/** The parts of breaking plain text, each in a file of its own. */
export interface Parts {
  readonly isPlainFlow: (root: HTMLElement) => boolean;
  readonly pageKinds: (
    elements: readonly HTMLElement[],
  ) => Promise<{ readonly kinds: readonly PageKinds[]; readonly frame: PageFrame } | undefined>;
  readonly columnsOf: (root: HTMLElement, frame: PageFrame) => Columns;
  readonly cutAtPages: (blocks: readonly HTMLElement[], columnOf: (x: number) => number) => readonly Cut[];
  readonly moveOver: (cut: Cut, cuts: readonly Cut[]) => void;
  readonly halveIn: (blocks: readonly HTMLElement[]) => void;
  readonly pageFacts: (
    root: HTMLElement,
    kinds: readonly PageKinds[],
    frame: PageFrame,
    columns: Columns,
  ) => readonly unknown[];
}

/**
 * Plain text, whose elements all begin on new pages, is broken into pages by the browser itself, on pages of the kinds
 * that Paged.js makes: the same lines on the same pages in half the time. Each page is measured as a column of the same
 * size. Gives false where the text is not as plain as it looks, or where its last lines, set anew as Paged.js
 * sets them, would move what follows: then Paged.js breaks it.
 */
export function fragmentPlainText(leading: number, parts: Parts): void {
  /** The styles of the document, but for what they say of pages: that is Paged.js's. */
  const keepStyles = (): void => {
    for (const { textContent } of document.querySelectorAll('style:not([data-pagedjs-ignore])')) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(textContent ?? '');
      const style = document.createElement('style');
      style.dataset.pagedjsIgnore = '';
      style.textContent = [...sheet.cssRules]
        .filter((rule) => !(rule instanceof CSSPageRule))
        .map(({ cssText }) => cssText)
        .join('\n');
      document.head.append(style);
    }
  };
  const isTall = ({ rest }: Cut): boolean => rest.getBoundingClientRect().height > 1.5 * leading;
  const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, blockquote';
  /** Cuts what goes on over pages; false where that would move what follows. */
  const settle = (root: HTMLElement, { columnOf, startOf, top, inOneColumn }: Columns): boolean => {
    // a paragraph that goes over moves all that follows: look again
    for (let round = 0; round < 8; round++) {
      const blocks = [...root.querySelectorAll<HTMLElement>(BLOCKS)];
      const starts = blocks.map(startOf);
      const divided = blocks.filter((one) => one.matches('p') && one.getClientRects().length > 1);
      const cuts = parts.cutAtPages(divided, columnOf);
      const short = cuts.find((cut) => !isTall(cut));
      if (short) {
        parts.moveOver(short, cuts);
        continue;
      }
      inOneColumn(() => parts.halveIn([...root.querySelectorAll<HTMLElement>('p')]));
      const lineAtTop = (line: Element): boolean => (line.getClientRects()[0]?.top ?? 0) < top + 1;
      return (
        blocks.every((block, at) => startOf(block) === starts[at]) &&
        cuts.every((cut) => cut.rest.getClientRects().length === 1 && isTall(cut)) &&
        ![...root.querySelectorAll('.source-line')].some(lineAtTop)
      );
    }
    return false;
  };
  window.kanbenPlainText = async () => {
    const root = document.createElement('div');
    root.className = 'kb-plain';
    root.append(...document.body.childNodes);
    document.body.append(root);
    if (!parts.isPlainFlow(root)) return false;
    keepStyles();
    root.style.display = 'none';
    const made = await parts.pageKinds([...root.children] as HTMLElement[]);
    root.style.removeProperty('display');
    if (!made) return false;
    const { kinds, frame } = made;
    const columns = parts.columnsOf(root, frame);
    if (!settle(root, columns)) return false;
    root.dataset.pages = JSON.stringify(parts.pageFacts(root, kinds, frame, columns));
    columns.end();
    return true;
  };
}
