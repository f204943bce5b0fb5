import { HAN, pattern } from './alphabet.js';
import { editMatches, type Rule } from './rule.js';

/** Characters that foreign names are commonly written with. */
const SOUNDS =
  '阿埃艾爱安昂奥澳巴白班邦鲍贝本比彼宾波伯勃博布查达戴丹当道德登迪蒂丁顿多厄恩尔法菲费芬丰冯弗福盖冈高戈哥格葛根' +
  '古哈海汉豪赫亨胡怀惠霍基吉济加贾杰金卡凯坎康考柯科克肯孔库拉莱兰朗劳勒雷里利莉连廉列烈林隆卢鲁路伦罗洛马玛麦曼梅' +
  '门蒙米密明莫默姆穆纳娜奈南内尼涅宁纽努诺欧帕潘培佩彭皮珀普奇齐契恰乔切琼让热日荣茹瑞若萨塞桑瑟森沙莎山圣施什史' +
  '士舒斯丝松苏索塔泰坦汤陶特滕提廷图托瓦万旺威韦维魏温文翁沃乌伍西希夏香肖谢辛欣休雪雅亚扬耶叶伊英尤约泽扎詹张兹佐翰笛黛蕾妮琳娅薇珍娃';

const POINTS = '•・･‧∙⋅';
const BETWEEN = pattern(
  [
    `[${POINTS}](?<=[${HAN}][${POINTS}])(?=[${HAN}])`,
    // A full stop is an interpunct only where both sides sound foreign.
    `[.．](?<=[${SOUNDS}]{2}[.．])(?=[${SOUNDS}]{2})`,
  ].join('|'),
);

export const interpunct: Rule<'interpunct'> = {
  id: 'interpunct',
  summary: {
    zh: '外国人名等中的间隔号统一为“·”',
    en: 'The interpunct between parts of a name is · (U+00B7)',
  },
  why: {
    zh: '圆点、片假名中点、句点常被当作间隔号；外文缩写后的下脚点（如“D.马蒂斯”）按标准保留。',
    en: 'Bullets, katakana dots and full stops often stand for it. The point after a Western initial stays.',
  },
  source: 'GB/T 15834—2011 4.14; CLREQ #interpuncts',
  kind: 'suggestion',
  reach: 'marks',
  needs: /[•・･‧∙⋅.．]/u,
  apply: (text) => editMatches(text, BETWEEN, 0.9, () => '·'),
  examples: [
    { before: '植物学家卡尔•林奈', after: '植物学家卡尔·林奈' },
    { before: '安德烈.马蒂斯的船', after: '安德烈·马蒂斯的船' },
    { before: '• 第一条，D.马蒂斯，第3.2节', after: '• 第一条，D.马蒂斯，第3.2节' },
  ],
};
