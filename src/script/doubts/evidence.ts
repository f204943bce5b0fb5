import type { DoubtReason } from '../../model/index.js';
import type { Usage } from '../usage/taiwan.js';
import type { Words } from '../words.js';
import { MARKED, SURE } from './spellings.js';
import type { Tables } from './tables.js';

/** A text as the engine saw it, and what it gave: point for point. */
export interface Seen {
  readonly input: readonly string[];
  readonly output: readonly string[];
  /** Of the text, when it is asked for. */
  readonly words: () => Words;
  /** UTF-16 index of each point, and of the end. */
  readonly units: readonly number[];
  /** Spellings of the region that were put in the place of OpenCC's. */
  readonly usage: readonly Usage[];
}

/** What speaks against a conversion. */
export interface Evidence {
  readonly reason: DoubtReason;
  readonly score: number;
  /** Indexes of points: the words around that make it what it is. */
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
}

/** A word of the dictionary over a point, and what the point is in it. */
interface Cover {
  readonly from: number;
  readonly to: number;
  readonly word: string;
  readonly form: string;
}

/** So many phrases are needed before their shares say much: the dictionary lists what is unusual. */
const FEW = 30;
const OVERLAP = 0.45;
const OVERLAP_OF_A_WORD = 0.15;
const SPELLING = 0.5;

/** OpenCC's own form of what came of a character; undefined where it is none that the dictionary has for it. */
export function standardOf(tables: Tables, character: string, written: string): string | undefined {
  const forms = tables.choices.get(character)?.keys() ?? [tables.usual.get(character) ?? character];
  return [...forms].find((form) => form === written || tables.spellings.get(form)?.has(written));
}

/** What makes the conversion of a point uncertain; undefined where it is not or hardly. */
export function evidenceAt(at: number, seen: Seen, tables: Tables): Evidence | undefined {
  const character = seen.input[at] ?? '';
  const shares = tables.choices.get(character);
  const form = shares && standardOf(tables, character, seen.output[at] ?? '');
  if (!shares || form === undefined) return undefined;
  const covers = coversOf(at, seen.input, tables);
  if (covers.length === 0) return usualForm(at, form, seen, tables);
  if (covers.some((cover) => cover.form !== form))
    return isUsage(at, seen) ? undefined : overlap(covers, form, seen);
  if (!MARKED.has(form)) return undefined;
  const { from, to } = covers.reduce((best, cover) =>
    cover.to - cover.from > best.to - best.from ? cover : best,
  );
  return { reason: 'spelling', score: SPELLING, from, to, words: covers.map(({ word }) => word) };
}

/** Whether a rule of the region wrote the point. */
const isUsage = (at: number, { output, usage }: Seen): boolean =>
  usage.some(({ found, wanted }) => {
    const written = [...wanted];
    return written.some(
      (point, offset) =>
        point === output[at] &&
        point !== [...found][offset] &&
        written.every((own, index) => output[at - offset + index] === own),
    );
  });

function coversOf(at: number, input: readonly string[], { phrases, longest }: Tables): readonly Cover[] {
  const covers: Cover[] = [];
  for (let from = Math.max(0, at - longest + 1); from <= at; from++) {
    let word = '';
    for (let to = from + 1; to <= Math.min(input.length, from + longest); to++) {
      word += input[to - 1];
      const value = to > at && to - from > 1 ? phrases.get(word) : undefined;
      if (value) covers.push({ from, to, word, form: [...value][at - from] ?? '' });
    }
  }
  return covers;
}

/** No word of the dictionary: the character's usual form was taken. A rule of usage took another one, and is sure. */
function usualForm(
  at: number,
  form: string,
  seen: Seen,
  { choices, usual, counts }: Tables,
): Evidence | undefined {
  const character = seen.input[at] ?? '';
  if (form !== (usual.get(character) ?? character)) return undefined;
  const count = counts.get(character) ?? 0;
  const score = (1 - (choices.get(character)?.get(form) ?? 0)) * (count / (count + FEW));
  const sure = SURE[character];
  if (
    sure?.before.test(seen.input.slice(Math.max(0, at - 4), at).join('')) &&
    (!sure.alone || isAlone(at, seen))
  )
    return undefined;
  return { reason: 'usual', score, ...wordAt(at, seen), words: [] };
}

const isAlone = (at: number, seen: Seen): boolean => {
  const { from, to } = cutAt(at, seen);
  return to - from === 1;
};

function overlap(covers: readonly Cover[], form: string, seen: Seen): Evidence {
  const from = Math.min(...covers.map((cover) => cover.from));
  const to = Math.max(...covers.map((cover) => cover.to));
  const { startOf, endOf } = seen.words();
  const isWord = (cover: Cover) =>
    startOf(seen.units[cover.from] ?? 0) === seen.units[cover.from] &&
    endOf(seen.units[cover.from] ?? 0) === seen.units[cover.to];
  const agrees = covers.some((cover) => cover.form === form && isWord(cover));
  return {
    reason: 'overlap',
    score: agrees ? OVERLAP_OF_A_WORD : OVERLAP,
    from,
    to,
    words: covers.map(({ word }) => word),
  };
}

/** The word that holds a point, in points. */
function cutAt(at: number, { words, units }: Seen): { readonly from: number; readonly to: number } {
  const { startOf, endOf } = words();
  const unit = units[at] ?? 0;
  const from = units.indexOf(startOf(unit), Math.max(0, at - 8));
  const to = units.indexOf(endOf(unit), at);
  return from < 0 || to < 0 || from > at || to - from > 8 ? { from: at, to: at + 1 } : { from, to };
}

const HAN = /^\p{Script=Han}$/u;

/** The word that holds a point; of a single character with its neighbours. */
function wordAt(at: number, seen: Seen): { readonly from: number; readonly to: number } {
  const { from, to } = cutAt(at, seen);
  if (to - from > 1) return { from, to };
  const isHan = (index: number) => HAN.test(seen.input[index] ?? '');
  return { from: isHan(at - 1) ? at - 1 : at, to: isHan(at + 1) ? at + 2 : at + 1 };
}
