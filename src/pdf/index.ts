export { type CmapRun, cmapLookup, readCmap } from './cmap.js';
export { allFonts, type PdfFont } from './fonts.js';
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
export { type Glyph, type PageText, readPages } from './page-text.js';
export { boxOf as pageBox, pageContent, pagesIn, type RawPage } from './pages.js';
export { type ShownCode, shownCodes } from './runs.js';
export { readSfnt, type Sfnt, sliceFont } from './sfnt.js';
export { readToUnicode } from './to-unicode.js';
