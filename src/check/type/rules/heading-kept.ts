import type { TypeLine } from '../lines.js';
import { faultAt, type TypeRule } from '../rule.js';

/** Lines of text that a heading needs below it on its page. */
const NEEDED = 2;

export const headingKept: TypeRule = {
  id: 'heading-kept',
  summary: { zh: '标题之下至少有两行正文', en: 'at least two lines of text stand below a heading' },
  source: 'CLREQ, handling of headings at the foot of a page',
  check: ({ pages, setting: { size, font, pitch } }) =>
    pages.flatMap(({ index, lines, body }) => {
      const next = pages[index + 1];
      if (body.length < 3 || !next || next.body.length === 0) return [];
      const column = body[0]?.column;
      const inside = (line: TypeLine) => column && line.left > column.left - size && line.left < column.right;
      const flow = lines.filter((line) => line.first && inside(line) && line.size > size - 0.11);
      const isHead = ({ font: own, size: s, chars }: TypeLine) =>
        (own !== font || s > size * 1.05) && chars.length > 1;
      return flow.flatMap((line, at) => {
        const last = body.at(-1);
        if (!isHead(line) || !last || line.y < (body[0]?.y ?? 0) - pitch * 12) return [];
        const below = flow.slice(at + 1).filter((other) => !isHead(other));
        // an article may end here: what opens the next page then is a title
        const ends = next.lines.some((other) => other.size > size * 1.3 && other.y < (next.body[0]?.y ?? 0));
        const foot = line.y > last.y - pitch * NEEDED || below.length < NEEDED;
        return foot && below.length < NEEDED && !ends ? [faultAt(line)] : [];
      });
    }),
};
