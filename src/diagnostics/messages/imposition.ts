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
  'sheets-blanks': {
    severity: 'warning',
    exit: EXIT.fine,
    zh: '{artifact} 的末页上还有文章，白页改放在书末',
    en: '{artifact}: an article stands on the last page, so the blank pages go to the end',
    helpZh: '想让末页作封底，就让它只印版权一类的内容；或写 blanks: end。',
    helpEn: 'Keep articles off the page that is to be the back, or write blanks: end.',
  },
} as const;
