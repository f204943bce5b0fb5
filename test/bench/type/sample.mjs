// A bulletin that asks everything of the typesetting: notes, tables that go over pages, figures, quotations, lists,
// Latin words, units, names with interpuncts, dashes, ellipses. Every paragraph carries a number of its own.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const IMAGES = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'content', 'images');

const SENTENCES = [
  '清河从北山下来，绕过柳湾，在镇子南头分成两股，一股进了水库，一股灌了菜园。',
  '老渡口的石阶一共二十六级，水大的时候只看得见最上面的九级。',
  '“桥修好了，船怎么办？”撑船的老人笑着说：“船还在河上，人愿意走哪边就走哪边。”',
  '河湾气象哨用的是一台ZQ-3型自记水位计，每隔15分钟记一次，误差不超过2 mm。',
  '这一年的雨量是1019.0毫米，比前十年的平均数少了8.3%，气温高了0.6 ℃。',
  '图书馆的书架是镇上木匠做的——杉木的板，榫头的架，没有用一颗钉子。',
  '她翻开簿子，第一页写着：“水不等人，人要等水……”后面的字叫雨水洇了。',
  '约翰·罗伯特·霍尔在1932年画过一张清河的地图，图上的柳湾叫“Willow Bend”。',
  '春天的第一担菜总是送到学校去，第二担才挑到街上卖；这是菜园的老规矩。',
  '读书会在每个月的第一个星期六，地点不是图书馆，就是茶馆（下雨的时候）。',
  '《柳湾水位簿》《清河镇志》和《菜园日记》放在同一层，谁都可以借。',
  '他不说话，只是看着河面；过了很久，才轻轻地叹了一口气：“快到了，快到了！”',
  '从渡口到新桥有1.2 km，走路一刻钟，骑车五分钟，绕老路要走2.5 km。',
  '夜里起了风，船都拢在石阶下面，灯一盏一盏地灭了，只有值班室的还亮着。',
  '桥墩一共七个，每个墩下面打了12根桩，桩长18.5 m，直径0.8 m。',
  '孩子们把纸船放进水渠，看谁的先漂到磨坊；先到的那一只，总是叠得最小的。',
  '“哪一年水最大？”“一九五四年。”“涨到哪里？”“涨到钟楼的第三块砖。”',
  '泡桐开花的时候，满街都是甜的气味，连账本上也落了几朵；会计舍不得掸掉。',
  '茶馆的老板姓周，人家叫他周先生、周掌柜、周大哥，他都答应，都笑。',
  '她数了数，一共有48本书没有还，其中31本借了半年以上，最久的一本是2019年借走的。',
];

const PARAGRAPH = 150;

/** Takes sentences one after the other; the same number gives the same words. */
function teller(number) {
  let next = number * 7;
  return (length) => {
    let text = '';
    while (text.length < length) {
      next += 1 + (next % 3);
      text += SENTENCES[next % SENTENCES.length];
    }
    return text;
  };
}

function table(number, rows) {
  const lines = Array.from({ length: rows }, (_, at) => {
    const depth = (1.3 + ((at * 7 + number) % 29) / 10).toFixed(2);
    return `| ${1 + (at % 12)}月${1 + ((at * 5) % 28)}日 | ${depth} | ${((at * 13 + number) % 60) + 0.5} | ${['晴', '多云', '小雨', '大雨'][(at + number) % 4]} |`;
  });
  return [
    `表${number}　第${number}年的水位`,
    '',
    '| 日期 | 水位（米） | 雨量（毫米） | 天气 |',
    '|:---|---:|---:|---:|',
    ...lines,
  ].join('\n');
}

/** An article as Markdown, some five pages of 16K long. */
export function typeArticle(number) {
  const words = teller(number);
  const notes = [];
  const parts = [`# 清河记事第${number}篇：从渡口到新桥`];
  for (let section = 1; section <= 4; section++) {
    parts.push(`## 第${section}节　河边的第${number * 10 + section}天`);
    for (let p = 1; p <= 5; p++) {
      const label = `（${number}·${section}·${p}）`;
      const text = words(PARAGRAPH + ((number * 31 + section * 17 + p * 13) % 90));
      const withNote = (number + section + p) % 4 === 0;
      if (withNote)
        notes.push(
          `[^${notes.length + 1}]: 见第${number}篇第${section}节的底稿，原件存清河镇图书馆，编号QH-${number}${section}${p}。`,
        );
      parts.push(`${text}${label}${withNote ? `[^${notes.length}]` : ''}${p % 2 ? words(40) : ''}`);
    }
    if (section === 1 && number % 2 === 0) parts.push(`> ${words(70)}\n>\n> ——《柳湾水位簿》第${number}页`);
    if (section === 2) parts.push(table(number, number % 5 === 0 ? 40 : 6 + (number % 6)));
    if (section === 3 && number % 3 === 0)
      parts.push(
        `![各月平均水位的折线图](images/water-level.svg "图${number}　第${number}年各月的平均水位")`,
      );
    if (section === 4) parts.push(Array.from({ length: 3 }, (_, at) => `${at + 1}. ${words(30)}`).join('\n'));
  }
  return `${[...parts, ...notes].join('\n\n')}\n`;
}

/** Writes a bulletin of some `articles` × 5.5 pages into `folder`, which is emptied first. */
export function writeTypeSample(folder, articles, { theme = 'huibian', page = '16K' } = {}) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(IMAGES, join(folder, 'images'), { recursive: true });
  const names = Array.from({ length: articles }, (_, at) => `a${String(at + 1).padStart(3, '0')}.md`);
  for (const [at, name] of names.entries()) writeFileSync(join(folder, name), typeArticle(at + 1));
  const manifest = [
    'title: 清河记事',
    'date: 2026-11-20',
    'publisher: 清河镇图书馆',
    'compilers: [陆平]',
    `theme: ${theme}`,
    `page: ${page}`,
    'editions: [zh-Hans]',
    'formats: [pdf]',
    'slug: sample',
    'articles:',
    ...names.map((name) => `  - ${name}`),
  ];
  writeFileSync(join(folder, 'bulletin.yaml'), `${manifest.join('\n')}\n`);
  return names;
}
