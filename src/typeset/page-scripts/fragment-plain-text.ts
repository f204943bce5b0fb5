import type { Cut } from './cut-at-pages.js';
import type { HeadSetter, PageFrame, PageKinds } from './page-kinds.js';

type Made = { readonly kinds: readonly PageKinds[]; readonly frame: PageFrame } | undefined;

/**
 * Plain text, whose elements all begin on new pages, is broken into pages by the browser itself (CSS Fragmentation 3), on
 * pages of the kinds that Paged.js makes: the same lines on the same pages in a third of the time. Each page is measured
 * as a column of the same size. Gives false where the text is not as plain as it looks, or where its last lines,
 * set anew as Paged.js sets them, would move what follows: then Paged.js breaks it.
 */
export function fragmentPlainText(
  leading: number,
  setters: readonly HeadSetter[],
  pageKinds: (elements: readonly HTMLElement[]) => Promise<Made>,
  cutAtPages: (
    blocks: readonly HTMLElement[],
    columnOf: (x: number) => number,
    leading: number,
  ) => readonly Cut[],
  halveIn: (blocks: readonly HTMLElement[]) => void,
): void {
  const GAP = 200;
  /** Everything lies in the flow, and nothing but the head sets a running head. */
  const isPlain = (root: HTMLElement): boolean =>
    [...root.querySelectorAll<HTMLElement>('*')].every((element) => {
      const { position, display, float, columnCount, columnWidth, overflow, writingMode } =
        getComputedStyle(element);
      return (
        position === 'static' &&
        float === 'none' &&
        columnCount === 'auto' &&
        columnWidth === 'auto' &&
        overflow === 'visible' &&
        writingMode === 'horizontal-tb' &&
        /^(?:block|inline|inline-block|list-item|inline-flex)$/.test(display)
      );
    }) &&
    setters.every(({ className }) =>
      [...root.querySelectorAll(`.${className}`)].every((element) =>
        element.closest('.kb-plain > * > :first-child'),
      ),
    );
  const styled = (css: string): HTMLStyleElement => {
    const style = document.createElement('style');
    style.dataset.pagedjsIgnore = '';
    style.textContent = css;
    document.head.append(style);
    return style;
  };
  const withoutPages = (css: string): string => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return [...sheet.cssRules]
      .filter((rule) => !(rule instanceof CSSPageRule))
      .map(({ cssText }) => cssText)
      .join('\n');
  };
  const goesOn = (block: HTMLElement): boolean => block.querySelector('p, li, div') === null;
  window.kanbenPlainText = async () => {
    const root = document.createElement('div');
    root.className = 'kb-plain';
    root.append(...document.body.childNodes);
    document.body.append(root);
    const elements = [...root.children] as HTMLElement[];
    if (!isPlain(root)) return false;
    const own = [...document.querySelectorAll<HTMLStyleElement>('style:not([data-pagedjs-ignore])')];
    styled(own.map(({ textContent }) => withoutPages(textContent ?? '')).join('\n'));
    root.style.display = 'none';
    const made = await pageKinds(elements);
    root.style.removeProperty('display');
    if (!made) return false;
    const { kinds, frame } = made;
    const below = frame.height - frame.top - frame.textHeight;
    styled(`@page kb-plain { size: ${frame.width}px ${frame.height}px; margin: ${frame.top}px 0 ${below}px; }
      .kb-plain { page: kb-plain !important; width: ${frame.textWidth}px; margin-left: ${frame.left}px; }
      .kb-plain * { page: auto !important; }
      .kb-plain > *, .kb-plain [data-rest] { break-before: page !important; }
      .kb-plain [data-cut] { text-align-last: justify !important; padding-bottom: 0 !important; }
      .kb-plain [data-rest] { text-indent: unset !important; margin-top: unset !important; padding-top: unset !important; }`);
    const measuring =
      styled(`.kb-plain { height: ${frame.textHeight}px; columns: ${frame.textWidth}px auto; column-gap: ${GAP}px; column-fill: auto; margin-left: 0; }
      .kb-plain > *, .kb-plain [data-rest] { break-before: column !important; }`);
    const { left, top } = root.getBoundingClientRect();
    const columnOf = (x: number) => Math.floor((x - left + 1) / (frame.textWidth + GAP));
    const startOf = (element: HTMLElement) => columnOf(element.getClientRects()[0]?.left ?? left);
    const blocks = [...root.querySelectorAll<HTMLElement>('p, li, h1, h2, h3, h4, h5, h6, blockquote')];
    const starts = blocks.map(startOf);
    const divided = blocks.filter((block) => block.matches('p, li') && block.getClientRects().length > 1);
    if (!divided.every(goesOn)) return false;
    const cuts = cutAtPages(divided, columnOf, leading);
    // in one column: places in many are slow to find
    measuring.disabled = true;
    halveIn([...root.querySelectorAll<HTMLElement>('p, li')]);
    measuring.disabled = false;
    // as before, and each rest alone at the top of its page, with two lines at least
    const stays =
      blocks.every((block, at) => startOf(block) === starts[at]) &&
      cuts.every(({ first, rest }) => {
        const [box, ...more] = rest.getClientRects();
        const before = first.getClientRects();
        return (
          box !== undefined &&
          more.length === 0 &&
          box.height > 1.5 * leading &&
          columnOf(box.left) === columnOf(before[before.length - 1]?.left ?? 0) + 1
        );
      });
    const alone = [...root.querySelectorAll<HTMLElement>('.source-line')].some(
      (line) => (line.getClientRects()[0]?.top ?? top) < top + 1,
    );
    if (!stays || alone) return false;
    const toPt = 0.75;
    const pages: Record<string, unknown>[] = [];
    for (const [at, element] of elements.entries()) {
      const boxes = element.getClientRects();
      for (let box = 0; box < boxes.length; box++) {
        const { headLeft, headRight, folioLeft, folioRight, firstNumber, step } =
          kinds[at]?.[box === 0 ? 'first' : 'next'] ?? {};
        pages.push({
          anchors: [],
          numbers: [],
          side: 'right',
          ...(firstNumber === undefined ? {} : { firstNumber: Number(firstNumber) }),
          ...(step === undefined ? {} : { step: Number(step) }),
          ...(headLeft === undefined ? {} : { left: { head: headLeft, folio: folioLeft ?? '' } }),
          ...(headRight === undefined ? {} : { right: { head: headRight, folio: folioRight ?? '' } }),
        });
        window.kanbenPage(element.querySelector('[id]')?.id ?? '');
      }
    }
    for (const element of root.querySelectorAll('[id]')) {
      const box = element.getClientRects()[0];
      const page = box && pages[columnOf(box.left)];
      const y = box && (box.top - top + frame.top - frame.bleed) * toPt;
      (page?.anchors as unknown[] | undefined)?.push({ id: element.id, y });
    }
    measuring.remove();
    root.dataset.pages = JSON.stringify(pages);
    return true;
  };
}
