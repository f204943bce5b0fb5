const ITEM = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/u;
/** 6.7. or 6.7.1, which number a section; 3.5 may be an amount. */
const SECTION = /^\d{1,2}(?:(?:\.\d{1,2})+\.(?!\d)|(?:\.\d{1,2}){2})/u;

/** Whether a line is numbered in Chinese: a part of an article, not the name of one. */
export const isItem = (text: string): boolean => ITEM.test(text);

/** Whether a line bears a section's number. */
export const isSection = (text: string): boolean => SECTION.test(text);
