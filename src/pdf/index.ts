export { type AnyPdf, readAnyPdf } from './any.js';
export { type CmapRun, cmapLookup, readCmap } from './cmap.js';
export { type Embedding, embeddingOf, type FontFacts, fontFacts } from './font-facts.js';
export { allFonts, type PdfFont, readFont } from './fonts.js';
export type { Operand } from './lexer.js';
export { IDENTITY, type Matrix, moved, multiply } from './matrix.js';
export {
  contentOf,
  type Dict,
  dictIn,
  listIn,
  lookup,
  parseValue,
  type RawObject,
  type RawPdf,
  readObjects,
  refIn,
  refsIn,
  type Value,
} from './objects.js';
export { operatorsOf, readOperators } from './operators.js';
export { type Glyph, type PageText, readPages } from './page-text.js';
export { boundOnRight, boxOf, isSheets, pageContent, pagesIn, type RawPage, SHEETS_KEY } from './pages.js';
export { type ShownCode, shownCodes } from './runs.js';
export { readSfnt, type Sfnt, sliceFont } from './sfnt.js';
export { readToUnicode } from './to-unicode.js';
