import { isHan } from '../characters.js';
import { faultAt, type TypeRule } from '../rule.js';

export const sameFace: TypeRule = {
  id: 'same-face',
  summary: {
    zh: '引号、破折号、省略号用中文字体，占中文字位',
    en: 'quotes, dashes and ellipses come from the Chinese face at its width',
  },
  source: 'CLREQ, punctuation marks: glyphs, sizes and positions',
  check: ({ body }) =>
    body.flatMap((line) =>
      line.chars.some(({ text, font, x, end, size }, at) => {
        const near = line.chars[at - 1] ?? line.chars[at + 1];
        if (!near || !isHan(near.text)) return false;
        if (/[—…]/u.test(text)) return font !== near.font || end - x < size * 0.9;
        return /[“”‘’]/u.test(text) && font !== near.font;
      })
        ? [faultAt(line)]
        : [],
    ),
};
