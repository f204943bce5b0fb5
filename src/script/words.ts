/** Where the words of a text begin and end, in UTF-16 units. */
export interface Words {
  /** Begin of the word that holds this unit; the text's length at its end. */
  readonly startOf: (index: number) => number;
  readonly endOf: (index: number) => number;
}

export interface WordCutter {
  readonly cut: (text: string) => Words;
  /** Whether the dictionary knows this word well enough to go by it against a phrase of OpenCC's. */
  readonly isKnown: (word: string) => boolean;
}

/** Counts of the dictionary's own corpus; rarer words are no evidence. */
const WELL_KNOWN = 50;

let cutter: Promise<WordCutter> | undefined;

/** jieba with its own dictionary. Loading takes half a second and 100 MB: only a Traditional edition does it, once. */
export function wordCutter(): Promise<WordCutter> {
  cutter ??= load();
  return cutter;
}

async function load(): Promise<WordCutter> {
  const [{ Jieba }, { dict }] = await Promise.all([
    import('@node-rs/jieba'),
    import('@node-rs/jieba/dict.js'),
  ]);
  const jieba = Jieba.withDict(dict);
  const known = wellKnown(new TextDecoder().decode(dict));
  return { cut: (text) => wordsOf(text, jieba.cut(text, true)), isKnown: (word) => known.has(word) };
}

function wordsOf(text: string, list: readonly string[]): Words {
  const starts = new Int32Array(text.length + 1).fill(text.length);
  const ends = new Int32Array(text.length + 1).fill(text.length);
  let at = 0;
  for (const word of list) {
    starts.fill(at, at, at + word.length);
    ends.fill(at + word.length, at, at + word.length);
    at += word.length;
  }
  return { startOf: (index) => starts[index] ?? text.length, endOf: (index) => ends[index] ?? text.length };
}

/** Lines hold `word count tag`. */
const wellKnown = (dictionary: string): ReadonlySet<string> =>
  new Set(
    dictionary.split('\n').flatMap((line) => {
      const [word = '', count] = line.split(' ');
      return word.length > 1 && Number(count) >= WELL_KNOWN ? [word] : [];
    }),
  );
