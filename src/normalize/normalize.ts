import { type Article, type Change, DOUBTFUL, type Line, type Report } from '../model/index.js';
import { makeLedger } from './ledger.js';
import type { Stretch } from './ledger-book.js';
import type { Draft, DraftField } from './reflow/drafts.js';
import { type ReflowOptions, reflow } from './reflow/index.js';
import { textOfRanges } from './reflow/pieces.js';
import { makeWriter, writeArticle } from './reflow/write.js';

/** What a raw text becomes. */
export interface Normalized {
  readonly articles: readonly Article[];
  /** Running heads, page numbers, editors' lines: taken out of the text, in source order. */
  readonly furniture: readonly string[];
  readonly ledger: readonly Change[];
}

/**
 * Repairs raw text: finds articles with their titles, headings and paragraphs, mends white space and
 * radicals, takes page furniture out. Every change is in the ledger; replaying it over the lines gives the
 * characters of the articles. Doubtful decisions carry a low confidence there. Never throws.
 */
export function normalize(lines: readonly Line[], report: Report, options: ReflowOptions = {}): Normalized {
  const { rows, joints, spaces, drafts, furniture, repeats } = reflow(lines, options);
  const writer = makeWriter(lines, rows, spaces.space);
  const articles = drafts.map((draft, at) => writeArticle(writer, draft, at));
  const ledger = makeLedger({
    lines,
    rows,
    spaces,
    joints,
    furniture: [
      ...furniture.flatMap(({ ranges, odds }) =>
        ranges.map((range) => ({ range, confidence: odds.furniture, rule: 'remove-furniture' })),
      ),
      ...repeats.map((range) => ({ range, confidence: REPEAT_SURE, rule: 'remove-repeated-title' })),
    ],
    order: drafts.flatMap(readingOrder),
  });
  reportTitles(articles, drafts, report);
  return {
    articles,
    furniture: [...furniture.map(({ ranges }) => ranges), ...(repeats.length > 0 ? [repeats] : [])].map(
      (ranges) => textOfRanges(rows, spaces.space, ranges),
    ),
    ledger,
  };
}

const REPEAT_SURE = 0.95;

/** The parts of an article as they are read, which is the order that its characters are counted in. */
function readingOrder(draft: Draft): Stretch[] {
  const field = (rule: string, value: DraftField | undefined): Stretch[] =>
    value?.ranges.map((range) => ({ rule, range, confidence: value.confidence })) ?? [];
  const dateline = field('move-dateline', draft.dateline);
  return [
    ...field('move-kicker', draft.kicker),
    ...field('move-title', draft.title),
    ...field('move-subtitle', draft.subtitle),
    ...field('move-byline', draft.byline),
    ...(draft.datelinePlace === 'start' ? dateline : []),
    ...draft.blocks.flatMap(({ ranges }) =>
      ranges.map((range) => ({ rule: 'move-text', range, confidence: 0.9 })),
    ),
    ...(draft.datelinePlace === 'end' ? dateline : []),
  ];
}

/** Says which titles the editor should look at. */
function reportTitles(articles: readonly Article[], drafts: readonly Draft[], report: Report): void {
  for (const [at, { title, source: place }] of articles.entries()) {
    if (title === '') report({ id: 'title-missing', place });
    else if ((drafts[at]?.title?.confidence ?? 1) < DOUBTFUL) {
      report({ id: 'title-doubtful', place, values: { title } });
    }
  }
}
