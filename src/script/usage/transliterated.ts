/**
 * Characters with which foreign names are written, after 新华通讯社译名室《世界人名翻译大辞典》's tables of
 * transcription; those that are common words of their own (和, 的, 学) are not in them.
 */
const SOUNDS =
  '阿埃艾爱安昂奥巴班邦保鲍贝本比彼宾波伯博勃布查茨达戴丹德登邓迪蒂丁杜顿恩尔法范菲费芬冯佛弗福富盖甘冈戈格古圭哈汉豪赫亨胡霍基吉加贾杰金卡凯坎康科克肯孔库奎昆拉莱赖兰朗劳勒雷里丽利莉林琳隆卢鲁露伦罗洛吕马玛迈麦曼芒梅蒙米密莫默穆姆纳奈内嫩尼妮宁纽努诺欧帕潘庞培佩彭皮普齐奇乔切琴丘瑞若萨赛桑瑟森沙珊绍舍申施史舒斯丝苏索塔泰坦陶特滕提廷图托瓦旺威韦维魏温沃乌希锡夏肖谢辛欣雅亚延扬耶叶伊因尤约泽扎詹兹佐';
const NAME = new RegExp(`[${SOUNDS}]{0,7}(?:·[${SOUNDS}]{1,8})+`, 'gu');

/** Indexes, in UTF-16 units, of each 里 in a foreign name with its dot: it stands for a sound and is never 裡 or 裏. */
export function soundsIn(text: string): readonly number[] {
  if (!text.includes('·') || !text.includes('里')) return [];
  return [...text.matchAll(NAME)].flatMap(({ 0: name, index }) =>
    [...name].flatMap((point, at) => (point === '里' ? [index + at] : [])),
  );
}
