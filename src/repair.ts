import { checkSource } from './check/source.js';
// not through the folder's index: what reads decisions takes long to load, and most texts have none
import type { LoadedDecisions } from './decisions/load.js';
import { overridesOf } from './decisions/overrides.js';
import { placeDecisions } from './decisions/place.js';
import { openDoubts, settle, unheeded } from './decisions/settle.js';
import type { Article, Change, Line, Message, Report } from './model/index.js';
import { applyRulesToRepair, type HouseStyle, normalize } from './normalize/index.js';

export interface RawText {
  readonly lines: readonly Line[];
  /** The editor's answers. */
  readonly decisions?: LoadedDecisions | undefined;
}

export interface RepairedText {
  readonly articles: readonly Article[];
  readonly furniture: readonly string[];
  /** Replayed over the lines it gives the articles; what the editor accepted is sure. */
  readonly ledger: readonly Change[];
}

/** One raw text repaired as the editor decided and the house wishes, and proven against the source. */
export function repairText({ lines, decisions }: RawText, style: HouseStyle, report: Report): RepairedText {
  const { placed, messages } = placeDecisions(decisions?.decisions ?? [], lines);
  const overrides = placed.length > 0 ? overridesOf(placed) : undefined;
  const { articles, furniture, ledger } = normalize(lines, report, { overrides });
  const rules = Object.fromEntries(overrides?.rules ?? []);
  const ruled = applyRulesToRepair({ articles, ledger }, lines, { ...style, ...rules }, overrides?.refused);
  const all = [
    ...(decisions?.messages ?? []),
    ...messages,
    ...checkSource(lines, ruled),
    ...unheeded(ruled.ledger, placed),
    ...doubtMessages(openDoubts(ruled.ledger, placed), ruled.ledger.length),
    ...suggestionMessages(ruled.suggestions),
  ];
  for (const message of all) report(message);
  return { articles: ruled.articles, furniture, ledger: settle(ruled.ledger, placed) };
}

/** One message for all the doubts that no decision settles. */
function doubtMessages(doubts: readonly Change[], total: number): readonly Message[] {
  const [first] = doubts;
  if (!first) return [];
  const { file, line, column } = first;
  const values = { count: doubts.length, total };
  return [{ id: 'repair-doubtful', place: { file, line, column }, values }];
}

/** One message for all that the rules would do if the house wished it. */
export function suggestionMessages(suggestions: readonly Change[]): readonly Message[] {
  const [first] = suggestions;
  if (!first) return [];
  const { file, line, column } = first;
  const rules = [...new Set(suggestions.map(({ rule }) => rule))].join(', ');
  return [
    { id: 'rule-suggestions', place: { file, line, column }, values: { count: suggestions.length, rules } },
  ];
}
