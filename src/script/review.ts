import type { Bulletin, Glossary, GlossaryEntry, Report, Review, Script } from '../model/index.js';
import type { SeenBlock } from './context.js';
import { findDoubts, reviewBlock } from './doubts/find-doubts.js';
import { doubtTables } from './doubts/tables.js';
import { makeFinder } from './glossary/find.js';
import { type Aids, type ConversionOptions, convertBulletin } from './index.js';
import { wordCutter } from './words.js';

export interface Reviewed {
  readonly edition: Bulletin;
  readonly review: Review;
  /** Entries of the glossary that the edition took a form from. */
  readonly used: ReadonlySet<GlossaryEntry>;
}

/** The order in which a reader meets the fields of an article; its body stands at `paragraph`. */
const ORDER = ['kicker', 'title', 'subtitle', 'byline', 'dateline', 'paragraph', 'origin'];
/** Repeats of the title. */
const REPEATS: readonly string[] = ['shortTitle'];

/**
 * A Traditional edition as the glossary wants it, and what an editor should look at. Nothing is looked at where the
 * edition is Simplified.
 */
export async function convertForReview(
  bulletin: Bulletin,
  script: Script,
  report: Report,
  glossary: Pick<Glossary, 'entries'> = { entries: [] },
  options: Omit<ConversionOptions, keyof Aids> = {},
): Promise<Reviewed> {
  const seen: SeenBlock[] = [];
  const edition = await convertBulletin(bulletin, script, report, {
    ...options,
    find: makeFinder(glossary.entries, script),
    seen: (block) => {
      if (!REPEATS.includes(block.role)) seen.push(block);
    },
  });
  const isSimplified = edition.script === 'zh-Hans';
  const blocks = inOrder(bulletin, seen);
  const found = isSimplified
    ? { doubts: [], unlisted: 0 }
    : findDoubts(blocks, script, await doubtTables(), await wordCutter());
  const fixed = blocks.flatMap(({ passage }) => passage?.fixed ?? []);
  return {
    edition,
    review: { script, blocks: blocks.map(reviewBlock), ...found, hits: fixed.length },
    used: new Set(fixed.map(({ entry }) => entry)),
  };
}

/** What the bulletin says of itself first, then article by article as they are read. */
function inOrder({ parts }: Bulletin, seen: readonly SeenBlock[]): readonly SeenBlock[] {
  const articles = parts.flatMap((part) => part.articles);
  const index = new Map(articles.map(({ id }, at) => [id, at]));
  const atEnd = new Set(articles.filter(({ datelinePlace }) => datelinePlace === 'end').map(({ id }) => id));
  const rank = ({ article, role }: SeenBlock): number => {
    if (role === 'dateline' && atEnd.has(article ?? '')) return ORDER.indexOf('paragraph') + 0.5;
    const at = ORDER.indexOf(role);
    return at < 0 ? ORDER.indexOf('paragraph') : at;
  };
  const articleOf = ({ article }: SeenBlock): number =>
    article === undefined ? -1 : (index.get(article) ?? -1);
  return seen.toSorted(
    (a, b) => articleOf(a) - articleOf(b) || (a.article === undefined ? 0 : rank(a) - rank(b)),
  );
}
