import type { Text } from 'mdast';
import type { Article, Change, RefusedChange } from '../../model/index.js';
import { DOOR_RADICAL, doorIdeograph, ordinaryIdeograph } from '../reflow/radicals.js';
import { applyChosen, chooseRules, type HouseStyle } from './apply.js';
import type { PlacedEdit } from './compose.js';
import type { RuleId } from './index.js';
import { type Field, type Unit, unitsOf, withValues } from './units.js';

/** Characters of a source, on one line. */
export type SourceStretch = Pick<Change, 'file' | 'line' | 'column' | 'before'>;

/**
 * Finds the source of the characters `start` up to `end` of a text of an article. Undefined where they do not
 * stand together on one line of a source: no rule changes them then.
 */
export type SourceOf = (
  article: Article,
  unit: Unit,
  start: number,
  end: number,
) => SourceStretch | undefined;

export interface RuledArticles {
  readonly articles: readonly Article[];
  /** What was done, in reading order, as places of the source. */
  readonly changes: readonly Change[];
  /** What rules that only propose would do. */
  readonly suggestions: readonly Change[];
}

/** Runs the rules over the fields and bodies of articles. Nodes keep their positions; figures, code, HTML stay. */
export function applyRulesToArticles(
  articles: readonly Article[],
  sourceOf: SourceOf,
  style: HouseStyle = {},
  refused: readonly RefusedChange[] = [],
): RuledArticles {
  const changes: Change[] = [];
  const suggestions: Change[] = [];
  const chosen = chooseRules(style);
  const ruled = articles.map((article) => {
    const units = unitsOf(article);
    const door = doorOf(units);
    const values = new Map<Text, string>();
    const fields: Partial<Record<Field, string>> = {};
    for (const unit of units) {
      const { part, quoted, runs } = unit;
      const source = (start: number, end: number) =>
        withinRun(unit, start, end) ? sourceOf(article, unit, start, end) : undefined;
      const accepts = (start: number, end: number, rule: RuleId): boolean => {
        const stretch = source(start, end);
        return stretch !== undefined && !isRefused(stretch, rule, refused);
      };
      const done = applyChosen(unit.text, chosen, { part, quoted, door, accepts });
      changes.push(...done.edits.flatMap((edit) => changeOf(edit, source)));
      suggestions.push(...done.suggestions.flatMap((edit) => changeOf(edit, source)));
      if (done.edits.length === 0) continue;
      if (unit.field) fields[unit.field] = done.text;
      for (const { node, start, end } of runs) if (node) values.set(node, cut(unit, done.edits, start, end));
    }
    return { ...article, ...fields, body: withValues(article.body, values) };
  });
  return { articles: ruled, changes, suggestions };
}

/** Whether the editor keeps the rule from these characters. */
function isRefused(
  { line, column, before }: SourceStretch,
  rule: RuleId,
  refused: readonly RefusedChange[],
): boolean {
  const last = column + [...before].length - (/\S/u.test(before) ? 1 : 0);
  return refused.some(
    ({ rule: id, at }) => id === rule && at.line === line && at.column >= column && at.column <= last,
  );
}

const SAMPLE = 20_000;

function doorOf(units: readonly Unit[]): string {
  let sample = '';
  for (const { text } of units) if (sample.length < SAMPLE) sample += text;
  const door = sample.includes(String.fromCodePoint(DOOR_RADICAL));
  return String.fromCodePoint(door ? doorIdeograph(sample) : ordinaryIdeograph(DOOR_RADICAL));
}

/** Whether the stretch stands in one text node: an edit never crosses the edge of a link or of an emphasis. */
function withinRun({ field, runs }: Unit, start: number, end: number): boolean {
  if (field) return true;
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const run = runs[low];
  return run?.node !== undefined && run.start <= start && end <= run.end;
}

function changeOf(
  { rule, start, end, after, confidence }: PlacedEdit<RuleId>,
  source: (start: number, end: number) => SourceStretch | undefined,
): Change[] {
  const stretch = source(start, end);
  return stretch ? [{ rule, ...stretch, after, confidence }] : [];
}

/** The new text of a run: its edits lie within it. */
function cut({ text }: Unit, edits: readonly PlacedEdit<RuleId>[], from: number, to: number): string {
  let out = '';
  let at = from;
  for (const { start, end, after } of edits) {
    if (start < from || end > to) continue;
    out += text.slice(at, start) + after;
    at = end;
  }
  return out + text.slice(at, to);
}
