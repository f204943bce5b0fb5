/** A character of the source that means one thing in this context, where OpenCC's dictionaries take it for another. */
export interface Meaning {
  /** Finds the context; the character is the first of the match. */
  readonly found: RegExp;
  /** The character, for a quick look whether there is anything to find. */
  readonly character: string;
  /** What stands for it in OpenCC's standard; the region's form follows from that. */
  readonly wanted: string;
  readonly source: string;
}

export const MEANINGS: readonly Meaning[] = [
  {
    character: '台',
    found: /(?<=(?<!(?:酒店|饭店|宾馆|旅馆|前厅)\p{Script=Han}{0,6})总)台(?!服务|接待)/gu,
    wanted: '臺',
    source: '中央廣播電視總臺（機構名稱）；「檯」只指桌子一類：教育部《重編國語辭典修訂本》「檯」',
  },
  {
    character: '回',
    found: /回(?=归(?!分析|方程|模型|系数|直线|曲线|平面|算法|测试|线|年|热))/gu,
    wanted: '回',
    source: '返回之意作「回歸」，「迴歸」是統計學、天文學術語；香港特別行政區政府公文作「回歸」',
  },
  {
    character: '准',
    found:
      /准(?=印|[考生驾运建用售产]证|驾|入|字|其)|(?<=照|报|恩|(?<![说看拿算摸打对测认猜估瞄听定吃])不)准(?![确备时则星])/gu,
    wanted: '准',
    source:
      '允許作「准」（准印證、國藥准字、不准），「準」是標準、正確（說不準）：教育部《重編國語辭典修訂本》「准」「準」',
  },
  {
    character: '钟',
    found: /(?<![姓小老阿独所龙情千万])钟(?!\p{Script=Han})/gu,
    wanted: '鐘',
    source:
      '樂器、計時器作「鐘」，「鍾」是酒器、聚集、姓：教育部《重編國語辭典修訂本》「鐘」「鍾」；句末不是姓',
  },
  {
    character: '发',
    found: /(?<=编)发(?![辫型饰])/gu,
    wanted: '發',
    source: '公文、刊物的「編發」是編輯發布；「編髮」只指編辮子',
  },
  {
    character: '娘',
    found: /(?<!姑)娘(?=家)/gu,
    wanted: '娘',
    source: '教育部《重編國語辭典修訂本》「娘家」',
  },
  {
    character: '复',
    found: /(?<=[在于迁]\p{Script=Han}{0,8})复(?=校(?!对|样|稿))/gu,
    wanted: '復',
    source: '學校恢復辦學作「復校」（清華、交通、中央各大學校史「在臺復校」），「覆校」是再次校對',
  },
  {
    character: '咸',
    found:
      /咸(?=(?![水鱼菜肉蛋味淡湿盐鸭汤海湖卤酸甜辣鲜香])\p{Script=Han}[宫殿门里乡镇村县郡山城寺桥路街])/gu,
    wanted: '咸',
    source:
      '「咸」是皆、全，用於宮殿、地方的吉名（咸福宮）；「鹹」是鹽味：教育部《重編國語辭典修訂本》「咸」「鹹」',
  },
];

/** Places of the source, in UTF-16 units, with what stands there in OpenCC's standard. */
export const meantIn = (text: string): readonly (readonly [at: number, wanted: string])[] =>
  MEANINGS.flatMap(({ character, found, wanted }) =>
    text.includes(character) ? [...text.matchAll(found)].map(({ index }) => [index, wanted] as const) : [],
  );
