import type { BlankPlan, Cover } from '../../model/index.js';
import type { Slot } from './order.js';

const fill = (count: number): readonly Slot[] => Array.from({ length: count }, () => undefined);
const missing = (count: number): number => (4 - (count % 4)) % 4;

/**
 * Fills a book up to whole sheets; the pages keep their order, and none of them its side of the leaf. With a cover
 * apart, the first leaf is the cover's front and the text behind it fills sheets by itself: 2 + 4k + 2 pages.
 */
export function planBlanks(pages: number, plan: BlankPlan, cover: Cover): readonly Slot[] {
  const all = Array.from({ length: pages }, (_, index): Slot => index + 1);
  const back = plan === 'before-last' && pages > 2 ? all.slice(-1) : [];
  const rest = all.slice(0, all.length - back.length);
  if (cover === 'self') return [...rest, ...fill(missing(pages)), ...back];
  const front = [...rest.slice(0, 2), ...fill(2 - Math.min(2, rest.length))];
  const text = rest.slice(2);
  return [...front, ...text, ...fill(missing(text.length)), ...fill(2 - back.length), ...back];
}

/**
 * The plan as far as it tears no article: the last page may be the back cover only where no article stands on it.
 *
 * @param lastBlock id of the block that the last page begins in, `a03-b7`; empty where it begins in no block
 */
export const soundPlan = (plan: BlankPlan, lastBlock: string): BlankPlan =>
  /^a\d+-/.test(lastBlock) ? 'end' : plan;
