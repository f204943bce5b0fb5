// How many of the true errors on the gold are on the editor's list, and how long that list is. An entry of the list
// counts once for each place that it names; an error is on the list when one of those places is its character.
import { join } from 'node:path';

/**
 * @param root of the project, built
 * @param gold pairs of a Simplified and a Traditional line
 * @param same whether two characters count as equal
 * @returns figures for the table of the bench; `list` prints every error and whether it is on the list
 */
export async function doubtFigures(root, gold, same, list = false) {
  const { convertForReview } = await import(join(root, 'dist', 'script', 'review.js'));
  const bulletin = bulletinOf(gold.map(([source]) => source));
  const started = performance.now();
  const { edition, review } = await convertForReview(bulletin, 'zh-Hant-TW', () => {});
  const seconds = (performance.now() - started) / 1000;
  const on = new Set(
    review.doubts.flatMap(({ places }) =>
      places.flatMap(({ block, from, to }) =>
        Array.from({ length: to - from }, (_, at) => `${review.blocks[block].place?.line}:${from + at}`),
      ),
    ),
  );
  const children = edition.parts[0].articles[0].body.children;
  let characters = 0;
  let errors = 0;
  let caught = 0;
  for (const [line, [source, wanted]] of gold.entries()) {
    const before = [...source];
    const found = [...children[line].children[0].value];
    characters += before.length;
    for (const [at, point] of [...wanted].entries()) {
      if (!/\p{Script=Han}/u.test(point) || same(found[at], point)) continue;
      errors++;
      const isOn = on.has(`${line + 1}:${at}`);
      if (isOn) caught++;
      if (list)
        console.log(
          isOn ? 'listed ' : 'missing',
          before.slice(Math.max(0, at - 6), at + 6).join(''),
          found[at],
          point,
        );
    }
  }
  const entries = review.doubts.reduce((sum, { places }) => sum + places.length, 0);
  if (list)
    for (const { reason, score, term, places } of review.doubts)
      console.log(reason, score.toFixed(2), term, places.length);
  return {
    'errors on the list': `${caught} of ${errors} (${((100 * caught) / errors).toFixed(0)} %)`,
    'entries (each place counts)': `${entries}, ${((1000 * entries) / characters).toFixed(2)} per 1,000 characters`,
    'entries that are errors': `${((100 * caught) / entries).toFixed(0)} %`,
    questions: review.doubts.length,
    'conversion and list, s': seconds.toFixed(2),
  };
}

const bulletinOf = (lines) => ({
  script: 'zh-Hans',
  theme: 'jianbao',
  metadata: {
    title: 'x',
    supplement: false,
    date: '2026-11-20',
    compilers: [],
    proofreaders: [],
    distribution: { report: [], send: [], issue: [] },
    identifier: 'x',
    slug: 'x',
  },
  frontMatter: {},
  parts: [
    {
      id: 'p1',
      articles: [
        {
          id: 'a01',
          source: { file: 'gold' },
          title: 'x',
          complete: true,
          body: {
            type: 'root',
            children: lines.map((value, at) => ({
              type: 'paragraph',
              children: [{ type: 'text', value }],
              position: { start: { line: at + 1, column: 1 }, end: { line: at + 1, column: 1 } },
            })),
          },
        },
      ],
    },
  ],
  toc: [],
  assets: new Map(),
});
