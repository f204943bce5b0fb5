import { editMatches, type Rule } from './rule.js';

/** Zero-width spaces and joiners, marks of direction, soft hyphens, byte-order marks, control characters. */
const INVISIBLE =
  '[\\0-\\x08\\x0e-\\x1f\\x7f-\\x9f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ufff9-\\ufffb]';
const RUN = new RegExp(`${INVISIBLE}+`, 'gu');
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** After these a joiner shapes what is written: emoji, the scripts of India and Arabia. */
const JOINED = /[\u0600-\u0dff\ufe0f]|\p{Extended_Pictographic}|\p{Emoji_Modifier}/u;

export const invisible: Rule<'invisible'> = {
  id: 'invisible',
  summary: { zh: '去掉零宽字符和控制字符', en: 'Takes out zero-width and control characters' },
  why: {
    zh: '网页和 PDF 带来的不可见字符会让查找、断行和字体出错，读者却看不见它们。',
    en: 'They come with web pages and PDFs, break search, line breaking and fonts, and no reader sees them.',
  },
  source: 'The Unicode Standard, 23.1 Control Codes, 23.2 Layout Controls',
  kind: 'lossless',
  reach: 'everything',
  needs: new RegExp(INVISIBLE, 'u'),
  apply: (text) =>
    RIGHT_TO_LEFT.test(text)
      ? []
      : editMatches(text, RUN, 0.999, ({ 0: found, index }) => {
          const joiner = found === '\u200d' || found === '\u200c';
          return joiner && JOINED.test(before(text, index)) ? undefined : '';
        }),
  examples: [
    { before: '渡口\u200b的\ufeff灯', after: '渡口的灯' },
    { before: '清\u00ad河', after: '清河' },
    { before: '一家人👨\u200d👩\u200d👧去看灯', after: '一家人👨\u200d👩\u200d👧去看灯' },
  ],
};

/** The code point before a place. */
function before(text: string, index: number): string {
  return [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? '';
}
