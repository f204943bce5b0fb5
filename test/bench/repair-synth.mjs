// Newspaper pages made up from the texts of gold articles: every layout that the repair should know, with the
// label of each line known by construction. Only texts of the given documents are used.

export function random(seed) {
  let s = seed >>> 0;
  const next = () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    chance: (p) => next() < p,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (list) => list[Math.floor(next() * list.length)],
    some: (list, n) => [...list].map((x) => [next(), x]).sort((a, b) => a[0] - b[0]).slice(0, n).map(([, x]) => x),
  };
}

const HAN = /[\u3400-\u9fff\uff10-\uff5a]/u;
const NO_START = /[)，。、；：？！）》」』】〉”’…%％]/u;
const NO_END = /[（《「『【〈“‘]/u;
const WORD = /[A-Za-z0-9]/u;
const widthOf = (c) => (c.charCodeAt(0) < 0x300 && c !== '·' ? 0.5 : 1);

/** Tokens that a line break may not cut: words and numbers, or single characters. */
function tokens(text, whole) {
  const out = [];
  for (const m of text.matchAll(whole ? /[A-Za-z0-9][A-Za-z0-9.,'%+\-]*| +|[\s\S]/gu : /[\s\S]/gu)) out.push(m[0]);
  return out;
}

/** Breaks a text into lines of `measure` em; the first may be shorter by an indent. */
export function wrap(text, measure, indent, whole, extra = () => 0) {
  const lines = [];
  let line = '';
  let used = indent;
  let n = 0;
  const list = tokens(text, whole);
  for (let i = 0; i < list.length; i++) {
    const token = list[i];
    let width = 0;
    for (const c of token) width += widthOf(c) + extra(n++);
    if (used + width > measure + 0.01 && line) {
      const hang = NO_START.test(token) && used + width <= measure + 0.55;
      if (!hang) {
        if (token === ' ') { lines.push(line); line = ''; used = 0; continue; }
        let carry = '';
        while (line.length > 2 && (NO_START.test((carry || token)[0]) || NO_END.test(line.at(-1)))) {
          carry = line.at(-1) + carry;
          line = line.slice(0, -1);
        }
        lines.push(line);
        line = carry;
        used = [...carry].reduce((s, c) => s + widthOf(c), 0);
      }
    }
    line += token;
    used += width;
  }
  if (line.trim()) lines.push(line);
  return lines.map((l) => l.trim()).filter(Boolean);
}

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜';
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建文玉红梅国庆春晓东海鹏飞雪莹佳宇晨浩然子涵思琪立新志远';
const PLACES = ['北京', '上海', '广州', '成都', '武汉', '西安', '南京', '杭州', '联合国', '巴黎', '东京', '合肥', '乌鲁木齐'];
const SECTIONS = ['要闻', '国际', '综合', '经济', '文化', '社会', '体育', '评论', '视点', '科技', '生态', '教育', '法治', '副刊', '健康', '理论', '地方新闻', '民生周刊', '科教文卫', '国内新闻'];
const PAPERS = ['江城日报', '海滨晚报', '新世纪导报', '东方时报', '西部早报', '青年周报'];
const COLUMNS = ['今日谈', '记者观察', '经济观察', '专家解读', '一线见闻', '时评', '读者来信', '走进基层', '聚焦', '改革进行时', '国际视野', '人物', '民生一线', '深读', '热点追踪·城市更新', '新时代的奋斗者', '读书札记', '调查'];

const name = (r) => r.pick(SURNAMES) + Array.from({ length: r.int(1, 2) }, () => r.pick(GIVEN)).join('');
const num = (r, n) => (r.chance(0.5) ? String(n) : '零一二三四五六七八九十'[n] ?? String(n));
const date = (r) => `${r.int(1998, 2026)}年${r.int(1, 12)}月${r.int(1, 28)}日`;
const week = (r) => `星期${r.pick('一二三四五六日')}`;
const pageNo = (r) => r.pick([`第${num(r, r.int(1, 16))}版`, `0${r.int(1, 9)}版`, `A${r.int(1, 12)}`, `0${r.int(1, 9)}`, String(r.int(1, 24)), `${num(r, r.int(1, 12))}版`]);

function byline(r, style) {
  const names = Array.from({ length: r.chance(0.6) ? 1 : r.int(2, 3) }, () => (r.chance(0.2) ? name(r).slice(0, 2).split('').join('  ') : name(r)));
  const gap = style.noGaps ? '' : ' ';
  return r.pick([
    `本报记者${gap}${names.join(gap)}`, `□${gap}本报记者${gap}${names.join(gap)}`, `□${gap}${names.join(gap)}`, `本报记者${gap}${names.join(gap)}`,
    names.join(gap), `${name(r)}`, `记者${gap}${names.join(gap)}${gap}通讯员${gap}${name(r)}`, `新华社记者${gap}${names.join(gap)}`, `■${gap}${names.join(gap)}`, `${r.pick(PLACES)}日报记者${gap}${names[0]}`,
  ]);
}

function caption(r) {
  return r.pick([
    `图为${r.pick(['活动', '施工', '比赛', '颁奖', '签约', '展览'])}现场。`, `${r.pick(['上图', '下图', '左图', '右图'])}：${r.pick(['游客在古镇游览', '工人在车间赶制订单', '孩子们在操场上做操', '志愿者在清理河道'])}。${r.chance(0.7) ? `${r.pick(['本报记者', '新华社记者', ''])} ${name(r)}摄` : ''}`,
    `${r.pick(['近日', '昨日', `${r.int(1, 12)}月${r.int(1, 28)}日`])}，${r.pick(['农民在收割水稻', '市民在图书馆阅读', '学生在参观博物馆'])}。 ${name(r)}摄`, '资料图片', `${name(r)}摄（新华社发）`, `图${r.pick('①②③')}：${r.pick(['大桥合龙', '新品发布', '救援队伍出发'])}。`, `（${name(r)} 摄）`,
  ]);
}

function editors(r) {
  const gap = r.pick([' ', '　', '']);
  return r.pick([
    `责编：${name(r)}${gap}美编：${name(r)}`, `本版责编：${name(r)} ${name(r)}`, `责任编辑${gap}${name(r)}${gap}版式${gap}${name(r)}`, `版式设计：${name(r)}`, `本版编辑：${name(r)} 校对：${name(r)} 电话：（0${r.int(10, 29)}）${r.int(10000000, 99999999)}`,
    `新闻热线：0${r.int(10, 29)}-${r.int(10000000, 99999999)}`, `广告热线：${r.int(10000000, 99999999)}`, `电子邮箱：news@example.org`,
  ]);
}

function pageHead(r) {
  const parts = [`${date(r)}${r.pick([' ', '　', ''])}${week(r)}`, r.pick(SECTIONS), pageNo(r)];
  if (r.chance(0.25)) parts.unshift(r.pick(PAPERS));
  const list = r.chance(0.3) ? r.some(parts, r.int(1, parts.length)) : parts;
  return r.chance(0.5) ? [list.join(r.pick([' ', '  ', '　', '']))] : list;
}

/** A clause of the text that could stand as a section's heading. */
function clause(r, text) {
  const all = text.split(/[，。；：？！、“”《》（）…—\s]/u).filter((c) => c.length >= 5 && c.length <= 16 && [...c].every((x) => HAN.test(x)));
  return all.length ? r.pick(all) : undefined;
}

/** A heading for a section: a clause of it, or fragments of two. */
function heading(r, texts) {
  const first = clause(r, r.pick(texts));
  const second = clause(r, r.pick(texts));
  if (!first || !second || r.chance(0.4)) return first;
  return first.slice(0, r.int(3, 7)) + second.slice(-r.int(3, 6));
}

/** The pieces of an article in the order of the source: `{ kind, text }`, kinds as the labels'. */
function layArticle(r, article, pool, style) {
  let blocks = article.blocks.map((b) => ({ kind: b.type, text: b.text }));
  if (blocks.length > 5 && r.chance(0.6)) {
    const from = r.chance(0.5) ? 0 : r.int(0, blocks.length - 4);
    blocks = blocks.slice(from, from + r.int(3, 14));
  }
  if (blocks.length >= 4 && !blocks.some((b) => b.kind === 'heading') && r.chance(0.45)) {
    const step = r.int(2, 4);
    const marked = r.pick(['', '', '', '一、', '（一）', '■', '——']);
    for (let at = r.chance(0.5) ? 0 : step, k = 0; at < blocks.length; at += step + 1, k++) {
      const text = heading(r, blocks.slice(at, at + step).map((b) => b.text));
      const mark = /[一]/u.test(marked) ? marked.replace('一', '一二三四五六七八九十'[k] ?? '十') : marked;
      if (text) blocks.splice(at, 0, { kind: 'heading', text: mark + text });
    }
  }
  while (blocks.length && blocks.at(-1).kind === 'heading') blocks.pop();
  if (!blocks.length) return [];
  if (r.chance(0.12)) blocks[0] = { ...blocks[0], text: blocks[0].text.slice(r.int(0, blocks[0].text.length >> 1)) };
  if (r.chance(0.1)) blocks.push({ kind: 'paragraph', text: r.pick([`（作者为${r.pick(PLACES)}大学教授）`, `（作者单位：${r.pick(PLACES)}市图书馆）`, `（本报记者${name(r)}参与采写）`, `（${name(r)} ${name(r)}）`, `（本报记者${name(r)}采访整理）`]) });
  if (r.chance(0.06)) blocks.unshift({ kind: 'paragraph', text: r.pick(['编者按：', '编者的话：', '']) + blocks[0].text }, ...(r.chance(0.4) ? [{ kind: 'paragraph', text: '——编者' }] : []));
  const head = [{ kind: 'title', text: article.title }];
  const kicker = article.kicker ?? (r.chance(0.3) ? (r.chance(0.5) ? r.pick(COLUMNS) : r.pick(pool.kickers)) : undefined);
  if (kicker) head.unshift({ kind: 'kicker', text: kicker });
  const subtitle = article.subtitle ?? (r.chance(0.2) ? (r.chance(0.5) && pool.subtitles.length ? r.pick(pool.subtitles) : `——${clause(r, blocks.at(-1).text) ?? '记一次难忘的行程'}`) : undefined);
  if (subtitle) head.push({ kind: 'subtitle', text: subtitle });
  const by = r.chance(0.55) ? { kind: 'byline', text: byline(r, style) } : undefined;
  const place = style.place ?? r.pick(['before', 'before', 'before', 'after', 'after', 'middle']);
  const firstParagraph = blocks.findIndex((b) => b.kind === 'paragraph');
  if (r.chance(0.35) && firstParagraph >= 0) {
    const where = `${r.pick(PLACES)}${r.int(1, 12)}月${r.int(1, 28)}日`;
    if (r.chance(0.5)) blocks[firstParagraph] = { ...blocks[firstParagraph], text: `${r.pick(['新华社', '本报'])}${where}电 ${r.chance(0.4) ? `（记者${name(r)}）` : ''}${blocks[firstParagraph].text}` };
    else if (blocks.at(-1).kind === 'paragraph') blocks[blocks.length - 1] = { ...blocks.at(-1), text: `${blocks.at(-1).text} （${r.pick(['新华社', '本报'])}${where}电）` };
  }
  if (place === 'before') return [...(by && r.chance(0.1) ? [by, ...head] : by ? [...head, by] : head), ...blocks];
  const early = by && r.chance(0.6);
  if (place === 'after') return [...(early ? [by] : []), ...blocks, ...(by && !early ? (r.chance(0.5) ? [...head, by] : [by, ...head]) : head)];
  const at = r.int(1, Math.max(1, blocks.length - 1));
  return [...(early ? [by] : []), ...blocks.slice(0, at), ...head, ...(by && !early ? [by] : []), ...blocks.slice(at)];
}

/** Sets single spaces between the characters from `from` to `to`. */
function spread(line, from, to, seedLike) {
  let out = '';
  [...line].forEach((c, i, all) => {
    const before = all[i - 1] ?? '';
    const glued = seedLike && ((/[，、；]/u.test(before)) || /[“（]/u.test(before) && i % 2) || (WORD.test(before) && WORD.test(c) && seedLike);
    if (i > from && i <= to && !glued && before !== ' ') out += c === ' ' ? ' ' : ' ';
    out += c;
  });
  return out;
}

function junctions(r, text, p) {
  return text.replace(/(?<=[\u4e00-\u9fff])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])(?=[\u4e00-\u9fff])/gu, () => (r.chance(p) ? ' ' : ''));
}

/** Lines of one piece with their labels. */
function setPiece(r, piece, style) {
  const { kind, text } = piece;
  const whole = style.whole;
  if (kind === 'furniture' || kind === 'furniture|') return (r.chance(0.8) ? [text] : wrap(text, Math.max(8, style.measure), 0, whole)).map((t) => [t, kind]);
  if (kind === 'paragraph') {
    const cells = text.split(' ');
    if (cells.length >= 3 && text.length < 50 && cells.filter((c) => /^[-+\d]/u.test(c)).length >= 2) {
      return style.cells ? cells.map((c, i) => [c, i ? 'cell+' : 'paragraph']) : [[text, 'paragraph']];
    }
    const stretch = style.spacing && r.chance(0.3) ? r.int(10, 80) : 0;
    const begin = stretch ? r.int(0, text.length) : 0;
    const each = style.seedLike ? 0 : style.each;
    const lines = wrap(text, style.measure, style.indent, whole, (n) => (stretch && n >= begin && n < begin + stretch ? each : 0));
    let seen = 0;
    return lines.flatMap((line, i) => {
      let shown = line;
      if (stretch) {
        const from = begin - seen;
        const to = begin + stretch - seen;
        if (to > 0 && from < line.length) shown = spread(line, Math.max(0, from), Math.min(line.length, to), style.seedLike);
      }
      seen += line.length;
      if (style.visibleIndent && i === 0) shown = `${style.visibleIndent}${shown}`;
      const parts = style.quirk ? quirky(r, shown) : [shown];
      return parts.map((part, k) => [part, i || k ? 'paragraph+' : 'paragraph']);
    });
  }
  const scale = kind === 'title' ? style.titleScale : kind === 'heading' ? style.headingScale : style.deckScale;
  const measure = kind === 'title' && style.spanning ? style.measure * r.int(2, 3) / scale : Math.max(5, style.measure / scale);
  const lines = kind === 'title' && r.chance(0.25) && text.includes(' ') ? text.split(' ').flatMap((t) => wrap(t, measure, 0, whole)) : wrap(text, measure, 0, whole);
  const spaced = kind === 'title' && style.spacedTitle;
  return lines.map((line, i) => [(style.centre && r.chance(0.8) ? ' '.repeat(r.int(2, 12)) : '') + (spaced ? [...line].join(' ') : line), i ? `${kind}+` : kind]);
}

/** Some extractors give quotation marks and stops lines of their own. */
function quirky(r, line) {
  if (!r.chance(0.3)) return [line];
  return line.split(/(?<=[：，。])(?=“)|(?<=.”)(?=[，。、])|(?<=[。！？])(?=”)/u).filter(Boolean);
}

function makeStyle(r) {
  const seedLike = r.chance(0.45);
  return {
    seedLike,
    noGaps: !seedLike && r.chance(0.25),
    measure: r.pick([13, 15, 16, 18, 19, 20, 21, 22, 23, 24, 25, 26, 28, 28, 30, 32, 36, 40, 46]),
    indent: r.chance(0.75) ? 2 : 0,
    visibleIndent: r.chance(0.07) ? r.pick(['  ', '　　', '    ']) : '',
    whole: r.chance(0.85),
    spacing: r.chance(0.6),
    each: r.int(15, 33) / 100,
    quirk: !seedLike && r.chance(0.25),
    titleScale: r.int(12, 28) / 10,
    headingScale: r.int(9, 13) / 10,
    deckScale: r.int(9, 16) / 10,
    spanning: r.chance(0.2),
    spacedTitle: r.chance(0.06),
    centre: r.chance(0.08),
    cells: r.chance(0.5),
    place: r.chance(0.5) ? r.pick(['before', 'before', 'after', 'after', 'middle']) : undefined,
    junction: r.pick([0, 0, 0.5, 1]),
    blank: r.pick(['every', 'every', 'every', 'none', 'none', 'paragraph', 'piece']),
    tightDisplay: r.chance(seedLike ? 0.9 : 0.35),
    page: r.chance(0.4),
    furniture: r.chance(0.6),
    captions: r.chance(0.25),
  };
}

/** One page: its raw text and the label of each line that carries text. */
export function makePage(r, pool) {
  const doc = makeStyle(r);
  const lines = []; // [text, label, style]
  const put = (piece, style) => lines.push(...setPiece(r, piece, style).map(([text, label], i) => ({ text, label, first: i === 0, style })));
  if (doc.furniture) for (const text of pageHead(r)) put({ kind: 'furniture', text }, doc);
  if (r.chance(0.05)) for (const text of [r.pick(PAPERS), '今日导读', ...r.some(pool.articles, 3).map((a) => `${a.title.slice(0, 14)}（第${r.int(2, 8)}版）`)]) put({ kind: 'furniture', text }, doc);
  let number = 0;
  for (const article of r.some(pool.articles, r.int(1, 4))) {
    number++;
    let style = r.chance(0.5) ? doc : { ...doc, measure: makeStyle(r).measure, titleScale: makeStyle(r).titleScale };
    const start = lines.length;
    for (const piece of layArticle(r, article, pool, style)) {
      if (r.chance(0.06)) style = { ...style, measure: Math.max(9, style.measure + r.int(-10, 8)) };
      put({ ...piece, text: junctions(r, style.noGaps ? piece.text.replace(/(?<=[\u4e00-\u9fff）]) +(?=[\u4e00-\u9fff])/gu, '') : piece.text, doc.junction) }, style);
      if (doc.captions && r.chance(0.12)) put({ kind: 'furniture', text: caption(r) }, style);
    }
    if (lines[start] && doc.seedLike && r.chance(0.6)) lines[start] = { ...lines[start], joint: true };
    for (let at = start; at < lines.length; at++) lines[at].article = number - 1;
    if (doc.page && doc.furniture && r.chance(0.3)) put({ kind: 'furniture', text: r.chance(0.5) ? pageNo(r) : editors(r) }, doc);
  }
  if (doc.furniture) for (let k = r.int(0, 2); k > 0; k--) put({ kind: 'furniture', text: editors(r) }, doc);
  if (doc.furniture || doc.captions) interrupt(r, lines, doc);
  return print(r, lines, doc);
}

/** Page numbers, running heads and captions that fall into the middle of a paragraph. */
function interrupt(r, lines, doc) {
  for (let k = r.int(0, 3); k > 0; k--) {
    const at = r.int(1, lines.length);
    if (lines[at]?.label !== 'paragraph+') continue;
    const texts = r.chance(0.4) ? [r.pick([`— ${r.int(1, 40)} —`, `第 ${r.int(1, 300)} 页`, String(r.int(2, 60)), `· ${r.int(2, 40)} ·`])] : r.chance(0.5) ? pageHead(r) : [r.chance(0.5) ? caption(r) : editors(r)];
    lines.splice(at, 0, ...texts.map((text, i) => ({ text, label: 'furniture|', first: true, style: doc, feed: i === 0 && doc.page && r.chance(0.4) })));
  }
}

function print(r, lines, doc) {
  let raw = '';
  const labels = [];
  const articles = lines.map((line) => (line.label.startsWith('furniture') ? -1 : (line.article ?? -1)));
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (i) {
      const display = /^(title|heading|kicker|subtitle)\+$/u.test(line.label);
      let blank = doc.blank === 'every' ? 1 : 0;
      if (doc.blank === 'paragraph' && !line.label.endsWith('+')) blank = 1;
      if (doc.blank === 'piece' && (line.first && (line.label !== 'paragraph' || before.label.replace('+', '') !== 'paragraph'))) blank = r.int(1, 2);
      if (blank && display && doc.tightDisplay) blank = 0;
      if (line.joint && doc.blank === 'every') blank = 0;
      raw += `\n${'\n'.repeat(blank)}`;
    }
    if (line.feed) raw += '\f';
    raw += `${line.joint ? ' ' : ''}${line.text}`;
    labels.push(line.label);
  });
  return { raw, labels, articles };
}

/** What pages can be made of. */
export function poolOf(golds) {
  const articles = golds.flatMap((g) => g.articles).filter((a) => a.title && a.blocks?.length);
  const of = (field) => articles.flatMap((a) => (a[field] ? [a[field]] : []));
  return { articles, kickers: [...of('kicker'), ...COLUMNS], subtitles: of('subtitle') };
}
