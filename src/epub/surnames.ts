/** The family names that nearly everybody bears, in both scripts. */
const SINGLE = new Set(
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鐘鍾汪田任姜范范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦蘆季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛叢焦向柳邢路岳嶽齐齊梅莫庄莊辛管祝左涂塗谷穀祁时時舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋植甘景单單包司柏宁寧柯阮桂闵閔欧解强強柴华華车車冉房边邊辜吉饶饒瞿戚丘古米池滕佟言冼鞠闻聞宫宮苑郎邝鄺'.split(
    '',
  ),
);
const DOUBLE = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 尉迟 尉遲 皇甫 令狐 慕容 司徒 端木 东方 東方 夏侯 公孙 公孫 长孙 長孫 宇文 轩辕 軒轅'.split(
    ' ',
  ),
);
const HAN = /^\p{Script=Han}+$/u;
/** 阿布都拉·热合曼, with each of the marks that are used for it. */
const PARTS = /^\p{Script=Han}{1,8}(?:[·‧•・]\p{Script=Han}{1,8}){1,3}$/u;
/** No given names: what stands behind a family name’s character here is a word of its own. */
const WORDS =
  /(?:摄|攝|记者|記者|通讯员|通訊員|编辑|編輯|小组|小組|社|部|室|站|局|委|厂|廠|镇|鎮|县|縣|乡|鄉|村|市|省|院|校|馆|館|报|報|刊|组|組|会|會)$/u;

/** Whether the word is sure to be the name of a person: a family name and one or two characters, or parts with dots. */
export function isName(word: string): boolean {
  if (PARTS.test(word)) return true;
  if (!HAN.test(word) || WORDS.test(word)) return false;
  const characters = [...word];
  const double = DOUBLE.has(characters.slice(0, 2).join(''));
  const given = characters.length - (double ? 2 : 1);
  return (double || SINGLE.has(characters[0] ?? '')) && given >= 1 && given <= 2;
}
