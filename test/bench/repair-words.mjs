// What newspapers print around their texts: names, bylines, captions, running heads.

export const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜';
export const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建文玉红梅国庆春晓东海鹏飞雪莹佳宇晨浩然子涵思琪立新志远';
export const PLACES = [
  '北京',
  '上海',
  '广州',
  '成都',
  '武汉',
  '西安',
  '南京',
  '杭州',
  '联合国',
  '巴黎',
  '东京',
  '合肥',
  '乌鲁木齐',
];
export const SECTIONS = [
  '要闻',
  '国际',
  '综合',
  '经济',
  '文化',
  '社会',
  '体育',
  '评论',
  '视点',
  '科技',
  '生态',
  '教育',
  '法治',
  '副刊',
  '健康',
  '理论',
  '地方新闻',
  '民生周刊',
  '科教文卫',
  '国内新闻',
];
export const PAPERS = ['江城日报', '海滨晚报', '新世纪导报', '东方时报', '西部早报', '青年周报'];
export const COLUMNS = [
  '今日谈',
  '记者观察',
  '经济观察',
  '专家解读',
  '一线见闻',
  '时评',
  '读者来信',
  '走进基层',
  '聚焦',
  '改革进行时',
  '国际视野',
  '人物',
  '民生一线',
  '深读',
  '热点追踪·城市更新',
  '新时代的奋斗者',
  '读书札记',
  '调查',
];

export const name = (r) =>
  r.pick(SURNAMES) + Array.from({ length: r.int(1, 2) }, () => r.pick(GIVEN)).join('');
export const num = (r, n) => (r.chance(0.5) ? String(n) : ('零一二三四五六七八九十'[n] ?? String(n)));
export const date = (r) => `${r.int(1998, 2026)}年${r.int(1, 12)}月${r.int(1, 28)}日`;
export const week = (r) => `星期${r.pick('一二三四五六日')}`;
export const pageNo = (r) =>
  r.pick([
    `第${num(r, r.int(1, 16))}版`,
    `0${r.int(1, 9)}版`,
    `A${r.int(1, 12)}`,
    `0${r.int(1, 9)}`,
    String(r.int(1, 24)),
    `${num(r, r.int(1, 12))}版`,
  ]);

export function byline(r, style) {
  const names = Array.from({ length: r.chance(0.6) ? 1 : r.int(2, 3) }, () =>
    r.chance(0.2) ? name(r).slice(0, 2).split('').join('  ') : name(r),
  );
  const gap = style.noGaps ? '' : ' ';
  return r.pick([
    `本报记者${gap}${names.join(gap)}`,
    `□${gap}本报记者${gap}${names.join(gap)}`,
    `□${gap}${names.join(gap)}`,
    `本报记者${gap}${names.join(gap)}`,
    names.join(gap),
    `${name(r)}`,
    `记者${gap}${names.join(gap)}${gap}通讯员${gap}${name(r)}`,
    `新华社记者${gap}${names.join(gap)}`,
    `■${gap}${names.join(gap)}`,
    `${r.pick(PLACES)}日报记者${gap}${names[0]}`,
  ]);
}

export function caption(r) {
  return r.pick([
    `图为${r.pick(['活动', '施工', '比赛', '颁奖', '签约', '展览'])}现场。`,
    `${r.pick(['上图', '下图', '左图', '右图'])}：${r.pick(['游客在古镇游览', '工人在车间赶制订单', '孩子们在操场上做操', '志愿者在清理河道'])}。${r.chance(0.7) ? `${r.pick(['本报记者', '新华社记者', ''])} ${name(r)}摄` : ''}`,
    `${r.pick(['近日', '昨日', `${r.int(1, 12)}月${r.int(1, 28)}日`])}，${r.pick(['农民在收割水稻', '市民在图书馆阅读', '学生在参观博物馆'])}。 ${name(r)}摄`,
    '资料图片',
    `${name(r)}摄（新华社发）`,
    `图${r.pick('①②③')}：${r.pick(['大桥合龙', '新品发布', '救援队伍出发'])}。`,
    `（${name(r)} 摄）`,
  ]);
}

export function editors(r) {
  const gap = r.pick([' ', '　', '']);
  return r.pick([
    `责编：${name(r)}${gap}美编：${name(r)}`,
    `本版责编：${name(r)} ${name(r)}`,
    `责任编辑${gap}${name(r)}${gap}版式${gap}${name(r)}`,
    `版式设计：${name(r)}`,
    `本版编辑：${name(r)} 校对：${name(r)} 电话：（0${r.int(10, 29)}）${r.int(10000000, 99999999)}`,
    `新闻热线：0${r.int(10, 29)}-${r.int(10000000, 99999999)}`,
    `广告热线：${r.int(10000000, 99999999)}`,
    `电子邮箱：news@example.org`,
  ]);
}

export function pageHead(r) {
  const parts = [`${date(r)}${r.pick([' ', '　', ''])}${week(r)}`, r.pick(SECTIONS), pageNo(r)];
  if (r.chance(0.25)) parts.unshift(r.pick(PAPERS));
  const list = r.chance(0.3) ? r.some(parts, r.int(1, parts.length)) : parts;
  return r.chance(0.5) ? [list.join(r.pick([' ', '  ', '　', '']))] : list;
}
