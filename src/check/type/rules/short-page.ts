import type { TypeLine } from '../lines.js';
import { faultAt, type TypeRule } from '../rule.js';

/** Blank lines at the foot of a page that the eye takes for an end. */
const BLANK = 4;

/** From the last line of a full page to its first note, in lines: the rule and the air around it. */
const ABOVE_NOTES = 2;

/** Baseline of the first note at the foot of a page, whose number is called above it. */
function firstNote(lines: readonly TypeLine[], body: readonly TypeLine[], size: number): number | undefined {
  const calls = new Set(
    body.flatMap(({ chars }) => chars.flatMap(({ raised, text }) => (raised ? [text] : []))),
  );
  const below = body.at(-1)?.y ?? 0;
  return lines.find(
    ({ y, size: own, chars: [first] }) =>
      y > below && own < size * 0.93 && first && /\d/u.test(first.text) && calls.has(first.text),
  )?.y;
}

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
      const notes = firstNote(lines, body, size);
      const end = notes === undefined ? foot : Math.min(foot, notes - pitch * ABOVE_NOTES);
      const lowest = lines.filter(({ y }) => y <= end + 1 && y < folio).at(-1);
      return lowest && !opens && end - lowest.y > pitch * (BLANK + 0.5)
        ? [faultAt(lowest, 'start', `${Math.round((end - lowest.y) / pitch)} 行`)]
        : [];
    });
  },
};
