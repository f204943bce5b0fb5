import type { Script } from '../model/index.js';

export type TraditionalScript = Exclude<Script, 'zh-Hans'>;
/** Simplified to Traditional, one code point for one code point. */
export type Engine = (text: string) => string;

/** Character level only: the vocabulary of the text is the author's. */
const TARGET = { 'zh-Hant-TW': 'tw', 'zh-Hant-HK': 'hk' } as const;

const engines = new Map<TraditionalScript, Promise<Engine>>();

/**
 * The converter for a script. It costs some tenths of a second and 50 MB, so it is built only when a Traditional
 * edition is asked for, and once. `Converter` cuts the text into words; opencc-js's `ConverterFactory` does not.
 */
export function engineFor(script: TraditionalScript): Promise<Engine> {
  const known = engines.get(script);
  if (known) return known;
  const made = import('opencc-js/cn2t').then(({ Converter }) =>
    Converter({ from: 'cn', to: TARGET[script] }),
  );
  engines.set(script, made);
  return made;
}
