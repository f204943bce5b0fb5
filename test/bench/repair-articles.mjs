// Articles laid out as newspapers lay them out: where the title stands, what is around it.
import { byline, COLUMNS, name, PLACES } from './repair-words.mjs';

const HAN = /[\u3400-\u9fff\uff10-\uff5a]/u;
/** A clause of the text that could stand as a section's heading. */
function clause(r, text) {
  const all = text
    .split(/[，。；：？！、“”《》（）…—\s]/u)
    .filter((c) => c.length >= 5 && c.length <= 16 && [...c].every((x) => HAN.test(x)));
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
export function layArticle(r, article, pool, style) {
  let blocks = article.blocks.map((b) => ({ kind: b.type, text: b.text }));
  if (blocks.length > 5 && r.chance(0.6)) {
    const from = r.chance(0.5) ? 0 : r.int(0, blocks.length - 4);
    blocks = blocks.slice(from, from + r.int(3, 14));
  }
  if (blocks.length >= 4 && !blocks.some((b) => b.kind === 'heading') && r.chance(0.45)) {
    const step = r.int(2, 4);
    const marked = r.pick(['', '', '', '一、', '（一）', '■', '——']);
    for (let at = r.chance(0.5) ? 0 : step, k = 0; at < blocks.length; at += step + 1, k++) {
      const text = heading(
        r,
        blocks.slice(at, at + step).map((b) => b.text),
      );
      const mark = /[一]/u.test(marked) ? marked.replace('一', '一二三四五六七八九十'[k] ?? '十') : marked;
      if (text) blocks.splice(at, 0, { kind: 'heading', text: mark + text });
    }
  }
  while (blocks.length && blocks.at(-1).kind === 'heading') blocks.pop();
  if (!blocks.length) return [];
  if (r.chance(0.12))
    blocks[0] = { ...blocks[0], text: blocks[0].text.slice(r.int(0, blocks[0].text.length >> 1)) };
  if (r.chance(0.1))
    blocks.push({
      kind: 'paragraph',
      text: r.pick([
        `（作者为${r.pick(PLACES)}大学教授）`,
        `（作者单位：${r.pick(PLACES)}市图书馆）`,
        `（本报记者${name(r)}参与采写）`,
        `（${name(r)} ${name(r)}）`,
        `（本报记者${name(r)}采访整理）`,
      ]),
    });
  if (r.chance(0.06))
    blocks.unshift(
      { kind: 'paragraph', text: r.pick(['编者按：', '编者的话：', '']) + blocks[0].text },
      ...(r.chance(0.4) ? [{ kind: 'paragraph', text: '——编者' }] : []),
    );
  const head = [{ kind: 'title', text: article.title }];
  const kicker =
    article.kicker ?? (r.chance(0.3) ? (r.chance(0.5) ? r.pick(COLUMNS) : r.pick(pool.kickers)) : undefined);
  if (kicker) head.unshift({ kind: 'kicker', text: kicker });
  const subtitle =
    article.subtitle ??
    (r.chance(0.2)
      ? r.chance(0.5) && pool.subtitles.length
        ? r.pick(pool.subtitles)
        : `——${clause(r, blocks.at(-1).text) ?? '记一次难忘的行程'}`
      : undefined);
  if (subtitle) head.push({ kind: 'subtitle', text: subtitle });
  const by = r.chance(0.55) ? { kind: 'byline', text: byline(r, style) } : undefined;
  const place = style.place ?? r.pick(['before', 'before', 'before', 'after', 'after', 'middle']);
  const firstParagraph = blocks.findIndex((b) => b.kind === 'paragraph');
  if (r.chance(0.35) && firstParagraph >= 0) {
    const where = `${r.pick(PLACES)}${r.int(1, 12)}月${r.int(1, 28)}日`;
    if (r.chance(0.5))
      blocks[firstParagraph] = {
        ...blocks[firstParagraph],
        text: `${r.pick(['新华社', '本报'])}${where}电 ${r.chance(0.4) ? `（记者${name(r)}）` : ''}${blocks[firstParagraph].text}`,
      };
    else if (blocks.at(-1).kind === 'paragraph')
      blocks[blocks.length - 1] = {
        ...blocks.at(-1),
        text: `${blocks.at(-1).text} （${r.pick(['新华社', '本报'])}${where}电）`,
      };
  }
  if (place === 'before')
    return [...(by && r.chance(0.1) ? [by, ...head] : by ? [...head, by] : head), ...blocks];
  const early = by && r.chance(0.6);
  if (place === 'after')
    return [
      ...(early ? [by] : []),
      ...blocks,
      ...(by && !early ? (r.chance(0.5) ? [...head, by] : [by, ...head]) : head),
    ];
  const at = r.int(1, Math.max(1, blocks.length - 1));
  return [
    ...(early ? [by] : []),
    ...blocks.slice(0, at),
    ...head,
    ...(by && !early ? [by] : []),
    ...blocks.slice(at),
  ];
}
