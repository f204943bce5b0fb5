import type { WordCutter } from '../words.js';

/** 出 counts plays: 一齣戲 (教育部《重編國語辭典修訂本》「齣」：量詞，計算戲劇的單位). */
const COUNTED =
  /[一二两三四五六七八九十几每某这那首头]出(?=[\p{Script=Han}]{0,4}?(?:戏|剧(?!烈|增|痛|变|毒)|杂耍))/gu;

/** Indexes, in UTF-16 units, of each 出 that counts a play and is no part of a longer word (出现, 出版). */
export function playCounters(text: string, { cut }: WordCutter): readonly number[] {
  if (!text.includes('出')) return [];
  const found = [...text.matchAll(COUNTED)].map(({ index }) => index + 1);
  if (found.length === 0) return [];
  const { startOf, endOf } = cut(text);
  return found.filter((at) => endOf(at) === at + 1 && startOf(at) >= at - 1);
}
