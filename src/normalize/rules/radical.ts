import { DOOR_RADICAL, ordinaryIdeograph } from '../reflow/radicals.js';
import { editMatches, type Rule } from './rule.js';

export const radical: Rule<'radical'> = {
  id: 'radical',
  summary: { zh: '部首字符换成同形的汉字', en: 'Writes the ordinary ideograph for a radical character' },
  why: {
    zh: 'PDF 常把“⽂”“⻅”这类部首编码当作汉字吐出来，看着一样，却查不到，也常没有字形。',
    en: 'PDFs often give U+2F42 or U+2EC5 for 文 or 见: they look alike, but cannot be found and may lack a glyph.',
  },
  source: 'Unicode Character Database, EquivalentUnifiedIdeograph.txt',
  kind: 'lossless',
  reach: 'everything',
  needs: /[\u2e80-\u2fdf]/u,
  apply: (text, { door }) =>
    editMatches(text, /[\u2e80-\u2fd5]/gu, 0.999, ({ 0: found }) => {
      const code = found.codePointAt(0) ?? 0;
      if (code === DOOR_RADICAL) return door;
      const ordinary = ordinaryIdeograph(code);
      return ordinary === code ? undefined : String.fromCodePoint(ordinary);
    }),
  examples: [
    { before: '⽔⽂站建在⻅山村', after: '水文站建在见山村' },
    { before: '部首⺀没有对应的汉字', after: '部首⺀没有对应的汉字' },
  ],
};
