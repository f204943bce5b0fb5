import type { BreakToken, TextPlace } from './paged.js';

/** A character at the end of a full line, with the room that it takes there, in px. */
export interface LineEnd extends TextPlace {
  readonly width: number;
  /** Of its font. */
  readonly size: number;
}

/**
 * The characters that match `candidates` (a global pattern) and stand at the end of a full line of a justified block,
 * which may go on over several columns. `token`: where the page ends. The line of a paragraph that goes on from there is
 * full: Paged.js says so only when it has set the next page.
 */
export function lineEnds(block: HTMLElement, candidates: RegExp, token: BreakToken | undefined): LineEnd[] {
  const style = getComputedStyle(block);
  const next = (token?.node instanceof Element ? token.node : token?.node.parentElement)?.closest('p, li');
  const isCut = next?.getAttribute('data-ref') === (block.dataset.ref ?? '');
  if (style.textAlign !== 'justify') return [];
  if (isCut) block.dataset.alignLastSplitElement = 'justify';
  const goesOn = isCut || block.dataset.cut !== undefined;
  const boxes = [...block.getClientRects()];
  const last = boxes.at(-1);
  if (!last) return [];
  const lastLine = last.bottom - Number.parseFloat(style.paddingBottom) - Number.parseFloat(style.lineHeight);
  const isFull = (x: number, top: number): boolean => {
    const box = boxes.find((one) => Math.abs(one.right - Number.parseFloat(style.paddingRight) - x) < 1);
    return box !== undefined && (goesOn || box !== last || top < lastLine - 1);
  };
  const size = Number.parseFloat(style.fontSize);
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const ends: LineEnd[] = [];
  while (last.height > 2 && walker.nextNode()) {
    const text = walker.currentNode as Text;
    const element = text.parentElement;
    // a list within an item has lines of its own
    if (element?.closest('p, li') !== block) continue;
    if (element.closest('.half-mark, .no-gap, .to-edge, .marker, .reading')) continue;
    for (const { index: offset } of text.data.matchAll(candidates)) {
      range.setStart(text, offset);
      range.setEnd(text, offset + 1);
      const { right, width, top } = range.getBoundingClientRect();
      if (isFull(right, top)) ends.push({ text, offset, width, size });
    }
  }
  return ends;
}

/** Puts the character at a place into a span of its own. */
export function inSpan({ text, offset }: TextPlace, className: string): HTMLElement {
  const character = text.splitText(offset);
  character.splitText(1);
  const span = document.createElement('span');
  span.className = className;
  character.replaceWith(span);
  span.append(character);
  return span;
}
