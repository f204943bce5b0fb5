import type { Columns } from './columns.js';
import type { PageFrame, PageKinds } from './page-kinds.js';

/** What the pages of a document in columns say of themselves, in pt from the trimmed page's top left. */
export function pageFacts(
  root: HTMLElement,
  kinds: readonly PageKinds[],
  frame: PageFrame,
  { top, startOf }: Columns,
): readonly unknown[] {
  const toPt = 0.75;
  const furniture = (head: string | undefined, folio: string | undefined) =>
    head === undefined ? undefined : { head, folio: folio ?? '' };
  const number = (value: string | undefined) => (value === undefined ? undefined : Number(value));
  const pages = [...root.children].flatMap((element, at) =>
    [...element.getClientRects()].map((_, rank) => {
      const data = kinds[at]?.[rank === 0 ? 'first' : 'next'] ?? {};
      return {
        anchors: [] as { id: string; y: number }[],
        numbers: [],
        side: 'right',
        firstNumber: number(data.firstNumber),
        step: number(data.step),
        left: furniture(data.headLeft, data.folioLeft),
        right: furniture(data.headRight, data.folioRight),
      };
    }),
  );
  for (const element of root.querySelectorAll('[id]')) {
    const box = element.getClientRects()[0];
    const y = ((box?.top ?? top) - top + frame.top - frame.bleed) * toPt;
    pages[startOf(element)]?.anchors.push({ id: element.id, y });
  }
  for (const { anchors } of pages) window.kanbenPage(anchors[0]?.id ?? '');
  return pages;
}
