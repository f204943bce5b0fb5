import { type ProfileData, says } from './profile.js';

const SHOPS = '印厂的通行要求，见 chaxiaohao.com、schoolprinter.hk、ced.com.tw 的制稿须知';
const X4 = 'ISO 15930-7:2010 (PDF/X-4)';

/** 中国的胶印厂：CMYK，单色黑字，3 毫米出血，裁切线在出血之外。 */
export const CN_OFFSET: ProfileData = {
  bleed: says(3, `${SHOPS}：四边各 3 mm`),
  marks: says(true, `${SHOPS}：角线、套版线画在出血之外`),
  safety: says(5, `${SHOPS}：文字离裁切线 3–5 mm`),
  gutter: says([[1, 10]], '订口的文字离书脊不少于 10 mm，铁丝订、胶订都看得见'),
  ink: says('cmyk', `${SHOPS}：四色文件，黑字单色黑 K100`),
  inkLimit: says(300, '胶印总墨量的常限；ced.com.tw：超过 250% 的黑字即“四色黑”，会透印'),
  dpi: says(300, `${SHOPS}：图片按成品尺寸 300 dpi`),
  hairline: says(0.25, '细于 0.25 pt 的线在版上断开'),
  leastPages: says(1, '由装订决定'),
  mostPages: says(9999, '由装订决定'),
  multiple: says(2, '一张纸有两面'),
  blanks: says(9999, '由编者决定'),
  annotations: says(false, `${X4}: no annotation lies on the printed area`),
  metadata: says(true, `${X4}: title, dates and ids are told`),
  outline: says(true, X4),
  transparency: says(true, `${X4}: transparency stays live`),
  standard: says('PDF/X-4', '印厂收 PDF/X；X-4 保留透明和标签'),
};
