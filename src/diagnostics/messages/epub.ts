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
  'epub-webp': {
    severity: 'warning',
    exit: EXIT.fine,
    zh: 'EPUB 里的图片“{picture}”仍是 WebP：没有可用的浏览器来转换它',
    en: 'the picture {picture} stays WebP in the EPUB: there is no browser to convert it',
    helpZh: '许多阅读器不显示 WebP。请改用 PNG 或 JPEG，或安装 Chrome、Chromium。',
    helpEn: 'Many readers do not show WebP. Use PNG or JPEG, or install Chrome or Chromium.',
  },
} as const;
