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
  'epub-link-removed': {
    severity: 'warning',
    exit: EXIT.fine,
    zh: '链接“{address}”在 EPUB 里无处可去，只留下文字',
    en: 'the link {address} leads nowhere from an EPUB; its words stay',
    helpZh: '只保留网页（http、https）、邮箱（mailto）和本篇之内的链接；脚本和本地文件的链接请删去。',
    helpEn:
      'Links to the web, to mailboxes and within the article stay. Take those to scripts and files out.',
  },
  'epub-picture-undescribed': {
    severity: 'warning',
    exit: EXIT.fine,
    zh: '图片“{picture}”没有替代文字，看不见图的读者不知道图里有什么',
    en: 'the picture {picture} has no alternative text; a reader who cannot see it misses what it shows',
    helpZh:
      '在方括号里用一句话写明图里有什么：![河岸的书车](图.png)。EPUB 的无障碍说明会照实写缺少替代文字。',
    helpEn:
      'Say what it shows between the brackets: ![words](picture.png). The metadata of the EPUB tells the lack.',
  },
  'epub-claim-withheld': {
    severity: 'warning',
    exit: EXIT.fine,
    zh: 'EPUB 没有声明符合无障碍规范：有图片缺少替代文字',
    en: 'the EPUB claims no accessibility conformance: pictures lack alternative texts',
    helpZh: '补全替代文字，再由 accessibility: 里写明的核验人核验。',
    helpEn: 'Describe every picture; then let the certifier named under accessibility: look again.',
  },
  'epub-svg-cleaned': {
    severity: 'warning',
    exit: EXIT.fine,
    zh: '从矢量图“{picture}”里去掉了会运行或会联网的东西：{removed}',
    en: 'what could run or load something was taken out of the drawing {picture}: {removed}',
    helpZh: '看一看 EPUB 里的图；若有缺失，请在绘图软件里另存为“普通 SVG”或 PNG。',
    helpEn: 'Look at the picture in the EPUB; if something is missing, save it as plain SVG or as PNG.',
  },
  'epub-css-cleaned': {
    severity: 'warning',
    exit: EXIT.fine,
    zh: '从 epub.css 里去掉了会到书外取东西的写法：{removed}',
    en: 'what would load something from outside the book was taken out of epub.css: {removed}',
    helpZh: '书不联网，也不读书外的文件。请改用书里有的字体和颜色。',
    helpEn: 'A book loads nothing. Style it with the fonts and colours that are there.',
  },
  'epub-svg-unreadable': {
    severity: 'warning',
    exit: EXIT.fine,
    zh: '矢量图“{picture}”没有装进 EPUB：{reason}',
    en: 'the drawing {picture} is not in the EPUB: {reason}',
    helpZh: '图题还在。请在绘图软件里另存为“普通 SVG”或 PNG。',
    helpEn: 'Its caption stays. Save it as plain SVG or as PNG.',
  },
  'epub-too-large': {
    severity: 'error',
    exit: EXIT.content,
    zh: 'EPUB 装不下：{reason}',
    en: 'the EPUB would be too large: {reason}',
    helpZh: '缩小图片，或分成几册。',
    helpEn: 'Make the pictures smaller, or divide the bulletin.',
  },
  'epub-fonts-incomplete': {
    severity: 'warning',
    exit: EXIT.fine,
    zh: 'EPUB 没有嵌入字体：自带字体里没有这些字：{characters}',
    en: 'the EPUB carries no fonts: those that may be carried lack {characters}',
    helpZh: '阅读器会用自己的字体。缺字的字体会让有些阅读器显示空白，所以宁可不嵌。',
    helpEn:
      'Readers use their own. Some show blanks where a carried font lacks a character, so none is carried.',
  },
  'epub-vertical-simplified': {
    severity: 'warning',
    exit: EXIT.fine,
    zh: '没有直排 EPUB：直排只用于繁体，而 editions 里没有繁体',
    en: 'there is no vertical EPUB: it is for Traditional, and no Traditional edition is made',
    helpZh: '在 editions 里加上 zh-Hant、zh-Hant-TW 或 zh-Hant-HK，或去掉 writing 里的 vertical-rl。',
    helpEn: 'Add zh-Hant, zh-Hant-TW or zh-Hant-HK to editions, or take vertical-rl out of writing.',
  },
} as const;
