/**
 * Forms of OpenCC's for which editors in Taiwan and Hong Kong write the plain one, too, or the other way round:
 * 立法院《法律統一用字表》 parts 覆核, 復查, 複驗, has 占 for 佔, 布 for 佈, 表 for 錶 of meters, 蹟, 菸, 蒐; of the others
 * 教育部《重編國語辭典修訂本》 gives either spelling with the same sense (週 周, 檯 台, 繫 系, 捲 卷, 摺 折, 彙 匯 …).
 */
export const MARKED: ReadonlySet<string> = new Set(
  '覆佔佈蹟菸蒐週檯繫捲摺彙唸昇巖盃藉兇慾弔夥鍊鉅嚐伕姦紮託輓桿樑揹',
);

/** Where grammar leaves no doubt: what stands before a character, and whether it must be a word of its own. */
export interface Sure {
  readonly before: RegExp;
  readonly alone: boolean;
}

export const SURE: Readonly<Record<string, Sure>> = {
  // 屋里, 书里: a place behind a noun
  里: { before: /[\p{Script=Han}”》）]$/u, alone: true },
  // 六卷, 第二卷: it counts books
  卷: { before: /[一二三四五六七八九十百千两几数每各第全上中下\d]$/u, alone: false },
  // 愈来愈: the second one of two
  愈: { before: /愈.{1,3}$/u, alone: false },
};
