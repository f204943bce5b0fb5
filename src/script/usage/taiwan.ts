/** A spelling of OpenCC's and the one that the region's editors use, with who says so. */
export interface Usage {
  readonly found: string;
  readonly wanted: string;
  readonly source: string;
}

const LAW = '立法院《法律統一用字表》（1973）：公布、分布、頒布用「布」';
const DICTIONARY = '教育部《重編國語辭典修訂本》以「布」立目，「佈」為另一寫法';

/** Words whose spelling in Taiwan's official prose is not OpenCC's. The same number of characters each. */
export const TAIWAN: readonly Usage[] = [
  ...['公', '分', '頒'].map((first) => ({ found: `${first}佈`, wanted: `${first}布`, source: LAW })),
  ...['宣', '發', '散'].map((first) => ({
    found: `${first}佈`,
    wanted: `${first}布`,
    source: DICTIONARY,
  })),
  ...['局', '置', '告'].map((last) => ({ found: `佈${last}`, wanted: `布${last}`, source: DICTIONARY })),
];
