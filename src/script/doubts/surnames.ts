/** Surnames of one character: those of 《百家姓》 and those that are common today besides. Simplified. */
export const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公涂肖覃付代邸佟闫苟岳帅亢况郈有琴归海晋楚牟佘佴伯赏墨哈谯笪年爱阳征朴种里台';

/** Surnames of two characters, of 《百家姓》. */
export const LONG_SURNAMES =
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 司空 夏侯 轩辕 淳于 单于 申屠 太史 端木 南宫 独孤'.split(
    ' ',
  );

/**
 * How surnames are written whose character has several forms, after 《百家姓》 in its traditional print and the
 * examples of 教育部《異體字字典》. 宁 (寧, 甯), 党 (黨, 党) and 台 have bearers of either and are not here.
 */
export const SURNAME_FORMS: ReadonlyMap<string, string> = new Map(
  [
    ...'余余于于范范姜姜沈沈岳岳钟鍾郁郁涂涂游游卜卜后后干干云雲丰豐周周里里谷谷曲曲朴朴种种仇仇秋秋席席松松向向别別幸幸戚戚咸咸蒙蒙梁梁胡胡万萬叶葉苏蘇凌凌须須征征',
  ].flatMap((character, index, all) => (index % 2 === 0 ? [[character, all[index + 1] ?? ''] as const] : [])),
);

/** Characters of given names whose bearers write one form or the other. */
export const GIVEN = '杰升丰岩昆岳苏宁钟台征游涌鉴凌周余范郁';

/** What a person is called before the name. */
export const TITLES = (
  '记者 通讯员 编辑 责编 摄影 撰文 作者 市长 县长 区长 镇长 乡长 村长 省长 州长 部长 局长 厅长 处长 科长 股长 所长 站长 馆长 院长 校长 ' +
  '园长 会长 理事长 董事长 行长 厂长 矿长 组长 队长 班长 船长 店长 社长 书记 主任 主席 总理 总统 总裁 经理 总监 教授 讲师 老师 医生 大夫 护士 ' +
  '律师 法官 检察官 院士 博士 研究员 工程师 技术员 代表 委员 同志 村民 居民 市民 职工 员工 工人 农民 学生 志愿者 队员 党员 演员 导演 歌手 作家 ' +
  '诗人 画家 教练 选手 运动员 负责人 发言人 秘书长 秘书 干事 干部 司机 师傅 烈士 劳模 农户 船夫 馆员 组员'
).split(' ');

/** What comes after the name of somebody who speaks, or is spoken of with respect. */
export const AFTER_NAME = (
  '说 说道 表示 指出 介绍 认为 强调 告诉 坦言 回忆 透露 解释 补充 主持 出席 讲话 发言 致辞 带领 报道 摄 等人 先生 女士 小姐 同志 老师 教授 院士 ' +
  '博士 医生 主任 书记 局长 市长 县长 镇长 村长 校长 院长 部长 主席 经理'
).split(' ');
