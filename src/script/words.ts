/** Where the words of a text begin and end, in UTF-16 units. */
export interface Words {
  /** Begin of the word that holds this unit; the text's length at its end. */
  readonly startOf: (index: number) => number;
  readonly endOf: (index: number) => number;
}

export interface WordCutter {
  readonly cut: (text: string) => Words;
  /** The likeliest shorter words of one word: 分配制度 is 分配 and 制度. */
  readonly parts: (word: string) => Words;
  /** Whether the dictionary knows this word well enough to go by it against a phrase of OpenCC's. */
  readonly isKnown: (word: string) => boolean;
}

/** Counts of the dictionary's own corpus; rarer words are no evidence. */
const WELL_KNOWN = 50;
/** The sum of all counts in jieba's dictionary. */
const TOTAL = Math.log(60_101_964);
/** Entries that are kept when they were found once: some 20 MB. */
const MOST_KEPT = 200_000;
/** Words do not go over other characters than these. */
const BLOCK = /[\p{Script=Han}\w]+/gu;

let cutter: Promise<WordCutter> | undefined;

/**
 * jieba's dictionary, with its way of cutting: of all ways to divide a text into words the likeliest one. The
 * dictionary is searched as it lies in its file, so nothing has to be built before the first word is cut.
 */
export function wordCutter(): Promise<WordCutter> {
  cutter ??= import('@node-rs/jieba/dict.js').then(({ dict }) => cutterOver(new TextDecoder().decode(dict)));
  return cutter;
}

export function cutterOver(dictionary: string): WordCutter {
  const find = finder(dictionary);
  const cutBy = (text: string, blocks: Iterable<{ 0: string; index: number }>, longest?: number): Words => {
    const starts = Int32Array.from({ length: text.length + 1 }, (_, index) => index);
    const ends = Int32Array.from(starts, (index) => Math.min(index + 1, text.length));
    for (const { 0: block, index } of blocks) {
      for (const [start, end] of wordsOf(block, find, longest)) {
        starts.fill(index + start, index + start, index + end);
        ends.fill(index + end, index + start, index + end);
      }
    }
    return {
      startOf: (index) => starts[index] ?? text.length,
      endOf: (index) => ends[index] ?? text.length,
    };
  };
  return {
    cut: (text) => cutBy(text, text.matchAll(BLOCK)),
    parts: (word) => cutBy(word, [{ 0: word, index: 0 }], word.length - 1),
    isKnown: (word) => word.length > 1 && find(word).count >= WELL_KNOWN,
  };
}

/** The likeliest words of a run of letters; a character that is no word counts as a word that was met once. */
function wordsOf(block: string, find: Find, longest = block.length): readonly (readonly [number, number])[] {
  const best = new Float64Array(block.length + 1);
  const next = new Int32Array(block.length + 1);
  for (let start = block.length - 1; start >= 0; start--) {
    best[start] = -TOTAL + (best[start + 1] ?? 0);
    next[start] = start + 1;
    for (let end = start + 1; end <= Math.min(block.length, start + longest); end++) {
      const { count, goesOn } = find(block.slice(start, end));
      const chance = Math.log(count) - TOTAL + (best[end] ?? 0);
      if (count > 0 && (chance >= (best[start] ?? 0) || end === start + 1)) {
        best[start] = chance;
        next[start] = end;
      }
      if (!goesOn) break;
    }
  }
  const words: [number, number][] = [];
  for (let at = 0; at < block.length; at = next[at] ?? block.length)
    words.push([at, next[at] ?? block.length]);
  return words;
}

interface Entry {
  /** How often the word was met; 0 where it is none. */
  readonly count: number;
  /** Whether longer words begin with it. */
  readonly goesOn: boolean;
}
type Find = (word: string) => Entry;

/** Lines hold `word count tag`, in the order of their code points. */
function finder(dictionary: string): Find {
  const known = new Map<string, Entry>();
  const seek = (word: string): Entry => {
    let low = 0;
    let high = dictionary.length;
    while (low < high) {
      const line = dictionary.lastIndexOf('\n', (low + high) >> 1) + 1;
      const end = dictionary.indexOf('\n', line);
      const after = end < 0 ? dictionary.length : end + 1;
      if (line < low) {
        // the middle lies in the first line of what is left
        if (isBefore(dictionary, low, word)) low = dictionary.indexOf('\n', low) + 1 || dictionary.length;
        else high = low;
      } else if (isBefore(dictionary, line, word)) low = after;
      else high = line;
    }
    return entryAt(dictionary, low, word);
  };
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    const entry = seek(word);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(word, entry);
    return entry;
  };
}

/** Whether the line that begins there comes before any line that begins with the word. */
function isBefore(dictionary: string, line: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const difference = dictionary.charCodeAt(line + i) - word.charCodeAt(i);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function entryAt(dictionary: string, line: number, word: string): Entry {
  if (!dictionary.startsWith(word, line)) return { count: 0, goesOn: false };
  const after = line + word.length;
  if (dictionary[after] !== ' ') return { count: 0, goesOn: true };
  const end = dictionary.indexOf('\n', line);
  return {
    count: Number.parseInt(dictionary.slice(after + 1, after + 12), 10),
    goesOn: end >= 0 && dictionary.startsWith(word, end + 1),
  };
}
