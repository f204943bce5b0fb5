import { faultAt, type TypeRule } from '../rule.js';

/** Blank lines at the foot of a page that the eye takes for an end. */
const BLANK = 4;

export const shortPage: TypeRule = {
  id: 'short-page',
  summary: {
    zh: '文章中间的页末不空四行以上',
    en: 'no page in the middle of an article ends more than four lines early',
  },
  source:
    'CLREQ, illustrations: what does not fit moves on and the text fills the page; four lines is our limit',
  check: ({ pages, setting: { pitch, size } }) => {
    const foot = Math.max(...pages.flatMap(({ body }) => body.at(-1)?.y ?? 0));
    return pages.flatMap(({ lines, body }, at) => {
      const next = pages[at + 1];
      if (body.length < 3 || !next || next.body.length < 3) return [];
      const opens = next.lines.some((line) => line.size > size * 1.3 && line.y < (next.body[0]?.y ?? 0));
      const folio = lines.at(-1)?.y ?? foot;
      const lowest = lines.filter(({ y }) => y <= foot + 1 && y < folio).at(-1);
      return lowest && !opens && foot - lowest.y > pitch * (BLANK + 0.5)
        ? [faultAt(lowest, 'start', `${Math.round((foot - lowest.y) / pitch)} 行`)]
        : [];
    });
  },
};
