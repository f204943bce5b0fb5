export const SCRIPTS = ['zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK'] as const;
/** BCP 47 tags; also the `lang` of everything that is made. */
export type Script = (typeof SCRIPTS)[number];

export const FORMATS = ['pdf', 'epub'] as const;
export type Format = (typeof FORMATS)[number];

export const THEMES = ['jianbao', 'huibian'] as const;
export type Theme = (typeof THEMES)[number];

/** CSS writing modes of an EPUB; print is always horizontal. */
export const WRITINGS = ['horizontal-tb', 'vertical-rl'] as const;
export type Writing = (typeof WRITINGS)[number];

/** One file to make: a script, a format, and for PDF the print profile. */
export interface Edition {
  readonly script: Script;
  readonly format: Format;
  readonly profile: string;
  /** Unsaid, horizontal. */
  readonly writing?: Writing;
}
