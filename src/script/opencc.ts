import type { Script } from '../model/index.js';
import { Lexicon } from './lexicon.js';
import { makeSegmenter, type Segments } from './phrases.js';
import { meantIn } from './usage/meant.js';
import { playCounters } from './usage/measure-word.js';
import { EVERYWHERE, TAIWAN, type Usage } from './usage/taiwan.js';
import { soundsIn } from './usage/transliterated.js';
import { chooseForms, type Forms } from './variants.js';
import { type WordCutter, wordCutter } from './words.js';

export type TraditionalScript = Exclude<Script, 'zh-Hans'>;
/** From one script to the other, one code point for one code point. */
export type Engine = (text: string) => string;

/** Configurations of OpenCC's on the level of characters: the vocabulary of the text is the author's. */
export type Config = 's2t' | 's2tw' | 's2hk' | 't2s' | 'tw2s' | 'hk2s';

const CONFIG = { 'zh-Hant': 's2t', 'zh-Hant-TW': 's2tw', 'zh-Hant-HK': 's2hk' } as const;
const USAGE: Readonly<Record<TraditionalScript, (text: string) => string>> = {
  'zh-Hant': speller(EVERYWHERE),
  'zh-Hant-TW': speller(TAIWAN),
  'zh-Hant-HK': speller(EVERYWHERE),
};

/** Writes all words of a usage in one go. */
function speller(usage: readonly Usage[]): (text: string) => string {
  const wanted = new Map(usage.map((one) => [one.found, one.wanted]));
  const found = new RegExp([...wanted.keys()].join('|'), 'gu');
  return (text) => text.replace(found, (word) => wanted.get(word) ?? word);
}

/** The converter for a script, with the house's forms of characters, if it has any. */
export async function engineFor(script: TraditionalScript, forms: Forms = new Map()): Promise<Engine> {
  const [chain, cutter] = await Promise.all([chainOf(CONFIG[script]), wordCutter()]);
  return (source) => {
    const { text, standard, converted } = chain.run(source);
    return chooseForms(
      inUsage(text, converted, USAGE[script], cutter, chain.toRegion),
      standard,
      forms,
      chain.regionOf,
    );
  };
}

/** The converter back to Simplified, from the spelling of a region or OpenCC's own Traditional. */
export const simplifierFrom = (config: 't2s' | 'tw2s' | 'hk2s'): Promise<Engine> => openccEngine(config);

/** A configuration of OpenCC's without a region's usage; to Traditional, over words that are cut right. */
export async function openccEngine(config: Config): Promise<Engine> {
  const chain = await chainOf(config);
  return (source) => chain.run(source).converted;
}

interface Converted {
  /** The source, its compatibility characters replaced. */
  readonly text: string;
  /** What the first dictionaries made of it; of Simplified, OpenCC's standard Traditional. */
  readonly standard: string;
  readonly converted: string;
}
interface Chain {
  readonly run: (source: string) => Converted;
  /** What the region makes of a character of OpenCC's own. */
  readonly regionOf: (character: string) => string;
  readonly toRegion: (text: string) => string;
  /** All that can come out, of characters that dictionaries name. */
  readonly outputs: () => ReadonlySet<string>;
}

const chains = new Map<Config, Promise<Chain>>();

function chainOf(config: Config): Promise<Chain> {
  const known = chains.get(config);
  if (known) return known;
  const made = makeChain(config);
  chains.set(config, made);
  return made;
}

async function makeChain(config: Config): Promise<Chain> {
  const isBack = config === 't2s' || config === 'tw2s' || config === 'hk2s';
  const { normalizationChain, segmentation, conversionChain } = isBack
    ? (await import('opencc-js/preset/t2cn')).configs[config]
    : (await import('opencc-js/preset/cn2t')).configs[config];
  const normalize = normalizationChain.map((group) => new Lexicon(group));
  // no configuration has more than two steps
  const [first = [], ...others] = conversionChain;
  const second = new Lexicon(others.flat());
  const toRegion = (text: string, ends?: readonly number[]) => second.convert(text, ends);
  const segment = isBack ? plainSegmenter(segmentation ?? [], first) : await segmenter(first);
  // the last dictionary of a region is that of its characters
  const variants = new Lexicon(others.flatMap((group) => group.slice(-1)));
  const run = (source: string): Converted => {
    const text = normalize.reduce((now, lexicon) => lexicon.convert(now), source);
    const { text: standard, ends } = segment(text);
    return { text, standard, converted: toRegion(standard, ends) };
  };
  const outputs = () =>
    new Set([
      ...first.flatMap(valuesOf).flatMap((value) => [...toRegion(value)]),
      ...others
        .flat()
        .flatMap(valuesOf)
        .flatMap((value) => [...value]),
    ]);
  return { run, regionOf: (character) => variants.convert(character), toRegion, outputs };
}

/** Of `key value other|…` the values that are taken. */
const valuesOf = (dictionary: string): string[] =>
  dictionary.split('|').map((entry) => entry.split(' ')[1] ?? '');

/** What a region makes of OpenCC's own Traditional. */
export const toRegionOf = async (script: TraditionalScript): Promise<(text: string) => string> =>
  (await chainOf(CONFIG[script])).toRegion;

/** Whose characters are good in an edition beside its own: 群 in OpenCC's standard, which writes 羣. */
const ALSO_GOOD = {
  'zh-Hant': ['s2t', 's2tw'],
  'zh-Hant-TW': ['s2tw', 's2t'],
  'zh-Hant-HK': ['s2hk', 's2t', 's2tw'],
} as const;

const simplified = new Map<TraditionalScript, Promise<ReadonlySet<string>>>();

/**
 * Characters of Simplified alone: OpenCC replaces them, and nothing becomes them in this edition. 云, 后, 里, 台 are
 * not among them, for they are good Traditional, too.
 */
export function simplifiedOnly(script: TraditionalScript): Promise<ReadonlySet<string>> {
  const known = simplified.get(script);
  if (known) return known;
  const made = Promise.all([
    import('opencc-js/dict/STCharacters'),
    ...ALSO_GOOD[script].map((config) => chainOf(config)),
  ]).then(([{ default: table }, ...chains]) => {
    const good = chains.map((chain) => chain.outputs());
    const keys = table.split('|').map((entry) => entry.split(' ')[0] ?? '');
    return new Set(keys.filter((key) => !good.some((outputs) => outputs.has(key))));
  });
  simplified.set(script, made);
  return made;
}

/** The same of Traditional: 乾 (乾隆) and 著 (著作) are good Simplified and not among them. */
export async function traditionalOnly(): Promise<ReadonlySet<string>> {
  const [{ default: table }, chain] = await Promise.all([
    import('opencc-js/dict/TSCharacters'),
    chainOf('t2s'),
  ]);
  const outputs = chain.outputs();
  const keys = table.split('|').map((entry) => entry.split(' ')[0] ?? '');
  return new Set(keys.filter((key) => !outputs.has(key)));
}

type Segmenter = (text: string) => Segments;

/** As OpenCC cuts: a phrase by itself, and the runs between them. */
function plainSegmenter(segmentation: readonly string[], group: readonly string[]): Segmenter {
  const phrases = new Lexicon(segmentation);
  const lexicon = new Lexicon(group);
  return (text) => {
    const ends: number[] = [];
    let out = '';
    let from = 0;
    const cutAt = (end: number) => {
      if (end > from) {
        out += lexicon.convert(text.slice(from, end));
        ends.push(out.length);
      }
      from = end;
    };
    for (let at = 0; at < text.length; ) {
      const end = phrases.match(text, at)?.end;
      if (end === undefined) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      else {
        cutAt(at);
        cutAt(end);
        at = end;
      }
    }
    cutAt(text.length);
    return { text: out, ends };
  };
}

/** Characters whose segments are kept for the next edition. */
const MOST_KEPT = 2 ** 22;

let shared: Promise<Segmenter> | undefined;

/** All editions begin with the same dictionaries: they are loaded once, and a text is cut once for all. */
function segmenter(group: readonly string[]): Promise<Segmenter> {
  shared ??= wordCutter().then((cutter) => {
    const segment = makeSegmenter({ entries: new Lexicon(group), cutter });
    const kept = new Map<string, Segments>();
    let size = 0;
    return (text) => {
      const known = kept.get(text);
      if (known) return known;
      const segments = segment(text);
      size += text.length;
      if (size > MOST_KEPT) {
        kept.clear();
        size = text.length;
      }
      kept.set(text, segments);
      return segments;
    };
  });
  return shared;
}

function inUsage(
  text: string,
  converted: string,
  spell: (text: string) => string,
  cutter: WordCutter,
  toRegion: (text: string) => string,
): string {
  const places = [
    ...playCounters(text, cutter).map((at) => [at, '齣'] as const),
    ...soundsIn(text).map((at) => [at, '里'] as const),
    ...meantIn(text).map(([at, wanted]) => [at, toRegion(wanted)] as const),
  ];
  let meant = converted;
  if (places.length > 0) {
    // one point stands for one point, not one unit for one unit
    const points = [...converted];
    for (const [at, point] of places) points[[...text.slice(0, at)].length] = point;
    meant = points.join('');
  }
  return spell(meant);
}
