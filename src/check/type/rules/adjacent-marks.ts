import { CLOSING, OPENING } from '../characters.js';
import { faultAt, type TypeRule } from '../rule.js';

/** From mark to mark, in em, where the empty halves between them are one. */
const CLOSE = 0.85;

export const adjacentMarks: TypeRule = {
  id: 'adjacent-marks',
  summary: { zh: '相连的标点挤去半字', en: 'two marks side by side give up half a character between them' },
  source: 'CLREQ, adjustment of adjacent marks',
  check: ({ body }) =>
    body.flatMap((line) =>
      line.chars.some((a, at) => {
        const b = line.chars[at + 1];
        if (!b || /[TH][CK]/u.test(a.font) || a.end - a.x < 0.9 * a.size || b.end - b.x < 0.9 * b.size)
          return false;
        const facing =
          (CLOSING.has(a.text) && (OPENING.has(b.text) || CLOSING.has(b.text))) ||
          (OPENING.has(a.text) && OPENING.has(b.text));
        return facing && b.x - a.x > CLOSE * a.size;
      })
        ? [faultAt(line, 'end')]
        : [],
    ),
};
