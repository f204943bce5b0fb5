const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 第一辑, 第二辑, … 第十二辑; for 1 to 99. */
export const partLabel = (number: number): string => `第${chineseNumber(number)}辑`;

/** 1 to 99 in Chinese: 十, 十二, 二十, 二十一. Beyond, in Arabic digits. */
export function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10);
  if (tens > 9) return String(number);
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[number % 10]}`;
}
