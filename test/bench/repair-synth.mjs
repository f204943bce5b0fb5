// Newspaper pages made up from the texts of gold articles: every layout that the repair should know, with the
// label of each line known by construction. Only texts of the given documents are used.

import { layArticle } from './repair-articles.mjs';
import { COLUMNS, caption, editors, PAPERS, pageHead, pageNo } from './repair-words.mjs';
import { WORD, wrap } from './repair-wrap.mjs';

/** Sets single spaces between the characters from `from` to `to`. */
function spread(line, from, to, seedLike) {
  let out = '';
  [...line].forEach((c, i, all) => {
    const before = all[i - 1] ?? '';
    const glued =
      (seedLike && (/[，、；]/u.test(before) || (/[“（]/u.test(before) && i % 2))) ||
      (WORD.test(before) && WORD.test(c) && seedLike);
    if (i > from && i <= to && !glued && before !== ' ') out += c === ' ' ? ' ' : ' ';
    out += c;
  });
  return out;
}

function junctions(r, text, p) {
  return text.replace(/(?<=[\u4e00-\u9fff])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])(?=[\u4e00-\u9fff])/gu, () =>
    r.chance(p) ? ' ' : '',
  );
}

/** Lines of one piece with their labels. */
function setPiece(r, piece, style) {
  const { kind, text } = piece;
  const whole = style.whole;
  if (kind === 'furniture' || kind === 'furniture|')
    return (r.chance(0.8) ? [text] : wrap(text, Math.max(8, style.measure), 0, whole)).map((t) => [t, kind]);
  if (kind === 'paragraph') {
    const cells = text.split(' ');
    if (cells.length >= 3 && text.length < 50 && cells.filter((c) => /^[-+\d]/u.test(c)).length >= 2) {
      return style.cells ? cells.map((c, i) => [c, i ? 'cell+' : 'paragraph']) : [[text, 'paragraph']];
    }
    const stretch = style.spacing && r.chance(0.3) ? r.int(10, 80) : 0;
    const begin = stretch ? r.int(0, text.length) : 0;
    const each = style.seedLike ? 0 : style.each;
    const lines = wrap(text, style.measure, style.indent, whole, (n) =>
      stretch && n >= begin && n < begin + stretch ? each : 0,
    );
    let seen = 0;
    return lines.flatMap((line, i) => {
      let shown = line;
      if (stretch) {
        const from = begin - seen;
        const to = begin + stretch - seen;
        if (to > 0 && from < line.length)
          shown = spread(line, Math.max(0, from), Math.min(line.length, to), style.seedLike);
      }
      seen += line.length;
      if (style.visibleIndent && i === 0) shown = `${style.visibleIndent}${shown}`;
      const parts = style.quirk ? quirky(r, shown) : [shown];
      return parts.map((part, k) => [part, i || k ? 'paragraph+' : 'paragraph']);
    });
  }
  const scale =
    kind === 'title' ? style.titleScale : kind === 'heading' ? style.headingScale : style.deckScale;
  const measure =
    kind === 'title' && style.spanning
      ? (style.measure * r.int(2, 3)) / scale
      : Math.max(5, style.measure / scale);
  const lines =
    kind === 'title' && r.chance(0.25) && text.includes(' ')
      ? text.split(' ').flatMap((t) => wrap(t, measure, 0, whole))
      : wrap(text, measure, 0, whole);
  const spaced = kind === 'title' && style.spacedTitle;
  return lines.map((line, i) => [
    (style.centre && r.chance(0.8) ? ' '.repeat(r.int(2, 12)) : '') + (spaced ? [...line].join(' ') : line),
    i ? `${kind}+` : kind,
  ]);
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
  const put = (piece, style) =>
    lines.push(
      ...setPiece(r, piece, style).map(([text, label], i) => ({ text, label, first: i === 0, style })),
    );
  if (doc.furniture) for (const text of pageHead(r)) put({ kind: 'furniture', text }, doc);
  if (r.chance(0.05))
    for (const text of [
      r.pick(PAPERS),
      '今日导读',
      ...r.some(pool.articles, 3).map((a) => `${a.title.slice(0, 14)}（第${r.int(2, 8)}版）`),
    ])
      put({ kind: 'furniture', text }, doc);
  let number = 0;
  for (const article of r.some(pool.articles, r.int(1, 4))) {
    number++;
    let style = r.chance(0.5)
      ? doc
      : { ...doc, measure: makeStyle(r).measure, titleScale: makeStyle(r).titleScale };
    const start = lines.length;
    for (const piece of layArticle(r, article, pool, style)) {
      if (r.chance(0.06)) style = { ...style, measure: Math.max(9, style.measure + r.int(-10, 8)) };
      put(
        {
          ...piece,
          text: junctions(
            r,
            style.noGaps
              ? piece.text.replace(/(?<=[\u4e00-\u9fff）]) +(?=[\u4e00-\u9fff])/gu, '')
              : piece.text,
            doc.junction,
          ),
        },
        style,
      );
      if (doc.captions && r.chance(0.12)) put({ kind: 'furniture', text: caption(r) }, style);
    }
    if (lines[start] && doc.seedLike && r.chance(0.6)) lines[start] = { ...lines[start], joint: true };
    for (let at = start; at < lines.length; at++) lines[at].article = number - 1;
    if (doc.page && doc.furniture && r.chance(0.3))
      put({ kind: 'furniture', text: r.chance(0.5) ? pageNo(r) : editors(r) }, doc);
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
    const texts = r.chance(0.4)
      ? [
          r.pick([
            `— ${r.int(1, 40)} —`,
            `第 ${r.int(1, 300)} 页`,
            String(r.int(2, 60)),
            `· ${r.int(2, 40)} ·`,
          ]),
        ]
      : r.chance(0.5)
        ? pageHead(r)
        : [r.chance(0.5) ? caption(r) : editors(r)];
    lines.splice(
      at,
      0,
      ...texts.map((text, i) => ({
        text,
        label: 'furniture|',
        first: true,
        style: doc,
        feed: i === 0 && doc.page && r.chance(0.4),
      })),
    );
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
      if (
        doc.blank === 'piece' &&
        line.first &&
        (line.label !== 'paragraph' || before.label.replace('+', '') !== 'paragraph')
      )
        blank = r.int(1, 2);
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
