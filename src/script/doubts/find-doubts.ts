import type { Doubt, DoubtPlace, ReviewBlock, Script } from '../../model/index.js';
import type { SeenBlock } from '../context.js';
import { TAIWAN } from '../usage/taiwan.js';
import type { WordCutter, Words } from '../words.js';
import { answersFor, nameAnswers } from './answers.js';
import { type Evidence, evidenceAt, type Seen, standardOf } from './evidence.js';
import { type Name, namesIn } from './names.js';
import { GIVEN, SURNAME_FORMS } from './surnames.js';
import type { Tables } from './tables.js';

/** Doubts below are not worth an editor's time. */
const LEAST = 0.35;
/** Places on the list for 1,000 characters of a long text; a short one may have so many. */
const MOST = 4;
const AT_LEAST = 30;
/** The name is written otherwise than its surname is; a given name that bearers write in two ways. */
const OTHER_SURNAME = 0.8;
const TWO_WAYS = 0.4;

export interface FoundDoubts {
  readonly doubts: readonly Doubt[];
  readonly unlisted: number;
}

/**
 * What is uncertain in texts that were converted, most doubtful first; of a long text at most four places in 1,000
 * characters, so that an editor can read the list to its end. The texts are only read. Linear in the text.
 */
export function findDoubts(
  blocks: readonly SeenBlock[],
  script: Script,
  tables: Tables,
  cutter: WordCutter,
): FoundDoubts {
  const byTerm = new Map<string, Open>();
  let characters = 0;
  for (const [index, block] of blocks.entries()) {
    if (!block.passage) continue;
    characters += block.before.length;
    for (const found of doubtsIn(block, script, tables, cutter)) {
      const place: DoubtPlace = { block: index, from: found.from, to: found.to };
      const open = byTerm.get(found.term);
      if (open) open.places.push(place);
      else byTerm.set(found.term, { ...found, places: [place] });
    }
  }
  const most = Math.max(AT_LEAST, Math.floor((characters * MOST) / 1000));
  const doubts: Doubt[] = [];
  let listed = 0;
  let unlisted = 0;
  for (const { from: _, to: __, answers, ...doubt } of [...byTerm.values()].toSorted(
    (a, b) => b.score - a.score,
  )) {
    if (listed + doubt.places.length > most) unlisted += doubt.places.length;
    else {
      listed += doubt.places.length;
      doubts.push({ ...doubt, answers: answers() });
    }
  }
  return { doubts, unlisted };
}

interface Found extends Omit<Doubt, 'places' | 'answers'> {
  /** Points of the block. */
  readonly from: number;
  readonly to: number;
  readonly answers: () => Doubt['answers'];
}
interface Open extends Found {
  readonly places: DoubtPlace[];
}

function doubtsIn(block: SeenBlock, script: Script, tables: Tables, cutter: WordCutter): readonly Found[] {
  const passage = block.passage;
  if (!passage?.input.some((point) => tables.choices.has(point))) return [];
  const { input, origins } = passage;
  const output = origins.map((origin, at) => (origin < 0 ? (input[at] ?? '') : (block.after[origin] ?? '')));
  const text = input.join('');
  let cut: Words | undefined;
  const words = () => (cut ??= cutter.cut(text));
  const usage = script === 'zh-Hant-TW' ? TAIWAN : [];
  const seen: Seen = { input, output, words, units: unitsOf(input), usage };
  const found: Found[] = [];
  const named = new Set<number>();
  const pointOf = (unit: number) => seen.units.indexOf(unit, 0);
  for (const name of namesIn(text, block.role === 'byline', words, cutter.isKnown)) {
    const from = pointOf(name.from);
    const to = pointOf(name.to);
    for (let at = from; at < to; at++) named.add(at);
    const doubt = nameDoubt(name, from, to, seen, script, tables);
    if (doubt) found.push({ ...doubt, from: origins[from] ?? 0, to: (origins[to - 1] ?? 0) + 1 });
  }
  for (const [at, point] of input.entries()) {
    if (named.has(at) || !tables.choices.has(point)) continue;
    const evidence = evidenceAt(at, seen, tables);
    if (!evidence || evidence.score < LEAST) continue;
    const origin = origins[at] ?? 0;
    found.push({ ...characterDoubt(at, evidence, seen, script, tables), from: origin, to: origin + 1 });
  }
  return found;
}

function unitsOf(points: readonly string[]): readonly number[] {
  const units = [0];
  for (const point of points) units.push((units.at(-1) ?? 0) + point.length);
  return units;
}

/** The term is the word with the character in brackets: 批[复]. */
function characterDoubt(
  at: number,
  { reason, score, from, to, words }: Evidence,
  { input, output }: Seen,
  script: Script,
  tables: Tables,
): Omit<Found, 'from' | 'to'> {
  const plain = (points: readonly string[]) =>
    points.map((point) => point.replace(/[[\]\\]/u, '\\$&')).join('');
  const term = `${plain(input.slice(from, at))}[${input[at]}]${plain(input.slice(at + 1, to))}`;
  const answers = () => answersFor(term, input[at] ?? '', output[at] ?? '', script, tables);
  return { reason, score, term, words: [...new Set(words)], answers };
}

/** A name of which a character has several forms, unless the dictionary knows the person. */
function nameDoubt(
  { surname }: Name,
  from: number,
  to: number,
  { input, output }: Seen,
  script: Script,
  tables: Tables,
): Omit<Found, 'from' | 'to'> | undefined {
  const name = input.slice(from, to);
  const written = output.slice(from, to);
  const term = name.join('');
  if (tables.phrases.has(term)) return undefined;
  const now = name.map((point, at) => standardOf(tables, point, written[at] ?? '') ?? written[at] ?? '');
  // a longer surname is in the dictionary; what stands in a given name only its bearer knows
  const wanted = now.map((form, at) =>
    at === 0 && surname === 1 ? (SURNAME_FORMS.get(name[0] ?? '') ?? form) : form,
  );
  const options = name.map((point, at) => {
    const own = at < surname ? undefined : GIVEN.includes(point) ? tables.choices.get(point) : undefined;
    return own ? [...own.keys()] : [];
  });
  const others = options.flatMap((forms, at) =>
    forms
      .filter((form) => form !== wanted[at])
      .map((form) => wanted.map((one, index) => (index === at ? form : one))),
  );
  const differs = wanted.some((form, at) => form !== now[at]);
  if (!differs && others.length === 0) return undefined;
  const proposals = [wanted, ...(differs ? [now] : []), ...others];
  return {
    reason: 'name',
    score: differs ? OTHER_SURNAME : TWO_WAYS,
    term,
    words: [],
    answers: () => nameAnswers(name, written, proposals, script, tables),
  };
}

/** What the page shows of a text. */
export const reviewBlock = ({ role, article, place, before, after, passage }: SeenBlock): ReviewBlock => ({
  role,
  ...(article === undefined ? {} : { article }),
  place,
  before,
  after,
  gaps: (passage?.origins ?? []).flatMap((origin, at) => (origin < 0 ? [passage?.origins[at + 1] ?? 0] : [])),
  fixed: (passage?.fixed ?? []).map(({ from, to }) => [
    passage?.origins[from] ?? 0,
    (passage?.origins[to - 1] ?? 0) + 1,
  ]),
});
