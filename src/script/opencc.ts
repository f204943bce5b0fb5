import type { Trie } from 'opencc-js/core';
import type { Script } from '../model/index.js';
import { convertByPhrases } from './phrases.js';
import { playCounters } from './usage/measure-word.js';
import { TAIWAN, type Usage } from './usage/taiwan.js';
import { soundsIn } from './usage/transliterated.js';
import { type WordCutter, wordCutter } from './words.js';

export type TraditionalScript = Exclude<Script, 'zh-Hans'>;
/** Simplified to Traditional, one code point for one code point. */
export type Engine = (text: string) => string;

/** Character level only: the vocabulary of the text is the author's. */
const CONFIG = { 'zh-Hant-TW': 's2tw', 'zh-Hant-HK': 's2hk' } as const;
const USAGE: Readonly<Record<TraditionalScript, readonly Usage[]>> = {
  'zh-Hant-TW': TAIWAN,
  'zh-Hant-HK': [],
};

const engines = new Map<TraditionalScript, Promise<Engine>>();

/** The converter for a script. It costs most of a second and 150 MB: only a Traditional edition builds it, once. */
export function engineFor(script: TraditionalScript): Promise<Engine> {
  const known = engines.get(script);
  if (known) return known;
  const made = makeEngine(script);
  engines.set(script, made);
  return made;
}

interface Converted {
  /** The source, its compatibility characters replaced. */
  readonly text: string;
  readonly converted: string;
  readonly cutter: WordCutter;
}

/** OpenCC's dictionaries over words that jieba cuts, and what a region's editors write otherwise. */
async function makeEngine(script: TraditionalScript): Promise<Engine> {
  const convert = await overWords(CONFIG[script]);
  return (source) => inUsage(convert(source), USAGE[script]);
}

/** A configuration of OpenCC's over words that are cut right, without a region's usage. */
export async function openccEngine(config: 's2t' | 's2tw' | 's2hk'): Promise<Engine> {
  const convert = await overWords(config);
  return (source) => convert(source).converted;
}

async function overWords(config: 's2t' | 's2tw' | 's2hk'): Promise<(source: string) => Converted> {
  const [{ Trie: Dictionary }, { configs }, cutter] = await Promise.all([
    import('opencc-js/core'),
    import('opencc-js/preset/cn2t'),
    wordCutter(),
  ]);
  const load = (group: readonly string[]): Trie => {
    const trie = new Dictionary();
    trie.loadDictGroup(group);
    return trie;
  };
  const { normalizationChain, conversionChain } = configs[config];
  const normalize = normalizationChain.map(load);
  // the last dictionary of the first group is that of characters
  const [group = []] = conversionChain;
  const chain = conversionChain.map(load);
  const dictionaries = { phrases: load(group.slice(0, -1)), chain };
  return (source) => {
    const text = normalize.reduce((now, trie) => trie.convert(now), source);
    return { text, converted: convertByPhrases(text, dictionaries, cutter), cutter };
  };
}

/** One unit for one unit, so places in the source are places in what came of it. */
function inUsage({ text, converted, cutter }: Converted, usage: readonly Usage[]): string {
  const units = usage.reduce((now, { found, wanted }) => now.replaceAll(found, wanted), converted).split('');
  if (units.length !== text.length) return units.join('');
  for (const at of playCounters(text, cutter)) units[at] = '齣';
  for (const at of soundsIn(text)) units[at] = '里';
  return units.join('');
}
