/** A spelling of OpenCC's and the one that the region's editors use, with who says so. */
export interface Usage {
  readonly found: string;
  readonly wanted: string;
  readonly source: string;
}

const LAW = '立法院《法律統一用字表》（1973），收入行政院《文書處理手冊》';
const DICTIONARY = '教育部《重編國語辭典修訂本》以「布」立目，「佈」為另一寫法';
const ACTS = '《空氣污染防制法》《水污染防治法》《下水道法》的名稱和條文';

/** Pairs that differ by one character: 公佈 and 公布. */
const spelt = (words: string, from: string, to: string, source: string): Usage[] =>
  words.split(' ').map((wanted) => ({ found: wanted.replace(to, from), wanted, source }));

/** In all editions: a slip of OpenCC's, which writes 夥伴 everywhere else. */
export const EVERYWHERE: readonly Usage[] = spelt(
  '合作夥伴',
  '伙',
  '夥',
  '教育部《重編國語辭典修訂本》「夥伴」；OpenCC 其他各詞也作「夥伴」',
);

/** Words whose spelling in Taiwan's official prose is not OpenCC's. The same number of characters each. */
export const TAIWAN: readonly Usage[] = [
  ...EVERYWHERE,
  ...spelt('公布 分布 頒布', '佈', '布', LAW),
  ...spelt('宣布 發布 散布 遍布 密布 布滿 布局 布置 布告', '佈', '布', DICTIONARY),
  ...spelt('占有 獨占', '佔', '占', LAW),
  // 帳目、帳戶; OpenCC writes 賬 in every word
  ...spelt('帳', '賬', '帳', LAW),
  ...spelt('污染 污水', '汙', '污', ACTS),
];
