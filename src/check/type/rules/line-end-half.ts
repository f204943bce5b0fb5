import { HALVED_AT_END } from '../characters.js';
import { faultAt, type TypeRule } from '../rule.js';

/** Between half and whole, in em: the origin of a mark at half width is this near to the edge. */
const HALF = 0.85;

export const lineEndHalf: TypeRule = {
  id: 'line-end-half',
  summary: { zh: '行末的标点占半个字位', en: 'a mark at the end of a full line takes half its width' },
  source: 'GB/T 15834—2011, 5.1.10',
  check: ({ body }) =>
    body.flatMap((line, at) => {
      const last = line.chars.at(-1);
      const wide =
        last && !last.raised && HALVED_AT_END.has(last.text) && last.end - last.x > 0.9 * last.size;
      if (!wide || !body[at + 1]?.continues) return [];
      return line.column.right - last.x > HALF * last.size ? [faultAt(line, 'end')] : [];
    }),
};
