import type { Lexicon } from './lexicon.js';
import type { WordCutter, Words } from './words.js';

export interface Phrases {
  /** Phrases and characters together; a phrase is what is longer than one character. */
  readonly entries: Lexicon;
  readonly cutter: WordCutter;
}

/** No phrase goes on over these. */
const SENTENCE = /[^。！？；\n]*[。！？；\n]*/gu;
/** Of what the dictionary of words knows, few are longer. */
const LONGEST = 4;

/** A phrase of the dictionary's by itself, or what stands between two of them. */
export type Segments = readonly string[];

/**
 * OpenCC takes the longest phrase from the left, also where it cuts a word in two: 坚持一|个中|国 gives 箇中. Here a
 * phrase must not end within a word that begins inside of it, nor begin within one and run on beyond; a shorter
 * one that fits is taken instead. What is no phrase is converted by characters, in runs, as OpenCC does. Only
 * where that could change what comes out is a text cut into words: of a hundred sentences some ten.
 */
export function makeSegmenter(dictionaries: Phrases): (text: string) => Segments {
  return (text) => {
    const segments: string[] = [];
    for (const [sentence] of text.matchAll(SENTENCE)) {
      if (sentence !== '')
        addSegments(sentence, spansOf(sentence, dictionaries), dictionaries.entries, segments);
    }
    return segments;
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The longest phrases from the left; where it matters, those that cut no word. */
function spansOf(text: string, { entries, cutter }: Phrases): readonly Span[] {
  let words: Words | undefined;
  const spans: Span[] = [];
  // phrases that overlap make a cluster, and what is chosen in one changes nothing in the next
  for (let start = 0; start < text.length; ) {
    const cluster = clusterAt(text, start, entries);
    if (!cluster) {
      start += sizeAt(text, start);
      continue;
    }
    const greedy = phrasesIn(text, { start, end: cluster.end }, entries, () => true);
    if (cluster.matters && greedy.some((span) => maybeCutsWord(text, span, cutter))) {
      words ??= cutter.cut(text);
      const cut = words;
      spans.push(
        ...phrasesIn(
          text,
          { start, end: cluster.end },
          entries,
          (span) => !cutsWord(text, span, cut, cutter),
        ),
      );
    } else spans.push(...greedy);
    start = cluster.end;
  }
  return spans;
}

/** A character's UTF-16 units. */
const sizeAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** The end of the longest phrase that begins there. */
function phraseAt(text: string, start: number, entries: Lexicon, limit = text.length): number | undefined {
  const end = entries.match(text, start, limit)?.end;
  return end !== undefined && end > start + sizeAt(text, start) ? end : undefined;
}

/** How far phrases that overlap go on, and whether any of them says other than its characters do. */
function clusterAt(text: string, start: number, entries: Lexicon) {
  let end = phraseAt(text, start, entries);
  if (end === undefined) return undefined;
  let matters = false;
  for (let at = start; at < end; at++) {
    for (const match of entries.all(text, at)) {
      if (match.end > end) end = match.end;
      matters ||= saysOther(text, at, match.end, match.value, entries);
    }
  }
  return { end, matters };
}

function saysOther(text: string, start: number, end: number, value: string, entries: Lexicon): boolean {
  let out = 0;
  for (let at = start; at < end; ) {
    const next = at + sizeAt(text, at);
    const own = entries.match(text, at, next)?.value ?? text.slice(at, next);
    if (!value.startsWith(own, out)) return true;
    out += own.length;
    at = next;
  }
  return false;
}

/** The longest phrases from the left that `fits` lets stand. */
function phrasesIn(
  text: string,
  within: Span,
  entries: Lexicon,
  fits: (span: Span) => boolean,
): readonly Span[] {
  const spans: Span[] = [];
  for (let start = within.start; start < within.end; ) {
    let end = phraseAt(text, start, entries);
    while (end !== undefined && !fits({ start, end })) end = phraseAt(text, start, entries, end - 1);
    if (end !== undefined) spans.push({ start, end });
    start = end ?? start + sizeAt(text, start);
  }
  return spans;
}

/** A phrase is converted by itself, what stands between two of them character by character. */
function addSegments(text: string, spans: readonly Span[], entries: Lexicon, segments: string[]): void {
  let at = 0;
  const between = (end: number) => {
    let run = '';
    for (const point of text.slice(at, end)) run += entries.match(point, 0)?.value ?? point;
    if (run) segments.push(run);
  };
  for (const { start, end } of spans) {
    between(start);
    segments.push(entries.match(text, start, end)?.value ?? '');
    at = end;
  }
  between(text.length);
}

/** Some well-known word reaches over the phrase's end, or into it. */
function maybeCutsWord(text: string, { start, end }: Span, { isKnown }: WordCutter): boolean {
  for (let from = start + 1; from < end; from++)
    for (let to = end + 1; to <= Math.min(text.length, from + LONGEST); to++)
      if (isKnown(text.slice(from, to))) return true;
  for (let from = Math.max(0, start - LONGEST + 2); from < start; from++)
    for (let to = start + 1; to < Math.min(end, from + LONGEST + 1); to++)
      if (isKnown(text.slice(from, to))) return true;
  return false;
}

/**
 * Whether a span ends within a well-known word that begins in it, or begins within one that ends in it. Inside of one
 * long word its parts decide, but only the first of the two: 配制 cuts 分配|制度, 刻钟 is good in 一刻|钟.
 */
export function cutsWord(text: string, { start, end }: Span, words: Words, cutter: WordCutter): boolean {
  const from = words.startOf(start);
  const to = words.endOf(start);
  const isInside = from <= start && end <= to && end - start < to - from;
  if (isInside) {
    const word = text.slice(from, to);
    return endsInWord(word, { start: start - from, end: end - from }, cutter.parts(word), cutter);
  }
  if (endsInWord(text, { start, end }, words, cutter)) return true;
  return from < start && to < end && cutter.isKnown(text.slice(from, to));
}

function endsInWord(
  text: string,
  { start, end }: Span,
  { startOf, endOf }: Words,
  { isKnown }: WordCutter,
): boolean {
  const tail = startOf(end);
  return tail > start && tail < end && isKnown(text.slice(tail, endOf(end)));
}
