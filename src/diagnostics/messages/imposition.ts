import { EXIT } from '../exit-codes.js';

/** What pages say when they go on sheets. */
export const IMPOSITION_MESSAGES = {
  'config-not-thickness': {
    severity: 'error',
    exit: EXIT.usage,
    zh: '“{key}”应当是 0 到 1 的毫米数，不能是“{value}”',
    en: '“{key}” must be millimetres from 0 to 1, not “{value}”',
    helpZh: '80 克办公纸写 0.1；不补偿爬移写 0。',
    helpEn: 'Write 0.1 for 80 g office paper, 0 for no creep.',
  },
  'config-not-blanks': {
    severity: 'error',
    exit: EXIT.usage,
    zh: '“{key}”应当是 end、before-last 或页码数，不能是“{value}”',
    en: '“{key}” must be end, before-last or the number of a page, not “{value}”',
    helpZh: '写 end 放在书末；写 12 放在第 12 页之后。',
    helpEn: 'Write end for the end of the book, 12 for behind page 12.',
  },
  'sheets-differ': {
    severity: 'error',
    exit: EXIT.output,
    zh: '{artifact} 第 {page} 面的文字与逐页的 PDF 不同',
    en: '{artifact}: side {page} does not show the text of its pages',
    helpZh: '请用逐页的 PDF，并把这个问题报告给 kanben。',
    helpEn: 'Use the PDF with single pages, and report this.',
  },
  'sheets-many': {
    severity: 'warning',
    exit: EXIT.fine,
    zh: '{artifact} 要折 {sheets} 张纸，超过 {most} 张就合不拢、订不牢',
    en: '{artifact} is {sheets} sheets to fold; more than {most} do not close',
    helpZh: '分成两册，或用逐页的 PDF 胶装。',
    helpEn: 'Make two booklets, or bind the PDF with single pages with glue.',
  },
  'sheets-scaled': {
    severity: 'info',
    exit: EXIT.fine,
    zh: '{artifact} 的页面缩小到 {percent}%，两页才放得进 {sheet}',
    en: '{artifact}: pages are {percent} % of their size, so that two go on {sheet}',
    helpZh: '要原大就用大一倍的纸（sheet），或小一半的开本（page）。',
    helpEn: 'For full size take sheets twice as large (sheet), or pages half as large (page).',
  },
  'sheets-blanks': {
    severity: 'info',
    exit: EXIT.fine,
    zh: '{artifact} 补了 {count} 个白页，在折好的第 {pages} 页',
    en: '{artifact} has {count} blank page(s): {pages} of the folded book',
    helpZh: '不想留白就增减文字，凑满 4 的倍数；也可以用 blanks 改放别处。',
    helpEn: 'Fill or shorten the text to a multiple of four pages, or put them elsewhere with blanks.',
  },
  'sheets-blanks-article': {
    severity: 'warning',
    exit: EXIT.fine,
    zh: '{artifact} 的白页不能放在第 {page} 页之后，那里会断开文章，改放书末',
    en: '{artifact}: blanks behind page {page} would part an article; they go to the end',
    helpZh: '把 blanks 写成两篇之间的页码数；末页作封底，就让它只印版记一类的内容；或写 blanks: end。',
    helpEn:
      'Name a page that ends an article; for a back cover, keep articles off the last page; or write blanks: end.',
  },
  'sheets-blanks-side': {
    severity: 'warning',
    exit: EXIT.fine,
    zh: '{artifact} 的页数是单数，第 {page} 页之后放不下单个白页，放在书末：不然后面的页会换到纸的另一面',
    en: '{artifact} has an odd number of pages; a single blank behind page {page} would turn pages to the other side of the leaf, so it goes to the end',
    helpZh: '让页数成双数；或写 blanks: end。',
    helpEn: 'Make the number of pages even, or write blanks: end.',
  },
} as const;
