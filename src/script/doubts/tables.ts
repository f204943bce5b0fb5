/** What OpenCC's dictionaries say of characters that one Simplified form stands for several of. */
export interface Tables {
  /** By Simplified character: the share of the dictionary's phrases in which it is this one; the usual one first. */
  readonly choices: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** In how many phrases a character stands. */
  readonly counts: ReadonlyMap<string, number>;
  /** Phrases and what they become in OpenCC's own Traditional. */
  readonly phrases: ReadonlyMap<string, string>;
  /** Length of the longest phrase that is looked for, in code points. */
  readonly longest: number;
  /** Other ways to write a Traditional character, in some region: 裏 is 裡, 臺 is 台 … */
  readonly spellings: ReadonlyMap<string, ReadonlySet<string>>;
  /** By region: how it writes a character of OpenCC's own Traditional. */
  readonly regions: Readonly<Record<'zh-Hant-TW' | 'zh-Hant-HK', ReadonlyMap<string, string>>>;
  /** What any Simplified character becomes, alone. */
  readonly usual: ReadonlyMap<string, string>;
}

/** Idioms that are longer hold no doubt. */
const LONGEST = 8;

let tables: Promise<Tables> | undefined;

/** The tables; made once, from the dictionaries that the conversion goes by. */
export function doubtTables(): Promise<Tables> {
  tables ??= import('opencc-js/preset/cn2t').then(({ configs }) =>
    makeTables(configs.s2tw.conversionChain, configs.s2hk.conversionChain),
  );
  return tables;
}

type Chain = readonly (readonly string[])[];

function makeTables([words = [], taiwan = []]: Chain, [, hongKong = []]: Chain): Tables {
  const usual = new Map(entriesOf(words.at(-1) ?? ''));
  const all = words.slice(0, -1).flatMap(entriesOf);
  const found = countForms(all, usual);
  const choices = new Map<string, ReadonlyMap<string, number>>();
  const counts = new Map<string, number>();
  for (const [character, forms] of found) {
    const shares = sharesOf(usual.get(character) ?? character, forms);
    if (shares.size < 2) continue;
    choices.set(character, shares);
    counts.set(
      character,
      [...forms.values()].reduce((sum, count) => sum + count, 0),
    );
  }
  const phrases = new Map(all.filter(([phrase]) => phrase.length > 1 && phrase.length <= LONGEST));
  const regions = { 'zh-Hant-TW': variantsOf(taiwan), 'zh-Hant-HK': variantsOf(hongKong) };
  return { choices, counts, phrases, longest: LONGEST, spellings: spellingsOf(regions), regions, usual };
}

/** By character of several forms: in how many phrases it becomes what. None lies outside the plane of 16 bits. */
function countForms(
  phrases: readonly (readonly [string, string])[],
  usual: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const found = new Map<string, Map<string, number>>();
  const each = (visit: (character: string, form: string) => void) => {
    for (const [phrase, value] of phrases) {
      if (phrase.length !== value.length) continue;
      for (let at = 0; at < phrase.length; at++) visit(phrase.charAt(at), value.charAt(at));
    }
  };
  each((character, form) => {
    if ((usual.get(character) ?? character) !== form && !found.has(character))
      found.set(character, new Map());
  });
  each((character, form) => {
    const own = found.get(character);
    if (own) own.set(form, (own.get(form) ?? 0) + 1);
  });
  return found;
}

/** The usual form counts once more, so that it is always among them. */
function sharesOf(first: string, found: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const counts = new Map([[first, 1]]);
  for (const [form, count] of found) counts.set(form, (counts.get(form) ?? 0) + count);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return new Map([...counts].map(([form, count]) => [form, count / all]));
}

const variantsOf = (group: readonly string[]): ReadonlyMap<string, string> =>
  new Map(group.flatMap(entriesOf).filter(([from]) => [...from].length === 1));

function spellingsOf(regions: Tables['regions']): Tables['spellings'] {
  const spellings = new Map<string, Set<string>>();
  for (const region of Object.values(regions)) {
    for (const [from, to] of region) spellings.set(from, (spellings.get(from) ?? new Set([from])).add(to));
  }
  return spellings;
}

/** Tables hold `发 發|里 裏|…`. */
const entriesOf = (table: string): (readonly [string, string])[] =>
  table.split('|').flatMap((entry) => {
    const [from, to] = entry.split(' ');
    return from && to ? [[from, to] as const] : [];
  });
