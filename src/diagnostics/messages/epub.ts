import { EXIT } from '../exit-codes.js';

/** Messages about the EPUB. */
export const EPUB_MESSAGES = {
  'epub-without-cover': {
    severity: 'warning',
    exit: EXIT.fine,
    zh: 'EPUB 没有封面图：没有可用的浏览器来画它',
    en: 'the EPUB has no cover picture: there is no browser to draw it',
    helpZh: '书的内容完整。要封面，请安装 Chrome 或 Chromium，或用 --browser 写明它的位置。',
    helpEn:
      'The book is complete otherwise. For a cover, install Chrome or Chromium, or name one with --browser.',
  },
} as const;
