import type { Article, Change, Line, RefusedChange } from '../../model/index.js';
import type { HouseStyle } from './apply.js';
import { applyRulesToArticles, type SourceOf } from './articles.js';
import { repairSource } from './repair-source.js';
import { weave } from './weave.js';

/** What a raw source became, and how. */
export interface Repair {
  readonly articles: readonly Article[];
  readonly ledger: readonly Change[];
}

export interface RuledRepair extends Repair {
  /** What rules that only propose would do. */
  readonly suggestions: readonly Change[];
}

/**
 * A repair with the rules applied. Replaying the new ledger over the lines gives the new articles.
 */
export function applyRulesToRepair(
  { articles, ledger }: Repair,
  lines: readonly Line[],
  style: HouseStyle = {},
  refused: readonly RefusedChange[] = [],
): RuledRepair {
  let source: SourceOf | undefined;
  // the map back to the source is dear and most texts never ask for it
  const sourceOf: SourceOf = (...stretch) => {
    source ??= repairSource(lines, articles, ledger);
    return source(...stretch);
  };
  const ruled = applyRulesToArticles(articles, sourceOf, style, refused);
  return {
    articles: ruled.articles,
    ledger: ruled.changes.length > 0 ? weave(lines, ledger, ruled.changes) : ledger,
    suggestions: ruled.suggestions,
  };
}
