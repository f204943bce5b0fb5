import { isHan, isLatin } from '../characters.js';
import { gapsOf } from '../reading.js';
import { faultAt, type TypeRule } from '../rule.js';
import { median } from '../setting.js';

/** In em, beyond what the line is stretched by. */
const LEAST = 0.06;
const MOST = 0.3;

export const scriptGap: TypeRule = {
  id: 'script-gap',
  summary: { zh: '汉字与西文、数字之间空四分至八分', en: 'Han and Latin stand an eighth to a quarter apart' },
  source: 'CLREQ, mixed text composition in horizontal setting',
  check: ({ body }) =>
    body.flatMap((line) => {
      const stretch = median(gapsOf(line));
      const wrong = line.chars.some((a, at) => {
        const b = line.chars[at + 1];
        if (!b || a.raised || b.raised) return false;
        if (!((isHan(a.text) && isLatin(b.text)) || (isLatin(a.text) && isHan(b.text)))) return false;
        const gap = (b.x - a.end) / line.size - stretch;
        return gap < LEAST || gap > MOST;
      });
      return wrong ? [faultAt(line)] : [];
    }),
};
