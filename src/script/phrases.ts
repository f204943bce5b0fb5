import { entryOf, type Lexicon, lengthOf } from './lexicon.js';
import type { WordCutter, Words } from './words.js';

export interface Phrases {
  /** Phrases and characters together; a phrase is what is longer than one character. */
  readonly entries: Lexicon;
  readonly cutter: WordCutter;
}

/** No phrase goes on over these. */
const ENDS: ReadonlySet<number> = new Set([...'。！？；\n'].map((mark) => mark.charCodeAt(0)));
/** Of what the dictionary of words knows, few are longer. */
const LONGEST = 4;

/** A converted text, and where its segments end: a phrase by itself, or what stands between two of them. */
export interface Segments {
  readonly text: string;
  /** In UTF-16 units, rising; the last one is the text's length. */
  readonly ends: readonly number[];
}

/**
 * OpenCC takes the longest phrase from the left, also where it cuts a word in two: 坚持一|个中|国 gives 箇中. Here a
 * phrase must not end within a word that begins inside of it, nor begin within one and run on beyond; a shorter
 * one that fits is taken instead. What is no phrase is converted by characters, in runs, as OpenCC does. Only
 * where that could change what comes out is a text cut into words: of a hundred sentences some ten.
 */
export function makeSegmenter({ entries, cutter }: Phrases): (text: string) => Segments {
  const phrases = phrasesOf(entries);
  const writer = new Writer();
  return (text) => {
    writer.begin();
    for (let start = 0; start < text.length; ) {
      const end = sentenceEnd(text, start);
      const sentence = text.slice(start, end);
      addSegments(sentence, spansOf(sentence, phrases, cutter), entries, writer);
      start = end;
    }
    return writer.finish();
  };
}

/** Behind the marks that end the sentence which begins at `start`. */
function sentenceEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && !ENDS.has(text.charCodeAt(at))) at++;
  while (at < text.length && ENDS.has(text.charCodeAt(at))) at++;
  return at;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface PhraseLookup {
  /** The end of the longest phrase that begins there and ends at `limit` or before; 0 where there is none. */
  readonly endAt: (text: string, start: number, limit?: number) => number;
  /** How far phrases that overlap go on from there; negative where one says other than its characters do. */
  readonly clusterAt: (text: string, start: number, end: number) => number;
}

/** A character's UTF-16 units. */
const sizeAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

function phrasesOf(entries: Lexicon): PhraseLookup {
  /** Of each entry: 0 not asked yet, 1 says what its characters say, 2 says other. */
  const said = new Uint8Array(entries.size);
  // one visitor for all: to make one for each place costs more than what it does
  const now = { text: '', at: 0, end: 0, matters: false };
  const visit = (probed: number): void => {
    const { text, at } = now;
    now.end = Math.max(now.end, at + lengthOf(probed));
    if (now.matters) return;
    const entry = entryOf(probed);
    if (said[entry] === 0) said[entry] = differs(text, at, probed, entries) ? 2 : 1;
    now.matters = said[entry] === 2;
  };
  return {
    endAt: (text, start, limit) => {
      const probed = entries.probe(text, start, limit);
      const length = probed < 0 ? 0 : lengthOf(probed);
      return length > 1 && length > sizeAt(text, start) ? start + length : 0;
    },
    clusterAt: (text, start, end) => {
      Object.assign(now, { text, end, matters: false });
      for (now.at = start; now.at < now.end; now.at++) entries.probe(text, now.at, text.length, visit);
      return now.matters ? -now.end : now.end;
    },
  };
}

function differs(text: string, start: number, probed: number, entries: Lexicon): boolean {
  const value = entries.valueOf(probed);
  const end = start + lengthOf(probed);
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

/** Starts and ends in turn of the longest phrases from the left; where it matters, of those that cut no word. */
function spansOf(text: string, phrases: PhraseLookup, cutter: WordCutter): readonly number[] {
  let words: Words | undefined;
  const spans: number[] = [];
  // phrases that overlap make a cluster, and what is chosen in one changes nothing in the next
  for (let start = 0; start < text.length; ) {
    const first = phrases.endAt(text, start);
    if (first === 0) {
      start += sizeAt(text, start);
      continue;
    }
    const reach = phrases.clusterAt(text, start, first);
    const end = Math.abs(reach);
    const before = spans.length;
    addPhrases(text, { start, end }, phrases, spans);
    if (reach < 0 && isDoubtful(text, spans, before, cutter)) {
      words ??= cutter.cut(text);
      const cut = words;
      spans.length = before;
      addPhrases(text, { start, end }, phrases, spans, (span) => !cutsWord(text, span, cut, cutter));
    }
    start = end;
  }
  return spans;
}

function isDoubtful(text: string, spans: readonly number[], from: number, cutter: WordCutter): boolean {
  for (let i = from; i < spans.length; i += 2)
    if (maybeCutsWord(text, { start: spans[i] ?? 0, end: spans[i + 1] ?? 0 }, cutter)) return true;
  return false;
}

/** Adds the longest phrases from the left that `fits` lets stand. */
function addPhrases(
  text: string,
  within: Span,
  phrases: PhraseLookup,
  spans: number[],
  fits?: (span: Span) => boolean,
): void {
  for (let start = within.start; start < within.end; ) {
    let end = phrases.endAt(text, start);
    while (end > 0 && fits && !fits({ start, end })) end = phrases.endAt(text, start, end - 1);
    if (end > 0) spans.push(start, end);
    start = end > 0 ? end : start + sizeAt(text, start);
  }
}

/** So many units become text at once; more are too many arguments for a call. */
const AT_ONCE = 8192;

/**
 * Collects units and segments, one text after the other: strings that grow by single characters, and arrays for each
 * text, keep the collector of garbage busy.
 */
class Writer {
  #ends: number[] = [];
  #units = new Uint16Array(1024);
  #length = 0;

  begin(): void {
    this.#ends = [];
    this.#length = 0;
  }

  unit(unit: number): void {
    if (this.#length === this.#units.length) {
      const more = new Uint16Array(this.#length * 2);
      more.set(this.#units);
      this.#units = more;
    }
    this.#units[this.#length++] = unit;
  }

  string(text: string): void {
    for (let i = 0; i < text.length; i++) this.unit(text.charCodeAt(i));
  }

  /** Ends a segment, unless nothing is in it. */
  end(): void {
    if (this.#length > (this.#ends.at(-1) ?? 0)) this.#ends.push(this.#length);
  }

  finish(): Segments {
    let text = '';
    for (let at = 0; at < this.#length; at += AT_ONCE) {
      const units = this.#units.subarray(at, Math.min(at + AT_ONCE, this.#length));
      // it takes anything that is like an array, and a spread would make one
      text += String.fromCharCode.apply(undefined, units as unknown as number[]);
    }
    return { text, ends: this.#ends };
  }
}

/** A phrase is converted by itself, what stands between two of them character by character. */
function addSegments(text: string, spans: readonly number[], entries: Lexicon, writer: Writer): void {
  let at = 0;
  const between = (until: number) => {
    while (at < until) {
      const next = at + sizeAt(text, at);
      const probed = entries.probe(text, at, next);
      if (probed >= 0) writer.string(entries.valueOf(probed));
      else for (let i = at; i < next; i++) writer.unit(text.charCodeAt(i));
      at = next;
    }
    writer.end();
  };
  for (let i = 0; i < spans.length; i += 2) {
    const start = spans[i] ?? 0;
    between(start);
    at = spans[i + 1] ?? text.length;
    writer.string(entries.valueOf(entries.probe(text, start, at)));
    writer.end();
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
