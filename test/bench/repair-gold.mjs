// The benchmark's pairs, and what each row of a raw text is according to its gold.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const SHARED = process.env.KANBEN_SHARED ?? path.resolve(ROOT, '../shared');
export const DIST = process.env.KANBEN_DIST ?? path.join(ROOT, 'dist');

const read = (file) => fs.readFileSync(file, 'utf8');

/** Every pair of a set: `{ set, name, raw, gold, hard, group }`; group is what cross-validation keeps together. */
export function pairs(set) {
  if (set === 'seed') {
    const name = '000_f5100c91bbbf2b7e';
    const dir = path.join(SHARED, 'seed');
    const gold = JSON.parse(read(path.join(dir, `${name}.gold.json`)));
    return [{ set, name, raw: read(path.join(dir, `${name}.txt`)), gold, hard: false, group: 'seed' }];
  }
  const dir = path.join(SHARED, 'corpus', set);
  const manifest = JSON.parse(read(path.join(SHARED, 'corpus', `${set}-manifest.json`)));
  return manifest.map((entry) => ({
    set,
    name: entry.name,
    raw: read(path.join(dir, `${entry.name}.raw.txt`)),
    gold: JSON.parse(read(path.join(dir, `${entry.name}.gold.json`))),
    hard: Boolean(entry.hard),
    sources: [entry.source].flat(),
    extractor: entry.extractor,
    group: entry.name.replace(/-(pdftotext|mutool|pdfjs).*$/u, ''),
  }));
}

const bare = (text) =>
  [...(text ?? '').replace(/[\s\u3000\u00a0\u200b-\u200f\u2060\ufeff\u00ad]/gu, '')].join('');

/** The gold's pieces: `{ kind, article, text }`, furniture last. */
export function goldPieces(gold) {
  const pieces = [];
  gold.articles.forEach((article, index) => {
    for (const kind of ['title', 'kicker', 'subtitle', 'byline', 'dateline']) {
      if (article[kind]) pieces.push({ kind, article: index, text: bare(article[kind]) });
    }
    for (const block of article.blocks)
      pieces.push({ kind: block.type, article: index, text: bare(block.text) });
  });
  for (const text of gold.furniture ?? []) pieces.push({ kind: 'furniture', article: -1, text: bare(text) });
  return pieces.filter((piece) => piece.text.length > 0);
}

/** Where a row lies in the gold: `{ piece, at, next }`: piece index, offset of its start, unless unknown (-1). */
export function alignRows(texts, gold) {
  const pieces = goldPieces(gold);
  const used = pieces.map(() => 0); // how far each piece has been read
  const out = [];
  let current = -1;
  const fits = (p, text, at) => pieces[p].text.startsWith(text, at);
  const place = (text) => {
    if (current >= 0 && used[current] < pieces[current].text.length && fits(current, text, used[current]))
      return [current, used[current]];
    // open pieces (a paragraph that furniture or a headline interrupts), then beginnings in order after the current
    const order = pieces.map((_, i) => (i + Math.max(0, current)) % pieces.length);
    if (text.length > 1)
      for (const p of order)
        if (used[p] > 0 && used[p] < pieces[p].text.length && fits(p, text, used[p])) return [p, used[p]];
    for (const p of order) if (used[p] === 0 && fits(p, text, 0)) return [p, 0];
    // repeated furniture
    for (const p of order) if (pieces[p].kind === 'furniture' && fits(p, text, 0)) return [p, 0];
    return null;
  };
  texts.forEach((raw) => {
    const text = bare(raw);
    const parts = split(text);
    let found = null;
    for (const [offset, part] of parts) {
      const hit = place(part);
      if (hit) {
        found = { piece: hit[0], at: hit[1], offset };
        break;
      }
    }
    // a row that holds the end of one piece and the beginning of others
    if (!found) found = across(text);
    if (!found) {
      out.push({ piece: -1, at: -1 });
      return;
    }
    out.push({
      piece: found.piece,
      at: found.at,
      kind: pieces[found.piece].kind,
      article: pieces[found.piece].article,
      length: pieces[found.piece].text.length,
      mixed: Boolean(found.mixed || found.offset),
    });
    if (!found.mixed) {
      current = found.piece;
      used[current] = found.at + (text.length - (found.offset ?? 0));
    }
  });
  function split(text) {
    const parts = [[0, text]];
    const date = /^((?:新华社|本报|中新社|据新华社|[（(]).{0,20}?[电日][）)]?)/u.exec(text);
    if (date) parts.push([date[0].length, text.slice(date[0].length)]);
    return parts.filter(([, part]) => part.length > 0);
  }
  function across(text) {
    for (let n = text.length - 1; n >= 1; n--) {
      const head = text.slice(0, n);
      const rest = text.slice(n);
      const p =
        current >= 0 &&
        used[current] < pieces[current].text.length &&
        fits(current, head, used[current]) &&
        used[current] + n === pieces[current].text.length
          ? current
          : pieces.findIndex((q, i) => used[i] === 0 && q.text === head);
      if (p < 0) continue;
      const at = used[p];
      used[p] = pieces[p].text.length;
      let left = rest;
      let last = p;
      while (left) {
        const q = pieces.findIndex(
          (x, i) => used[i] === 0 && (left.startsWith(x.text) || x.text.startsWith(left)),
        );
        if (q < 0) break;
        const take = Math.min(left.length, pieces[q].text.length);
        used[q] = take;
        last = q;
        left = left.slice(take);
      }
      current = last;
      return { piece: p, at, mixed: true };
    }
    return null;
  }
  return { pieces, rows: out };
}
