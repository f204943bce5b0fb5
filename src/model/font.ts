/** A static TrueType face that `io/` found and opened. */
export interface FontFace {
  /** Family name used in the style sheets: `kb-serif`, `kb-sans`. */
  readonly family: string;
  readonly weight: 400 | 700;
  /** PostScript name, as it appears in the PDF: NotoSerifSC-Regular. */
  readonly name: string;
  readonly path: string;
  /** Tells this file from another of the same name. */
  readonly version: string;
  /** The whole file. */
  readonly bytes: () => Uint8Array;
  /** Glyph id for a code point; 0 where the face has none. */
  readonly glyph: (codePoint: number) => number;
}

/** The faces for one script, the text's first; style sheets say who stands in for whom. */
export interface FontSet {
  readonly faces: readonly FontFace[];
}
