import { checkSource } from './check/source.js';
// not through the folder's index: what reads decisions takes long to load, and most texts have none
import type { LoadedDecisions } from './decisions/load.js';
import { overridesOf } from './decisions/overrides.js';
import { placeDecisions } from './decisions/place.js';
import { openDoubts, settle, unheeded } from './decisions/settle.js';
import type { Article, Change, Line, Message, Overrides, Report } from './model/index.js';
import {
  applyRulesToRepair,
  type HouseStyle,
  joinArticles,
  joinLedgers,
  normalize,
  stretchesOf,
} from './normalize/index.js';

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

/**
 * One raw text repaired as the editor decided and the house wishes, and proven against the source. A giant text is
 * repaired stretch by stretch, so that only what is found needs room for all of it; `stretch` is the least length of
 * one, in code units.
 */
export function repairText(
  { lines, decisions }: RawText,
  style: HouseStyle,
  report: Report,
  stretch?: number,
): RepairedText {
  const { placed, messages } = placeDecisions(decisions?.decisions ?? [], lines);
  const overrides = placed.length > 0 ? overridesOf(placed) : undefined;
  const parts = stretchesOf(lines, overrides, stretch).map((part) => repairPart(part, style, overrides));
  const { articles, continued } = joinArticles(parts.map((part) => part.articles));
  const ledger = joinLedgers(parts.map((part) => part.ledger));
  const untitled = new Set([...continued].map(({ source }) => source));
  const all = [
    ...parts.flatMap(({ notes }) =>
      notes.filter(({ id, place }) => !(id === 'title-missing' && place && untitled.has(place))),
    ),
    ...(decisions?.messages ?? []),
    ...messages,
    ...parts.flatMap(({ faults }) => faults),
    ...unheeded(ledger, placed),
    ...doubtMessages(openDoubts(ledger, placed), ledger.length),
    ...suggestionMessages(parts.flatMap(({ suggestions }) => suggestions)),
  ];
  for (const message of all) report(message);
  return { articles, furniture: parts.flatMap(({ furniture }) => furniture), ledger: settle(ledger, placed) };
}

/** A stretch of a text, repaired, ruled and proven by itself. */
interface Part extends RepairedText {
  readonly suggestions: readonly Change[];
  /** What the repair has to say, and what the proof has. */
  readonly notes: readonly Message[];
  readonly faults: readonly Message[];
}

function repairPart(lines: readonly Line[], style: HouseStyle, overrides: Overrides | undefined): Part {
  const notes: Message[] = [];
  const { furniture, ...repair } = normalize(lines, (message) => notes.push(message), { overrides });
  const rules = Object.fromEntries(overrides?.rules ?? []);
  const ruled = applyRulesToRepair(repair, lines, { ...style, ...rules }, overrides?.refused);
  return { ...ruled, furniture, notes, faults: checkSource(lines, ruled) };
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
