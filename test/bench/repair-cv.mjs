// Cross-validation of the whole repair: by source (5 folds) and by set (each set by what the others taught).
//   node test/bench/repair-cv.mjs [fold|set] [--confusion] [--per-file]
import path from 'node:path';
import { DIST, SHARED } from './repair-gold.mjs';
import { documents, folds, trainShipped } from './train-repair.mjs';

const { normalize, toJson } = await import(path.join(DIST, 'normalize/index.js'));
const { toLines } = await import(path.join(DIST, 'readers/lines.js'));
const { calibrate } = await import(path.join(DIST, 'normalize/reflow/joints.js'));
const { readLabels } = await import(path.join(DIST, 'normalize/reflow/read.js'));
const { CONTINUES, LABELS, LABEL_COUNT } = await import(path.join(DIST, 'normalize/reflow/labels.js'));
const { score, summary } = await import(path.join(SHARED, 'corpus/score.mjs'));
const args = process.argv.slice(2);
const docs = await documents();
const bySet = args.includes('set');
const parts = bySet
  ? [
      docs.flatMap((d, i) => (d.pair.set === 'news' ? [i] : [])),
      docs.flatMap((d, i) => (d.pair.set === 'news' ? [] : [i])),
    ]
  : folds(docs, +(process.env.FOLDS ?? 5));
const scores = { seed: [], dev: [], news: [] };
const confusion = new Map();
const sure = { n: 0, wrong: 0 };
const doubt = { n: 0, wrong: 0 };
const kept = [];
const options = JSON.parse(process.env.TRAIN ?? '{}');
for (const part of parts) {
  const held = new Set(part);
  const model = trainShipped(
    docs.filter((_, i) => !held.has(i)),
    options,
  );
  for (const i of part) {
    const { pair, rows, shape, gold } = docs[i];
    const result = normalize(toLines(pair.raw, pair.name), () => {}, { models: model });
    const one = score(toJson(result), pair.gold);
    scores[pair.set].push(one);
    kept.push({ pair, model });
    if (args.includes('--titles')) {
      const mine = toJson(result).articles;
      const norm = (t) => (t ?? '').replace(/\s/gu, '');
      const have = mine.map((a) => norm(a.title));
      const miss = pair.gold.articles.filter((a) => !have.includes(norm(a.title)));
      if (miss.length || have.length !== pair.gold.articles.length) {
        console.log(`${pair.name} gold ${pair.gold.articles.length} pred ${have.length}`);
        for (const a of miss) {
          const t = norm(a.title);
          const where = mine
            .flatMap((m) => [
              ...m.blocks.map((b) => [b.type, b.text]),
              ['title', m.title],
              ['kicker', m.kicker],
              ['subtitle', m.subtitle],
              ['byline', m.byline],
            ])
            .filter(
              ([, x]) => norm(x) && (norm(x).includes(t) || (t.includes(norm(x)) && norm(x).length > 2)),
            )
            .map(([k, x]) => `${k}:${norm(x).slice(0, 50)}`);
          console.log(
            '   MISS',
            t,
            ' AS ',
            where.join(' / ') ||
              result.furniture
                .filter((f) => t.includes(norm(f)) || norm(f).includes(t))
                .map((f) => `FURN:${f}`)
                .join('/'),
          );
        }
        for (const t of have)
          if (!pair.gold.articles.some((a) => norm(a.title) === t)) console.log('   EXTRA', t);
      }
    }
    if (args.includes('--per-file')) {
      const s = summary([one]);
      console.log(
        pair.name.padEnd(24),
        'sp',
        s.space_spurious_10k,
        s.space_missing_10k,
        'para',
        s.para_F1,
        'head',
        s.heading_F1,
        'title',
        s.title_acc,
        'fields',
        s.fields_F1,
        'split',
        s.article_split_F1,
        'furn',
        s.furniture_leaked_share,
        'blocks',
        s.block_exact,
      );
    }
    const { label, marginal } = readLabels(rows, shape, model);
    gold.forEach((g, r) => {
      if (g < 0 || r === 0) return;
      if (g !== label[r]) {
        const key = `${LABELS[g]} → ${LABELS[label[r]]}`;
        confusion.set(key, [
          ...(confusion.get(key) ?? []),
          `${pair.name}: ${docs[i].rows.text[r - 1].slice(-8)}|${docs[i].rows.text[r].slice(0, 16)}`,
        ]);
      }
      let joining = 0;
      for (let y = 0; y < LABEL_COUNT; y++) if (CONTINUES[y]) joining += marginal[r * LABEL_COUNT + y];
      const p = calibrate(Math.min(1, Math.max(0, CONTINUES[label[r]] ? joining : 1 - joining)));
      const wrong = CONTINUES[g] !== CONTINUES[label[r]] ? 1 : 0;
      const bin = p >= 0.99 ? sure : p < 0.8 ? doubt : null;
      if (bin) {
        bin.n++;
        bin.wrong += wrong;
      }
      doubt.all = (doubt.all ?? 0) + wrong;
    });
  }
}
if (args.includes('--tune')) {
  for (const odds of [1])
    for (const title of [-2, -1, 0, 1])
      for (const cut of [0.3, 0.6, 1])
        for (const echo of [0.5, 1.5, 3, 5]) {
          const all = { dev: [], news: [], seed: [] };
          for (const { pair, model } of kept)
            all[pair.set].push(
              score(
                toJson(
                  normalize(toLines(pair.raw, pair.name), () => {}, {
                    models: model,
                    titleWeights: { odds, title, cut, echo },
                  }),
                ),
                pair.gold,
              ),
            );
          const [d, n] = [summary(all.dev), summary(all.news)];
          console.log(
            { odds, title, cut, echo },
            'dev',
            d.title_acc,
            d.heading_F1,
            d.article_split_F1,
            'news',
            n.title_acc,
            n.heading_F1,
            n.article_split_F1,
          );
        }
}
for (const set of Object.keys(scores)) {
  const s = summary(scores[set]);
  console.log(
    set.padEnd(5),
    `char ${s.char_fidelity} spaces ${s.space_spurious_10k}/${s.space_missing_10k} para ${s.para_F1} head ${s.heading_F1} (${s.heading_P}/${s.heading_R}) title ${s.title_acc} fields ${s.fields_F1} split ${s.article_split_F1} furn ${s.furniture_leaked_share} blocks ${s.block_exact} lost ${s.lost} changed ${s.changed}`,
  );
}
console.log('≥.99:', sure, '<.8:', doubt);
if (args.includes('--confusion')) {
  for (const [key, places] of [...confusion].sort((a, b) => b[1].length - a[1].length).slice(0, 30))
    console.log(places.length, key, '\n    ', places.slice(0, 8).join('\n     '));
}
