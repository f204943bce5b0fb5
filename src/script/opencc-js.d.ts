/** The parts of opencc-js that are used here; its own types are not found under `nodenext`. */
declare module 'opencc-js/preset/cn2t' {
  interface Config {
    readonly normalizationChain: readonly (readonly string[])[];
    readonly segmentation?: readonly string[];
    /** Simplified to OpenCC's Traditional, then that to the region's. */
    readonly conversionChain: readonly (readonly string[])[];
  }
  export const configs: Readonly<Record<'s2t' | 's2tw' | 's2hk', Config>>;
}

declare module 'opencc-js/preset/t2cn' {
  interface Config {
    readonly normalizationChain: readonly (readonly string[])[];
    readonly segmentation?: readonly string[];
    /** The region's characters to OpenCC's Traditional, then that to Simplified. */
    readonly conversionChain: readonly (readonly string[])[];
  }
  export const configs: Readonly<Record<'t2s' | 'tw2s' | 'hk2s', Config>>;
}

declare module 'opencc-js/dict/STCharacters' {
  const entries: string;

  export = entries;
}

declare module 'opencc-js/dict/TSCharacters' {
  const entries: string;

  export = entries;
}

/** Only tests compare with it. */
declare module 'opencc-js/core' {
  export class Trie {
    loadDictGroup(dictionaries: readonly string[]): void;
    matchPrefix(text: string, index: number): { readonly end: number; readonly value: string } | null;
    convert(text: string): string;
  }
}

declare module 'opencc-js/dict/TWPhrases' {
  const entries: string;

  export = entries;
}

declare module 'opencc-js/dict/HKPhrases' {
  const entries: string;

  export = entries;
}
