/**
 * The radicals of U+2E80 to U+2EF3 in order, each as the ideograph that Unicode calls its equivalent
 * (EquivalentUnifiedIdeograph); one without an equivalent stands for itself.
 */
const SUPPLEMENT =
  '⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿' +
  '肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

/** The radicals of U+2F00 to U+2FD5 in order, as NFKC writes them. */
const KANGXI =
  '一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳' +
  '心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸' +
  '缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音' +
  '頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠';

function tableOf(first: number, ideographs: string): ReadonlyMap<number, number> {
  const table = new Map<number, number>();
  let radical = first;
  for (const ideograph of ideographs) {
    const code = ideograph.codePointAt(0) ?? radical;
    if (code !== radical) table.set(radical, code);
    radical++;
  }
  return table;
}

const SUPPLEMENT_TABLE = tableOf(0x2e80, SUPPLEMENT);
const KANGXI_TABLE = tableOf(0x2f00, KANGXI);

/**
 * The ordinary ideograph for a radical code point, which some extractors return in its place; any other
 * code point is returned as it is.
 */
export function ordinaryIdeograph(code: number): number {
  if (code < 0x2e80 || code > 0x2fd5) return code;
  return (code < 0x2f00 ? SUPPLEMENT_TABLE : KANGXI_TABLE).get(code) ?? code;
}

/** U+2F3E stands for 戶 in Unicode's table, and in extracts of Simplified text for 户. */
export const DOOR_RADICAL = 0x2f3e;
const SIMPLIFIED_DOOR = 0x6237;
const SIMPLIFIED_ONLY = /[这们国对说会时发为后]/gu;
const TRADITIONAL_ONLY = /[這們國對說會時發為後]/gu;

/** What the door radical stands for in this text: 户 where it is in Simplified Chinese, 戶 elsewhere. */
export function doorIdeograph(text: string): number {
  const simplified = text.match(SIMPLIFIED_ONLY)?.length ?? 0;
  const traditional = text.match(TRADITIONAL_ONLY)?.length ?? 0;
  return simplified > traditional ? SIMPLIFIED_DOOR : ordinaryIdeograph(DOOR_RADICAL);
}
