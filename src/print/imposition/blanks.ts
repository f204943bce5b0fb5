import type { BlankPlan, Cover, PageMap } from '../../model/index.js';
import type { Slot } from './order.js';

const fill = (count: number): readonly Slot[] => Array.from({ length: count }, () => undefined);
const missing = (count: number): number => (4 - (count % 4)) % 4;
const range = (first: number, last: number): readonly Slot[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** The page that the blanks are wanted behind. */
const wanted = (plan: BlankPlan, pages: number): number =>
  plan === 'end' ? pages : plan === 'before-last' ? pages - 1 : Math.min(plan, pages);

/**
 * Fills a book up to whole sheets; the pages keep their order, and none of them changes its side of the leaf: an odd
 * number of blanks can only stand at the end, so that of three blanks inside of the book one goes there, and an odd last
 * page is not the back. With a cover apart, the first leaf is the cover's front and the text behind it fills sheets by
 * itself; the cover's back is the last page where the blanks stand before it, else empty.
 */
export function planBlanks(pages: number, plan: BlankPlan, cover: Cover): readonly Slot[] {
  const odd = pages % 2 === 1;
  const behind = odd && plan === 'before-last' ? pages : wanted(plan, pages);
  if (cover === 'self') return filled(1, behind, pages, missing(pages));
  const back = !odd && behind === pages - 1;
  const text = back ? pages - 1 : pages;
  const front = range(1, Math.min(2, text));
  return [
    ...front,
    ...fill(2 - front.length),
    ...filled(3, Math.max(2, behind), text, missing(Math.max(0, text - 2))),
    ...(back ? [undefined, pages] : [undefined, undefined]),
  ];
}

/** The pages of a run, with so many blanks behind one of them. */
function filled(first: number, behind: number, last: number, blanks: number): readonly Slot[] {
  const inside = behind >= last ? 0 : blanks - (blanks % 2);
  return [
    ...range(first, Math.min(behind, last)),
    ...fill(inside),
    ...range(behind + 1, last),
    ...fill(blanks - inside),
  ];
}

/** Why blanks cannot stand where they are wanted: an article would be torn; pages would change their sides. */
export type Unsound = 'article' | 'side';

/**
 * Whether blanks may stand where the plan wants them. They never stand in front of an article by themselves, nor inside
 * of one at all; between two articles only behind the page that the user names.
 */
export function unsound(
  plan: BlankPlan,
  cover: Cover,
  { pages }: Pick<PageMap, 'pages'>,
): Unsound | undefined {
  const behind = wanted(plan, pages.length);
  const blanks = planBlanks(pages.length, plan, cover).length - pages.length;
  if (behind >= pages.length || blanks === 0) return undefined;
  const begins = pages[behind]?.begins;
  const inArticle = begins !== undefined && /^a\d+-/.test(begins.block);
  const opens = begins?.offset === 0 && /-(?:title|kicker)$/.test(begins.block);
  if (inArticle && (plan === 'before-last' || !opens)) return 'article';
  return pages.length % 2 === 1 ? 'side' : undefined;
}
