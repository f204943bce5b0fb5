import { faultAt, type TypeRule } from '../rule.js';

export const missingGlyph: TypeRule = {
  id: 'missing-glyph',
  summary: { zh: '没有缺字、乱码', en: 'every character has a form and a code' },
  source: 'ISO 32000-1, 9.10: extraction of text; .notdef is code 0',
  check: ({ pages }) =>
    pages.flatMap(({ lines }) =>
      lines.filter(({ chars }) => chars.some(({ missing }) => missing)).map((line) => faultAt(line)),
    ),
};
